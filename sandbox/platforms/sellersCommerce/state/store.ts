import { ApiError } from '../responses';
import type { Random } from '../../../random';
import type { Portal } from './portal';
import type {
	Category,
	Embellishment,
	Order,
	Product,
	Return,
	Shopper,
	Sku,
	Supplier,
} from './rows';

/** Counts over everything the service holds. */
export interface Summary {
	products: number;
	skus: number;
	shoppers: number;
	categories: number;
	suppliers: number;
	embellishments: number;
	orders: number;
	/** How many orders have each status, by OrderStatusId. */
	ordersByStatus: Record<number, number>;
	shipments: number;
	capturedOrders: number;
	returns: number;
	admins: number;
}

/** All that the service holds; rows by the keys that the API names, in the order they came. */
export class Store {
	readonly products = new Map<string, Product>();
	readonly skus = new Map<string, Sku>();
	readonly suppliers = new Map<number, Supplier>();
	readonly shoppers = new Map<string, Shopper>();
	readonly categories = new Map<string, Category>();
	readonly embellishments: Embellishment[] = [];
	readonly orders = new Map<string, Order>();
	readonly returns = new Map<string, Return>();
	/** Above all that the seed numbers itself. */
	private lastId = 1_000_000;

	/** @param random for what the service makes up itself */
	constructor(
		readonly portal: Portal,
		readonly random: Random,
	) {}

	/** A number that nothing else has. */
	newId(): number {
		return ++this.lastId;
	}

	addProduct(product: Product): void {
		this.products.set(product.ProductCode, product);
		for (const sku of product.SKUs) this.skus.set(sku.SKU, sku);
	}

	/** An order; refused if there is none. */
	order(number: string): Order {
		return this.orders.get(number) ?? refuse('OrderNotExist');
	}

	category(code: string): Category {
		return this.categories.get(code) ?? refuse('CategoryNotExist');
	}

	shopper(userName: string): Shopper {
		return this.shoppers.get(userName) ?? refuse('UserNotExists');
	}

	/** No code says that a product does not exist, so it is invalid data. */
	product(code: string): Product {
		return this.products.get(code) ?? refuse('InvalidData', `Product ${code} does not exist`);
	}

	brands(): Category[] {
		return [...this.categories.values()].filter(({ IsBrand }) => IsBrand === 0);
	}

	summary(): Summary {
		const orders = [...this.orders.values()];
		const ordersByStatus: Record<number, number> = {};
		for (const { OrderStatusId: id } of orders) ordersByStatus[id] = (ordersByStatus[id] ?? 0) + 1;
		return {
			products: this.products.size,
			skus: this.skus.size,
			shoppers: this.shoppers.size,
			categories: this.categories.size,
			suppliers: this.suppliers.size,
			embellishments: this.embellishments.length,
			orders: orders.length,
			ordersByStatus,
			shipments: orders.reduce((sum, { Shipments }) => sum + Shipments.length, 0),
			capturedOrders: orders.filter(({ PaymentStatusId }) => PaymentStatusId === 86).length,
			returns: this.returns.size,
			admins: this.portal.admins.length,
		};
	}
}

function refuse(...reason: ConstructorParameters<typeof ApiError>): never {
	throw new ApiError(...reason);
}
