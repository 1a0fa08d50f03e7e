import { type Address, changedAddress } from '../state/address';
import { BY_RULES, type Collection, MANUAL } from '../state/collections';
import type { Customer } from '../state/customers';
import { newFile, type StoredFile } from '../state/files';
import type { Order } from '../state/orders';
import { lineDataOf, newProduct, type Product, type Variant } from '../state/products';
import type { Carrier } from '../state/store';

// The rows that the vendor's examples show or name, under the IDs that they have there.

const image = (id: number, name: string, size: number): StoredFile => ({
	id,
	...newFile(
		{
			mime: 'image/jpeg',
			name,
			size,
			image_width: 750,
			image_height: 420,
			type: 'product_images',
		},
		`1484915452_${String(id).padStart(32, '0')}`,
	),
});

/** The files that the product samples use, and the one of the upload sample. */
export const SAMPLE_FILES: readonly StoredFile[] = [
	...[6, 7, 8, 12, 17, 18, 19].map((id) => image(id, `bear-${id}.jpg`, 20_000 + id)),
	{ ...image(453, 'perfectly-timed-cat-photos-funny-cover.jpg', 65_206), type: 'files' },
];

const CARRIERS: Array<[title: string, url: string]> = [
	['USPS', 'https://tools.usps.com/go/TrackConfirmAction_input?qtc_tLabels1='],
	['UPS', 'http://wwwapps.ups.com/WebTracking/track?track=yes&trackNums='],
	['FedEx', 'http://www.fedex.com/Tracking?action=track&tracknumbers='],
	['LaserShip', 'http://www.lasership.com/track/'],
	['DHL US', 'http://track.dhl-usa.com/TrackByNbr.asp?ShipmentNumber='],
	['DHL Global', 'http://webtrack.dhlglobalmail.com/?trackingnumber='],
	[
		'Canada Post',
		'http://www.canadapost.ca/cpotools/apps/track/personal/findByTrackNumber?trackingNumber=',
	],
];

/** The seven carriers of the sample. */
export const sampleCarriers = (): Carrier[] =>
	CARRIERS.map(([title, url], index) => ({ id: index + 1, title, url, is_deleted: false }));

const collection = (
	id: number,
	title: string,
	more: Partial<Collection> & Pick<Collection, 'type'>,
): Collection => ({
	id,
	title,
	is_draft: false,
	description: null,
	images: [],
	seo_title: title,
	seo_url: title.toLowerCase().replaceAll(' ', '-'),
	seo_meta: null,
	match_products: [],
	rules_match_condition: null,
	rules: [],
	...more,
});

/** The collections that the samples name; manual ones hold the sample products among these IDs. */
export const sampleCollections = (productIds: readonly number[]): Collection[] => {
	const holding = (...ids: number[]) => ({
		type: MANUAL,
		match_products: ids.filter((id) => productIds.includes(id)),
	});
	return [
		collection(1, 'Collection', holding(18)),
		collection(2, 'Featured', holding(47, 269)),
		collection(6, 'Toys', { ...holding(14), images: [453], seo_meta: 'Toys for all ages' }),
		collection(7, 'Presents', holding(14)),
		collection(10, 'rules based', {
			type: BY_RULES,
			description: 'whatever',
			rules_match_condition: 0,
			rules: [{ type: 0, condition: 3, value: 'cat' }],
		}),
	];
};

const variant = (id: number, values: string[], price: number, more: Partial<Variant> = {}) => ({
	id,
	variant: values,
	price,
	compare_price: null,
	sku: null,
	default: false,
	ignore: false,
	images: [],
	...more,
});

const BEAR: Product = {
	id: 14,
	...newProduct('Fancy bear 1000', 1484929254),
	is_multi: true,
	type: 'Cats',
	tags: ['dog'],
	shipping_weight: 3000,
	track_inventory: true,
	vendor: 'Supplier #1',
	sku: 'sku dog1000',
	seo_title: 'Fancy bear 1000',
	updated_at: 1485006377,
	textareas: [{ name: 'Description', text: 'Great product' }],
	images: [18, 17],
	options: [
		{
			title: 'Color',
			changes_look: true,
			values: ['Red', 'Blue'],
			thumbnails: [{ value: 'Red', color: '#BD3F3F' }],
		},
		{
			title: 'Size',
			changes_look: true,
			values: ['Big', 'Small'],
			thumbnails: [{ value: 'Big', image: 6 }],
		},
	],
	variants: [
		variant(43, ['Red', 'Big'], 25, { compare_price: 15, default: true, images: [19] }),
		variant(44, ['Red', 'Small'], 25, { compare_price: 15 }),
		variant(45, ['Blue', 'Big'], 25, { compare_price: 15 }),
		variant(46, ['Blue', 'Small'], 25, { compare_price: 15 }),
	],
};

const NECKLACE: Product = {
	id: 47,
	...newProduct('Amazing necklace', 1485010700),
	is_multi: true,
	type: 'Necklace',
	shipping_weight: 2,
	sku: '0170301',
	options: [{ title: 'Color', changes_look: false, values: ['Purple'], thumbnails: [] }],
	variants: [
		variant(36, ['Purple'], 13.94, { compare_price: 46.5, sku: '0170301', default: true }),
	],
};

const SHOES: Product = {
	id: 18,
	...newProduct('Good product 123', 1485010678),
	type: 'Shoes',
	vendor: 'abidas',
	price: 26,
	images: [8],
};

