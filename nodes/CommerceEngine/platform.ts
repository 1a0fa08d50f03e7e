import { CommerceEngineApi } from '../../credentials/CommerceEngineApi.credentials';
import type { Platform } from '../shared';
import { storefrontUrl } from './auth/baseUrl';
import { bankAccount } from './resources/bankAccount';
import { cart } from './resources/cart';
import { category } from './resources/category';
import { coupon } from './resources/coupon';
import { customer } from './resources/customer';
import { customerAddress } from './resources/customerAddress';
import { event } from './resources/event';
import { kycDocument } from './resources/kycDocument';
import { mandate } from './resources/mandate';
import { newsletter } from './resources/newsletter';
import { notificationPreferences } from './resources/notificationPreferences';
import { order } from './resources/order';
import { payment } from './resources/payment';
import { product } from './resources/product';
import { profileImage } from './resources/profileImage';
import { promotion } from './resources/promotion';
import { returnRequest } from './resources/return';
import { review } from './resources/review';
import { session } from './resources/session';
import { shipping } from './resources/shipping';
import { sku } from './resources/sku';
import { user } from './resources/user';
import { wishlist } from './resources/wishlist';
import { failureIn } from './response/failure';

/** Whether a body is from this API: it has its envelope, or is empty, as after some deletes. */
const isResponse = (body: object) =>
	Object.keys(body).length === 0 || ['content', 'success', 'message'].some((name) => name in body);

export const platform: Platform = {
	name: 'Commerce Engine',
	credential: new CommerceEngineApi(),
	baseUrl: storefrontUrl,
	failureIn,
	isResponse,
	credentialHint:
		'A session works for its own user alone, and an anonymous visitor has no orders and no customer data: sign in with email or phone and password in the credential. If it does that already, check the IDs in the node.',
	resources: {
		order,
		cart,
		product,
		sku,
		category,
		review,
		wishlist,
		coupon,
		promotion,
		shipping,
		payment,
		returnRequest,
		customer,
		customerAddress,
		bankAccount,
		kycDocument,
		mandate,
		user,
		profileImage,
		notificationPreferences,
		session,
		newsletter,
		event,
	},
};
