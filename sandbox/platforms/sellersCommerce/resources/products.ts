import { PROCESSED, Refusal } from '../responses';
import type { AddRoute } from '../api';
import type { Body } from '../body';
import type { Call } from '../call';
import { PRODUCT, SUPPLIER } from '../odata/models';
import type { Sku } from '../state/rows';
import type { Store } from '../state/store';
import { now } from '../time';
import { readProduct } from './productBody';

/** Adds products with their SKUs, and the suppliers. */
export function addProductRoutes(add: AddRoute): void {
	for (const name of ['getall', 'getallproducts']) {
		add('GET', `product/${name}`, (call) => call.odata(call.store.products.values(), PRODUCT));
	}
	// Only the "getall" endpoints are said to take OData.
	add('GET', 'product/getproducts', ({ store }) => [...store.products.values()]);
	add('GET', 'product/get/{}', ({ store, key }) => store.product(key));
	add('GET', 'product/getallproductskus', (call) => skusOf(call));
	add('GET', 'product/getallsuppliers', (call) =>
		call.odata(call.store.suppliers.values(), SUPPLIER),
	);

	add('POST', 'product/products', (call) => {
		call.store.addProduct(readProduct(call.body(), call.store));
		return PROCESSED;
	});
	add('POST', 'product/updateskuprice', (call) =>
		changeSkus(call, (body) => ({ Price: body.amount('Price') ?? body.missing('Price') })),
	);
	add('POST', 'product/updateskuinventory', (call) =>
		changeSkus(call, (body) => ({
			Inventory: body.whole('Inventory') ?? body.missing('Inventory'),
		})),
	);
}

function skusOf(call: Call): Sku[] {
	const page = { skip: call.wholeQuery('skip') ?? 0, top: call.wholeQuery('top') };
	const productId = call.wholeQuery('SCproductID');
	const productCode = call.query('ProductCode');
	const found = [...call.store.skus.values()].filter(
		(sku) =>
			(productId === undefined || sku.SCProductID === productId) &&
			(productCode === undefined || sku.ProductCode === productCode),
	);
	return call.cut(found, page);
}

/** Changes all SKUs that the body names, or none if one of them is refused. */
function changeSkus(call: Call, read: (body: Body) => Partial<Sku>): object {
	const changes = call.bodies().map((body) => ({
		sku: findSku(call.store, body.key('SKU')),
		values: read(body),
	}));
	for (const { sku, values } of changes) {
		const ModifiedDate = now();
		Object.assign(sku, values, { ModifiedDate });
		call.store.product(sku.ProductCode).ModifiedDate = ModifiedDate;
	}
	return PROCESSED;
}

function findSku({ skus }: Store, code: string): Sku {
	const sku = skus.get(code);
	if (!sku) throw new Refusal('InvalidSku', code);
	return sku;
}
