import { SellersCommerceApi } from '../../credentials/SellersCommerceApi.credentials';
import type { Platform } from '../shared';
import { category } from './resources/category';
import { embellishment } from './resources/embellishment';
import { order } from './resources/order';
import { portalAdmin } from './resources/portalAdmin';
import { portalLogin } from './resources/portalLogin';
import { product } from './resources/product';
import { returnRequest } from './resources/return';
import { shopper } from './resources/shopper';
import { failureIn } from './response/failure';

export const platform: Platform = {
	name: 'SellersCommerce',
	credential: new SellersCommerceApi(),
	baseUrl: ({ baseUrl }) => String(baseUrl),
	failureIn,
	credentialHint:
		'Check access key and shared secret key in the credential, and that the account may do this.',
	resources: {
		product,
		category,
		order,
		returnRequest,
		shopper,
		embellishment,
		portalAdmin,
		portalLogin,
	},
};
