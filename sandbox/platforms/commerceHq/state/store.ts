import { type Random } from '../../../random';
import { type Collection, contains, MANUAL } from './collections';
import type { Customer } from './customers';
import type { StoredFile } from './files';
import { type Order, statusOf } from './orders';
import type { Product } from './products';
import { Names, Sequence, Table } from './table';

/** A shipping carrier as the API returns it. A deleted one stays, marked. */
export interface Carrier {
	id: number;
	title: string;
	url: string;
	is_deleted: boolean;
}

/** What a store starts from; entries in any order. */
export interface StoreData {
	products: Product[];
	customers: Customer[];
	orders: Order[];
	collections: Collection[];
	carriers: Carrier[];
	files: StoredFile[];
}

/** Counts over everything a store holds. */
export interface Summary {
	products: number;
	customers: number;
	orders: number;
	/** How many orders have each status code, from 0 to 5. */
	ordersByStatus: number[];
	fulfilments: number;
	shipments: number;
	refundedOrders: number;
	carriers: number;
	collections: number;
	files: number;
}

/** All that the service holds. It checks nothing: callers pass what exists and fits. */
export class Store {
	readonly products: Table<Product>;
	readonly customers: Table<Customer>;
	readonly orders: Table<Order>;
	readonly collections: Table<Collection>;
	readonly carriers: Table<Carrier>;
	readonly files: Table<StoredFile>;

	readonly warehouses = new Names(['Warehouse 1', 'Warehouse 2', 'Warehouse 3']);
	readonly types = new Names(['Type']);
	readonly vendors = new Names(['Supplier 1']);
	readonly tags = new Names();

	readonly addressIds: Sequence;
	readonly variantIds: Sequence;
	readonly lineItemIds: Sequence;
	readonly fulfilmentIds: Sequence;
	readonly shipmentIds: Sequence;
	readonly restockIds: Sequence;

	/** @param random for what the service makes up itself */
	constructor(
		data: StoreData,
		readonly random: Random,
	) {
		this.products = new Table(data.products);
		this.customers = new Table(data.customers);
		this.orders = new Table(data.orders);
		this.collections = new Table(data.collections);
		this.carriers = new Table(data.carriers);
		this.files = new Table(data.files);
		const orders = this.orders.rows;
		this.addressIds = after(this.customers.rows, (customer) => customer.addresses);
		this.variantIds = after(this.products.rows, (product) => product.variants);
		this.lineItemIds = after(orders, (order) => order.lines);
		this.fulfilmentIds = after(orders, (order) => order.fulfilments);
		this.shipmentIds = after(orders, (order) => order.shipments);
		this.restockIds = after(orders, (order) => order.restocks);
		for (const product of this.products.rows) this.noteNames(product);
	}

	/** Seconds since 1970. */
	now(): number {
		return Math.floor(Date.now() / 1000);
	}

	hasWarehouse(id: number): boolean {
		return this.warehouses.list().some((warehouse) => warehouse.id === id);
	}

	/** Gives the texts of a product that are new a helper's ID. */
	noteNames({ type, vendor, tags }: Product): void {
		if (type) this.types.add(type);
		if (vendor) this.vendors.add(vendor);
		for (const tag of tags) this.tags.add(tag);
	}

	/** The manual collections that a product is in. */
	collectionsOf(product: Product): Collection[] {
		return this.collections.rows.filter(
			(collection) => collection.type === MANUAL && contains(collection, product),
		);
	}

	/** Puts a product into these manual collections and takes it out of all others. */
	setCollections(product: Product, ids: readonly number[]): void {
		for (const collection of this.collections.rows) {
			if (collection.type !== MANUAL) continue;
			const others = collection.match_products.filter((id) => id !== product.id);
			collection.match_products = ids.includes(collection.id) ? [...others, product.id] : others;
		}
	}

	/** Deletes a file; whatever shows it as an image shows it no more. */
	deleteFile(file: StoredFile): void {
		this.files.delete(file);
		const without = (ids: readonly number[]) => ids.filter((id) => id !== file.id);
		for (const product of this.products.rows) {
			product.images = without(product.images);
			product.variants = product.variants.map((variant) => ({
				...variant,
				images: without(variant.images),
			}));
			product.options = product.options.map((option) => ({
				...option,
				thumbnails: option.thumbnails.filter(({ image }) => image !== file.id),
			}));
		}
		for (const collection of this.collections.rows) collection.images = without(collection.images);
	}

	/** To be called after each change of an order. */
	touch(order: Order): void {
		order.status = statusOf(order);
		order.updated_at = this.now();
	}

	summary(): Summary {
		const orders = this.orders.rows;
		const ordersByStatus = [0, 0, 0, 0, 0, 0];
		for (const { status } of orders) ordersByStatus[status]! += 1;
		return {
			products: this.products.rows.length,
			customers: this.customers.rows.length,
			orders: orders.length,
			ordersByStatus,
			fulfilments: orders.reduce((sum, order) => sum + order.fulfilments.length, 0),
			shipments: orders.reduce((sum, order) => sum + order.shipments.length, 0),
			refundedOrders: orders.filter((order) => order.refunded > 0).length,
			carriers: this.carriers.rows.filter((carrier) => !carrier.is_deleted).length,
			collections: this.collections.rows.length,
			files: this.files.rows.length,
		};
	}
}

/** The numbers after the highest ID that the parts of some entries have. */
function after<T>(
	entries: readonly T[],
	partsOf: (entry: T) => ReadonlyArray<{ id: number }>,
): Sequence {
	let last = 0;
	for (const entry of entries) for (const { id } of partsOf(entry)) if (id > last) last = id;
	return new Sequence(last);
}
