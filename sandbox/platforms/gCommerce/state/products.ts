export type ProductStatus = 'A' | 'D' | 'H';
export type Switch = 'Y' | 'N';

/** A picture of a product. The service fetches it once and then shows it from its own address. */
export interface Picture {
	pairId: number;
	imageId: number;
	/** Where it came from. */
	source: string;
	position: number;
}

/** What bulk updates and uploads set in a product and `GET /products/{id}` does not show. */
export interface BulkDetails {
	abilityone?: Switch;
	unit_of_measure?: string;
	manufacturer_name?: string;
	manufacturer_part_number?: string;
	country_of_origin?: string;
	unspsc?: string;
	eccn?: string;
	brand?: string;
	made_in_usa?: Switch;
	green_product?: Switch;
}

/** A product, numbers as numbers; `timestamp` and `avail_since` are seconds since 1970. */
export interface Product {
	product_id: number;
	product: string;
	product_code: string;
	product_upc_code: string;
	lang_code: string;
	category_ids: number[];
	main_category: number;
	price: number;
	list_price: number;
	status: ProductStatus;
	amount: number;
	min_qty: number;
	weight: number;
	timestamp: number;
	avail_since: number;
	short_description: string;
	full_description: string;
	page_title: string;
	meta_description: string;
	free_shipping: Switch;
	main_pair: Picture | null;
	image_pairs: Picture[];
	details: BulkDetails;
}

/** A new product: fields that are not given have the shop's defaults. */
export function newProduct(product: string, price: number, timestamp: number) {
	return {
		product,
		product_code: '',
		product_upc_code: '',
		lang_code: 'en',
		category_ids: [],
		main_category: 0,
		price,
		list_price: 0,
		status: 'A',
		amount: 1,
		min_qty: 0,
		weight: 0,
		timestamp,
		avail_since: 0,
		short_description: '',
		full_description: '',
		page_title: '',
		meta_description: '',
		free_shipping: 'N',
		main_pair: null,
		image_pairs: [],
		details: {},
	} satisfies Omit<Product, 'product_id'> as Omit<Product, 'product_id'>;
}

/** All products, found by ID and by code. No two have the same code, but several may have none. */
export class Products {
	private readonly byId = new Map<number, Product>();
	private readonly byCode = new Map<string, Product>();
	private lastId = 0;

	/** @param products by ascending ID */
	constructor(products: Iterable<Product> = []) {
		for (const product of products) this.save(product);
	}

	get size(): number {
		return this.byId.size;
	}

	/** All of them, by ascending ID. */
	list(): Product[] {
		return [...this.byId.values()];
	}

	get(id: number): Product | undefined {
		return this.byId.get(id);
	}

	withCode(code: string): Product | undefined {
		return this.byCode.get(code);
	}

	insert(values: Omit<Product, 'product_id'>): Product {
		return this.save({ product_id: this.lastId + 1, ...values });
	}

	update(product: Product, changes: Partial<Product>): void {
		this.byCode.delete(product.product_code);
		this.save(Object.assign(product, changes));
	}

	delete(product: Product): void {
		this.byId.delete(product.product_id);
		this.byCode.delete(product.product_code);
	}

	private save(product: Product): Product {
		this.lastId = Math.max(this.lastId, product.product_id);
		this.byId.set(product.product_id, product);
		if (product.product_code !== '') this.byCode.set(product.product_code, product);
		return product;
	}
}
