import { createRandom, type Random } from '../../random';
import type { Settings } from '../../settings';
import { formatDate } from './dates';
import { REFERENCE_MINUTE, SAMPLE_ORDERS, SAMPLE_PURCHASE_ORDERS } from './samples';
import type { LineItemRow, OrderRow, PurchaseOrderRow, SupplierData } from './state';

const MINUTES_OF_30_DAYS = 30 * 24 * 60;
const FIRST_LINE_ITEM_ID = 54_560_001;

const NAMES = [
	'Ada Nkemelu',
	'Zoë Müller',
	'José Ibáñez',
	"Siobhán O'Brien",
	'Łukasz Żółć',
	'王小明',
	'山田 花子',
	'Иван Петров',
	'محمد علي',
	'Nguyễn Thị Hoa',
	'Anne-Marie Lefèvre',
	'Bob "Bobby" Smith & Sons',
];
const PLACES = [
	{ city: 'BRADFORD', state: null, zip: 'BD1 1AA', country: null },
	{ city: 'Austin', state: 'TX', zip: '78701', country: 'US' },
	{ city: 'Boston', state: 'MA', zip: '02108', country: 'US' },
	{ city: 'Toronto', state: 'ON', zip: 'M5H 2N2', country: 'CA' },
	{ city: 'München', state: null, zip: '80331', country: 'DE' },
	{ city: 'São Paulo', state: 'SP', zip: '01001-000', country: 'BR' },
	{ city: '東京', state: null, zip: '100-0001', country: 'JP' },
];
const STREETS = ['GREENFIELDS LANE', 'Main St', 'Königstraße', 'Rua Augusta', 'Elm Avenue'];
const PRODUCTS = [
	'SOME PACK OF 6',
	'Café Crème 250 g',
	'T-Shirt “Größe M” 👕',
	'USB-C cable, 2 m',
	'Desk lamp',
	'Notebook A5 <dotted>',
	'緑茶 100 g',
];
const SHIPPING = [
	{ carrier: null, method: 'BEST' },
	{ carrier: 'UPS', method: 'GROUND' },
	{ carrier: 'FedEx', method: '2DAY' },
	{ carrier: 'USPS', method: 'PRIORITY' },
];

/**
 * Makes a supplier's data from the counts and the seed: the samples of the reference first, then
 * generated rows, spread over the 30 days before 2026-11-20T00:00Z. Everything is still in the
 * queues; about 2 of 100 generated line items are closed or cancelled.
 */
export function seedSupplier(settings: Settings): SupplierData {
	const random = createRandom(settings.seed);
	return {
		...seedOrders(random, settings),
		purchaseOrders: seedPurchaseOrders(random, settings.purchaseOrders),
	};
}

/** A supplier who has nothing. */
export function emptySupplier(): SupplierData {
	return { orders: [], purchaseOrders: [], notOpen: new Map() };
}

function seedOrders(
	random: Random,
	{ orders: count, commerceInterface: { linesPerOrder } }: Settings,
): Pick<SupplierData, 'orders' | 'notOpen'> {
	const orders: SupplierData['orders'] = SAMPLE_ORDERS.slice(0, count).map(({ row, minute }) => ({
		row: { ...row, date: formatDate(minute) },
		minute,
	}));
	const notOpen: SupplierData['notOpen'] = new Map();
	const newOrderId = uniqueText(
		SAMPLE_ORDERS.map(({ row }) => row.orderid),
		() => random.hex(10),
	);
	let nextLineItemId = FIRST_LINE_ITEM_ID;
	while (orders.length < count) {
		const lines = Array.from({ length: random.integer(1, linesPerOrder) }, () => {
			const line = makeLineItem(random, nextLineItemId++);
			if (random.chance(0.02)) {
				notOpen.set(line.ci_lineitemid, random.pick(['closed', 'cancelled'] as const));
			}
			return line;
		});
		const minute = minuteBeforeReference(random);
		orders.push({ row: makeOrder(random, newOrderId(), minute, lines), minute });
	}
	return { orders, notOpen };
}

function makeOrder(
	random: Random,
	orderid: string,
	minute: number,
	lines: LineItemRow[],
): OrderRow {
	const shipping = random.pick([0, 0, 4.99, 9.95]);
	const cents = lines.reduce(
		(sum, line) => sum + Math.round(line.unit_price * 100) * line.quantity,
		Math.round(shipping * 100),
	);
	return {
		orderid,
		customer: {
			name: random.pick(NAMES),
			address1: String(random.integer(1, 999)),
			address2: random.pick(STREETS),
			...random.pick(PLACES),
			phone: `01234 ${random.integer(100_000, 999_999)}`,
		},
		line_items: lines,
		shipping: { ...random.pick(SHIPPING) },
		date: formatDate(minute),
		amount: { total: cents / 100, shipping },
		supplier: 'SUPPLIER NAME',
	};
}

function makeLineItem(random: Random, id: number): LineItemRow {
	// Leading zeros, so that a SKU is not read as a number.
	const sku = `0${random.integer(1_000_000, 9_999_999)}`;
	return {
		ci_lineitemid: id,
		sku,
		name: random.pick(PRODUCTS),
		quantity: random.integer(1, 5),
		unit_price: random.integer(100, 9_999) / 100,
		weight: random.integer(0, 40) / 4,
		bom_sku: random.chance(0.2) ? `BOM-${sku}` : null,
	};
}

function seedPurchaseOrders(random: Random, count: number): SupplierData['purchaseOrders'] {
	const orders: SupplierData['purchaseOrders'] = SAMPLE_PURCHASE_ORDERS.slice(0, count).map(
		({ row, minute }) => ({ row: { ...row, po_created_on: formatDate(minute) }, minute }),
	);
	const newNumber = uniqueText([], () => `POUSGG${random.hex(10)}`);
	while (orders.length < count) {
		const minute = minuteBeforeReference(random);
		orders.push({ row: makePurchaseOrder(random, newNumber(), minute), minute });
	}
	return orders;
}

function makePurchaseOrder(random: Random, poNumber: string, minute: number): PurchaseOrderRow {
	const items = Array.from({ length: random.integer(1, 3) }, () => {
		const received = random.integer(0, 100);
		const expected = random.integer(0, 200);
		return {
			upc: String(random.integer(100_000_000_000, 999_999_999_999)),
			received_quantity: received,
			total_quantity: received + expected,
			expected_quantity: expected,
			total_weight: random.integer(0, 400) / 4,
		};
	});
	return {
		supplier: '3pl excel',
		po_number: poNumber,
		po_created_on: formatDate(minute),
		permalink: `https://scm.example.com/purchase_orders/${poNumber}`,
		fulfillment_provider: random.pick(['SOME FULFILLMENT PROVIDER', 'Nordlager GmbH']),
		items,
	};
}

const minuteBeforeReference = (random: Random) =>
	REFERENCE_MINUTE - random.integer(1, MINUTES_OF_30_DAYS);

/** Returns texts from `make`, never one of `taken` and never the same twice. */
function uniqueText(taken: string[], make: () => string): () => string {
	const used = new Set(taken);
	return () => {
		let text = make();
		while (used.has(text)) text = make();
		used.add(text);
		return text;
	};
}
