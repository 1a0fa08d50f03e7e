import { auth } from './auth';
import { carts } from './carts';
import { catalog } from './catalog';
import { customers } from './customers';
import { orders } from './orders';
import { other } from './other';
import type { Reference } from './schema';

/** What the vendor's reference says of every operation in the scope of this node. */
export const reference: Reference = {
	...auth,
	...carts,
	...catalog,
	...customers,
	...orders,
	...other,
};
