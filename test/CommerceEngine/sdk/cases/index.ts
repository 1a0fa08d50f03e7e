import type { Cases } from '../compare';
import { cart } from './cart';
import { catalog } from './catalog';
import { customer } from './customer';
import { money } from './money';
import { offers } from './offers';
import { order } from './order';
import { payment } from './payment';
import { profileImage } from './profileImage';
import { returns } from './return';
import { session } from './session';
import { shipping } from './shipping';
import { user } from './user';
import { wishlist } from './wishlist';

/** All cases, by their names. */
export const cases: Cases = {
	...cart,
	...offers,
	...shipping,
	...wishlist,
	...order,
	...payment,
	...returns,
	...session,
	...user,
	...profileImage,
	...catalog,
	...customer,
	...money,
};
