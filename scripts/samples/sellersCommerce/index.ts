import type { Samples } from '../../platforms';
import { categorySamples } from './category';
import { embellishmentSamples } from './embellishment';
import { orderSamples } from './order';
import { portalAdminSamples } from './portalAdmin';
import { portalLoginSamples } from './portalLogin';
import { productSamples } from './product';
import { returnSamples } from './return';
import { shopperSamples } from './shopper';

export const sellersCommerceSamples: Samples = {
	...productSamples,
	...categorySamples,
	...orderSamples,
	...returnSamples,
	...shopperSamples,
	...embellishmentSamples,
	...portalAdminSamples,
	...portalLoginSamples,
};
