import { PROCESSED, ApiError } from '../responses';
import type { AddRoute } from '../api';
import type { Body } from '../body';
import type { ApiRequest } from '../request';
import { PRODUCT, SUPPLIER } from '../odata/models';
import type { Sku } from '../state/rows';
import type { Store } from '../state/store';
import { now } from '../time';
import { readProduct } from './productBody';

/** Adds products with their SKUs, and the suppliers. */
export function addProductRoutes(add: AddRoute): void {
	for (const name of ['getall', 'getallproducts']) {
		add('GET', `product/${name}`, (request) =>
			request.odata(request.store.products.values(), PRODUCT),
		);
	}
	// Only the "getall" endpoints are said to take OData.
	add('GET', 'product/getproducts', ({ store }) => [...store.products.values()]);
	add('GET', 'product/get/{}', ({ store, key }) => store.product(key));
	add('GET', 'product/getallproductskus', (request) => skusOf(request));
	add('GET', 'product/getallsuppliers', (request) =>
		request.odata(request.store.suppliers.values(), SUPPLIER),
	);

	add('POST', 'product/products', (request) => {
		request.store.addProduct(readProduct(request.body(), request.store));
		return PROCESSED;
	});
	add('POST', 'product/updateskuprice', (request) =>
		changeSkus(request, (body) => ({ Price: body.amount('Price') ?? body.missing('Price') })),
	);
	add('POST', 'product/updateskuinventory', (request) =>
		changeSkus(request, (body) => ({
			Inventory: body.whole('Inventory') ?? body.missing('Inventory'),
		})),
	);
}

function skusOf(request: ApiRequest): Sku[] {
	const page = { skip: request.wholeQuery('skip') ?? 0, top: request.wholeQuery('top') };
	const productId = request.wholeQuery('SCproductID');
	const productCode = request.query('ProductCode');
	const found = [...request.store.skus.values()].filter(
		(sku) =>
			(productId === undefined || sku.SCProductID === productId) &&
			(productCode === undefined || sku.ProductCode === productCode),
	);
	return request.cut(found, page);
}

/** Changes all SKUs that the body names, or none if one of them is refused. */
function changeSkus(request: ApiRequest, read: (body: Body) => Partial<Sku>): object {
	const changes = request.bodies().map((body) => ({
		sku: findSku(request.store, body.key('SKU')),
		values: read(body),
	}));
	for (const { sku, values } of changes) {
		const ModifiedDate = now();
		Object.assign(sku, values, { ModifiedDate });
		request.store.product(sku.ProductCode).ModifiedDate = ModifiedDate;
	}
	return PROCESSED;
}

function findSku({ skus }: Store, code: string): Sku {
	const sku = skus.get(code);
	if (!sku) throw new ApiError('InvalidSku', code);
	return sku;
}
