import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byId, jsonOf, runOperation, useShop } from './support';

const used = useShop({ orders: 20, products: 20, customers: 5 });

/** The first item that an operation gives. */
async function firstOf(name: string, parameters: INodeParameters): Promise<IDataObject> {
	const { items, error } = await runOperation(used.sandbox, name, parameters);
	expect(error).toBeUndefined();
	return jsonOf(items)[0]!;
}

const some = (record: IDataObject, names: string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, record[name]]));

/** What remains of a kind of record, and of the records of the list in it. */
interface Kept {
	fields: string[];
	list?: string;
	within?: string[];
}

const ORDER: Kept = {
	fields: [
		'OrderNumber',
		'OrderPlacedDate',
		'OrderStatusId',
		'OrderStatus',
		'PaymentStatusId',
		'OrderTotal',
		'CurrencyCode',
		'UserName',
		'Email',
		'Items',
	],
	list: 'Items',
	within: ['SKU', 'ProductName', 'Quantity', 'QuantityShipped', 'QuantityReturned', 'UnitPrice'],
};
const PRODUCT: Kept = {
	fields: [
		'ProductCode',
		'ProductName',
		'SCProductID',
		'BrandName',
		'SupplierID',
		'Active',
		'Categories',
		'SKUs',
		'CreatedDate',
		'ModifiedDate',
	],
	list: 'SKUs',
	within: ['SKU', 'Color', 'Size', 'Price', 'Inventory'],
};
const SHOPPER: Kept = {
	fields: [
		'UserName',
		'ShopperID',
		'Email',
		'FirstName',
		'LastName',
		'ShopperTypeID',
		'Deleted',
		'Address',
		'CreatedDate',
		'ModifiedDate',
	],
};

test.each<[name: string, parameters: INodeParameters, kept: Kept]>([
	['order.get', { order: byId('SC100007') }, ORDER],
	['order.getAll', {}, ORDER],
	['order.getAllOrders', {}, ORDER],
	['product.get', { productCode: 'POLO-1001' }, PRODUCT],
	['product.getAll', {}, PRODUCT],
	['product.getAllProducts', {}, PRODUCT],
	['product.getAllUndocumented', {}, PRODUCT],
	['category.getAllProducts', { categoryCode: 'SHIRTS' }, PRODUCT],
	['shopper.get', { username: 'shopper8001' }, SHOPPER],
	['shopper.getAll', {}, SHOPPER],
])('%s gives ten fields, and all with Simplify off', async (name, parameters, kept) => {
	const { fields, list, within = [] } = kept;
	const simple = await firstOf(name, parameters);
	const whole = await firstOf(name, { ...parameters, simplify: false });
	expect(Object.keys(simple)).toEqual(fields);
	expect(Object.keys(whole).length).toBeGreaterThan(10);
	const rows = list === undefined ? [] : (whole[list] as IDataObject[]);
	expect(rows.every((row) => Object.keys(row).length > within.length)).toBe(true);
	expect(simple).toEqual({
		...some(whole, fields),
		...(list !== undefined && { [list]: rows.map((row) => some(row, within)) }),
	});
});

/** A response with as many fields as the alphabet has letters. */
const ALPHABET: IDataObject = Object.fromEntries(
	[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, letter.codePointAt(0)!]),
);

test.each<[what: string, response: IDataObject, simple: IDataObject]>([
	['few fields', { OrderNumber: 'SC1', Note: null }, { OrderNumber: 'SC1', Note: null }],
	['no items', { OrderNumber: 'SC1', Items: null }, { OrderNumber: 'SC1', Items: null }],
	[
		'items that are no records',
		{ Items: ['TS-100', null, { SKU: 'TS-100', Weight: 2 }] },
		{ Items: ['TS-100', null, { SKU: 'TS-100', Weight: 2 }] },
	],
	['other fields alone', ALPHABET, some(ALPHABET, [...'abcdefghij'])],
	[
		'other fields beside some that are known',
		{ ...ALPHABET, Items: [ALPHABET], OrderNumber: 'SC1' },
		{
			OrderNumber: 'SC1',
			Items: [some(ALPHABET, [...'abcdef'])],
			...some(ALPHABET, [...'abcdefgh']),
		},
	],
])('an order with %s comes out unharmed', async (_, body, simple) => {
	used.sandbox.addFaults({ path: '/api/order/get/SC1', status: 200, body });
	expect(await firstOf('order.get', { order: byId('SC1') })).toEqual(simple);
});
