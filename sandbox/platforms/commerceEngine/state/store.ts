import type { Random } from '../../../random';
import type { Upload } from '../form';
import type { Carts } from './carts';
import type { Catalog } from './catalog';
import type { Customers } from './customers';
import { newId } from './ids';
import type { Orders } from './orders';
import { Otps } from './otps';
import type { Promotions } from './promotions';
import type { Users } from './users';

/** The parts that the service's state is made of. */
export interface Parts {
	users: Users;
	/** Products, variants, categories, stock, reviews. */
	catalog: Catalog;
	/** Coupons, promotions, gift cards. */
	promotions: Promotions;
	/** Carts by ID and by user, and wishlists by user. */
	carts: Carts;
	/** By customer ID: addresses, bank accounts, loyalty points, credit balance, … */
	customers: Customers;
	/** Orders with their payments, refunds, shipments and returns. */
	orders: Orders;
}

/** All that the service holds. */
export class Store implements Parts {
	readonly users: Users;
	readonly catalog: Catalog;
	readonly promotions: Promotions;
	readonly carts: Carts;
	readonly customers: Customers;
	readonly orders: Orders;
	readonly otps: Otps;
	/** Addresses that subscribed to the newsletter. */
	readonly newsletter = new Set<string>();
	/** Tracked events as they were sent. */
	readonly events: object[] = [];
	/** Every uploaded file, the oldest first. */
	readonly uploads: Upload[] = [];

	/** @param random for what the service makes up itself */
	constructor(
		parts: Parts,
		readonly random: Random,
	) {
		this.users = parts.users;
		this.catalog = parts.catalog;
		this.promotions = parts.promotions;
		this.carts = parts.carts;
		this.customers = parts.customers;
		this.orders = parts.orders;
		this.otps = new Otps(random);
	}

	/** An ID that nothing else has. */
	newId(): string {
		return newId(this.random);
	}
}
