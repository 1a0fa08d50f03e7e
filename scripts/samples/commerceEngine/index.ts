import type { Samples } from '../../platforms';
import { cartSamples } from './cart';
import { customerSamples } from './customer';
import { orderSamples } from './order';
import { productSamples } from './product';
import { userSamples } from './user';

export const commerceEngineSamples: Samples = {
	...productSamples,
	...cartSamples,
	...orderSamples,
	...customerSamples,
	...userSamples,
};