const CHOKER: Product = {
	id: 269,
	...newProduct('Choker', 1494590000),
	is_multi: true,
	type: 'Choker',
	shipping_weight: 2,
	options: [{ title: 'Color', changes_look: false, values: ['Black'], thumbnails: [] }],
	variants: [variant(1185, ['Black'], 13.94, { compare_price: 46.5, sku: 'M-WS1', default: true })],
};

/** What is ordered where a store has no products: an order may name one that is gone. */
export const SAMPLE_WARE = lineDataOf(NECKLACE, NECKLACE.variants[0]);

/** The products of the samples. */
export const sampleProducts = (): Product[] =>
	[BEAR, NECKLACE, SHOES, CHOKER].map((product) => ({ ...product }));

const addressOf = (first_name: string, last_name: string, place: object, phone: string | null) => {
	const whole = { first_name, last_name, ...place };
	return changedAddress({ shipping: whole, billing: whole, phone });
};

const DUCK = addressOf(
	'Donald',
	'Duck',
	{
		street: '47 Duck Street',
		suite: '1',
		city: 'Duckland',
		country: 'US',
		state: 'CA',
		zip: '12345',
	},
	'123456789',
);
const SMITH = addressOf(
	'James',
	'C Smith',
	{
		street: '46 Leatherwood St.',
		suite: '1432',
		city: 'North Hollywood',
		country: 'US',
		state: 'CA',
		zip: '91605',
	},
	'any string here',
);
const ZAHMUT = addressOf(
	'Ahmet',
	'Zahmut',
	{
		street: '12 Bomber av.',
		suite: 'suite 1322',
		city: 'New York',
		country: 'US',
		state: 'NY',
		zip: 'M4G 2K6',
	},
	'',
);
const LOS_SANTOS = { city: 'Los Santos', country: 'US', state: 'San Andreas', zip: '90250' };
const BLACK: Address = changedAddress(
	{ billing: { street: 'Long str.' } },
	addressOf('Jack', 'Black', { street: 'Grove str.', ...LOS_SANTOS }, null),
);

type SampleCustomer = Omit<Customer, 'orders' | 'addresses'> & {
	address: Address;
	addressId: number;
};

const CUSTOMERS: readonly SampleCustomer[] = [
	{
		id: 2819,
		email: 'tester@testmailhq.com',
		first_name: 'Jack',
		last_name: 'Black',
		address: BLACK,
		addressId: 7932,
		payment: [{ type: 'Visa', last4: '4242' }],
		notes: null,
		created_at: 1494594580,
		updated_at: null,
	},
	{
		id: 6,
		email: 'hello@world.com',
		first_name: 'James',
		last_name: 'C Smith',
		address: SMITH,
		addressId: 7,
		payment: [],
		notes: 'Some Notes about customer',
		created_at: 1485004452,
		updated_at: null,
	},
	{
		id: 30,
		email: 'developer@commercehq.com',
		first_name: 'Donald',
		last_name: 'Duck',
		address: DUCK,
		addressId: 67,
		payment: [{ type: 'Visa', last4: '4242' }],
		notes: null,
		created_at: 1484313922,
		updated_at: 1484313922,
	},
	{
		id: 3,
		email: 'temp5@iwoooky.me',
		first_name: 'Ahmet',
		last_name: 'Zahmut',
		address: ZAHMUT,
		addressId: 3,
		payment: [{ type: 'Visa', last4: '1111' }],
		notes: null,
		created_at: 1484826370,
		updated_at: null,
	},
];

/** The first customers of the samples, and those who made one of these orders. */
export function sampleCustomers(count: number, orders: readonly Order[]): Customer[] {
	return CUSTOMERS.map(({ address, addressId, ...customer }) => ({
		...customer,
		addresses: [{ id: addressId, ...address }],
		orders: orders.filter((order) => order.customer === customer.id).map(({ id }) => id),
	})).filter((customer, index) => index < count || customer.orders.length > 0);
}

const ORDER_DEFAULTS = {
	fulfilments: [],
	shipments: [],
	restocks: [],
	status: 0,
	tax: 0,
	is_paid: true,
	refunded: 0,
	payment: { type: 'Visa', last4: '4242' },
	ip: '::1',
	ip_fail: false,
	updated_at: null,
	notes: null,
};

/** The order of the sample, and the two that the customer samples name. */
export const sampleOrders = (): Order[] => [
	{
		...ORDER_DEFAULTS,
		id: 4041,
		customer: 2819,
		email: 'tester@testmailhq.com',
		address: BLACK,
		lines: [{ id: 9550, quantity: 1, data: SAMPLE_WARE }],
		shipping: { description: 'Super fast shipping', price: 7.95 },
		total: 21.89,
		order_date: 1494594582,
	},
	{
		...ORDER_DEFAULTS,
		id: 91,
		customer: 30,
		email: 'developer@commercehq.com',
		address: DUCK,
		lines: [{ id: 54, quantity: 1, data: lineDataOf(BEAR, BEAR.variants[0]) }],
		shipping: { description: 'Express', price: 9 },
		total: 34,
		order_date: 1484313925,
	},
	{
		...ORDER_DEFAULTS,
		id: 4,
		customer: 3,
		email: 'temp5@iwoooky.me',
		address: ZAHMUT,
		lines: [{ id: 11, quantity: 2, data: lineDataOf(SHOES) }],
		shipping: { description: 'Free shipping', price: 0 },
		total: 52,
		payment: { type: 'Visa', last4: '1111' },
		order_date: 1484826373,
	},
];
