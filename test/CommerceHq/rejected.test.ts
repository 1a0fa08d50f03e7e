import type { INodeParameters } from 'n8n-workflow';
import {
	additionalJson,
	byId,
	callsOf,
	itemsList,
	picked,
	runOperation,
	sortBy,
	useSandbox,
} from './support';

const used = useSandbox({ orders: 10, customers: 5, products: 10 });

const requests = () => callsOf(used.sandbox);

const NOTHING = '={{ $json.nothing }}';
const entries = (...list: INodeParameters[]) => ({ entries: list });
const rules = (value: string, field = 0) => ({
	type: 1,
	rules: entries({ field, condition: 3, value }),
});
const variants = (values: string, price: number | string) => ({
	multipleVariants: true,
	productOptions: entries({ title: 'Color', values: 'Red, Blue' }),
	variants: entries({ values, price }),
});
const restocked = (...shipments: INodeParameters[]) => ({
	restock: 'chosen',
	chosenItems: entries(...shipments),
});
const country = (code: string) => ({ country: byId(code) });

const NO_CHANGE = 'There is nothing to change';
const NO_RESTOCK: Message = [
	'No items to restock are chosen',
	'Add the shipments that goods come back from, each with at least one line item, or set Restock to Nothing.',
];
const BAD_COUNTRY: Message = [
	'Country must be the two letters of a country, but is Germany',
	'Give the two letters that stand for the country, such as DE for Germany or GB for the United Kingdom, or pick it from the list.',
];
const BAD_NUMBER = 'Give it in digits, with a point before decimals: 19.99.';
const NO_NOTES = expect.stringMatching(
	/^Fill in Notes, or switch on Clear Notes /,
) as unknown as string;
const NO_ITEMS: Message = [
	'There are no items',
	expect.stringContaining('Add at least one line item') as unknown as string,
];

/** The message of the error, and what it tells the user to do, where the operation says so itself. */
type Message = string | [message: string, description: string];

/** Parameters with which each operation would run, and those that it rejects beside them. */
const REJECTED: Record<string, [given: INodeParameters, ...Array<[Message, INodeParameters]>]> = {
	'product.getAll': [
		{ simplify: false },
		["Fields can't be colour", { options: { fields: '={{ ["colour"] }}' } }],
		["Expand can't be orders", { options: { expand: '={{ "orders" }}' } }],
		["Field can't be colour", sortBy(['={{ "colour" }}', 'ascending'])],
	],
	'product.get': [
		{},
		['Product is empty', { product: byId("={{ '' }}") }],
		['Product must be a whole number, but is Fancy bear', { product: byId('Fancy bear') }],
		['Product must be a whole number, but is 14/variants', { product: byId('14/variants') }],
		['Product must be a whole number, but is 0', { product: byId('={{ 0 }}') }],
		['Product must be a text, but is [14,18]', { product: byId('={{ [14, 18] }}') }],
	],
	'product.create': [
		{ title: 'Ring', price: 1 },
		['Price must be a number, at least 0, but is five', { price: '={{ "five" }}' }],
		['Price must be a number, at least 0, but is -1', { price: -1 }],
		['Price is empty', variants('Red', NOTHING)],
		['Values is empty', variants('={{ [] }}', 1)],
		[
			'Values is empty',
			{
				multipleVariants: true,
				productOptions: entries({ title: 'Color', values: '={{ "," }}' }),
			},
		],
		[
			'Collection Names or IDs must be a whole number, but is Toys',
			{ additionalFields: { collections: '={{ "Toys" }}' } },
		],
	],
	'product.update': [
		{ product: byId(14) },
		[[NO_CHANGE, expect.stringMatching(/^Fill in at least one/) as unknown as string], {}],
		[NO_CHANGE, { updateFields: { sku: '', newTags: ' , ' } }],
		[NO_CHANGE, { options: additionalJson({}) }],
		['Title is empty', { updateFields: { title: NOTHING, sku: 'x' } }],
	],
	'customer.get': [
		{},
		['Customer must be a whole number, but is 30/orders', { customer: byId('30/orders') }],
		['Customer must be a whole number, but is ..', { customer: byId('..') }],
	],
	'customer.search': [
		{},
		['The filter Email is empty', { filters: { lastName: 'Duck', email: NOTHING } }],
		['The filter First Name is empty', { filters: { firstName: ' , ' } }],
		['The filter Notes is empty', { filters: { notes: '' } }],
		['The filter Order Count is empty', { filters: { orderCount: NOTHING } }],
		['The filter Shipping Country is empty', { filters: { shippingCountry: {} } }],
		['Order is empty', { filters: { lastName: 'Duck', orders: picked(NOTHING) } }],
		[BAD_COUNTRY, { filters: { billingCountry: picked('Germany') } }],
		[
			'Order Count must be a whole number, at least 0, but is 1.5',
			{ filters: { orderCount: 1.5 } },
		],
		['Order must be a whole number, but is RH4041', { filters: { orders: picked('RH4041') } }],
	],
	'customer.create': [
		{ email: 'a@example.com' },
		['Email is not an email address: james', { email: 'james' }],
		['Email is not an email address: james@example', { email: 'james@example' }],
		['Email is not an email address: J <j@example.com>', { email: 'J <j@example.com>' }],
		['Email is not an email address: a@b.com,c@d.com', { email: 'a@b.com,c@d.com' }],
		['Email must be a text, but is ["a@b.com"]', { email: '={{ ["a@b.com"] }}' }],
		[BAD_COUNTRY, { shippingAddress: country('Germany') }],
		[BAD_COUNTRY, { billingAddress: country('Germany') }],
		...['UK', 'D', 'DEU', 'XX'].map((code): [Message, INodeParameters] => [
			`Country must be the two letters of a country, but is ${code}`,
			{ shippingAddress: country(code) },
		]),
	],
	'customer.update': [
		{ customer: byId(30) },
		[NO_CHANGE, {}],
		[NO_CHANGE, { updateFields: { notes: ' ' }, shippingAddress: { city: '' } }],
		[NO_CHANGE, { options: additionalJson({}) }],
		['Email is not an email address: donald', { updateFields: { email: 'donald' } }],
		[BAD_COUNTRY, { billingAddress: country('Germany') }],
		['Notes must be a text, but is {"a":1}', { updateFields: { notes: { a: 1 } } }],
	],
	'customer.updateAddress': [
		{ customer: byId(30), address: byId(67) },
		[NO_CHANGE, {}],
		[NO_CHANGE, { shippingAddress: { zipCode: ' ' } }],
		[BAD_COUNTRY, { shippingAddress: country('Germany') }],
	],
	'order.get': [
		{},
		['Order must be a whole number, but is RH91', { order: byId('RH91') }],
		['Order must be a whole number, but is ../products/14', { order: byId('../products/14') }],
	],
	'order.search': [
		{},
		['The filter Email is empty', { filters: { email: NOTHING } }],
		['The filter Order IDs is empty', { filters: { orderIds: ' , ' } }],
		['The filter Fulfilment Status is empty', { filters: { fulfilmentStatus: [] } }],
		['The filter Total is empty', { filters: { total: NOTHING } }],
		['The filter Order Date is empty', { filters: { orderDate: '' } }],
		["Fulfilment Status can't be 7", { filters: { fulfilmentStatus: '={{ 7 }}' } }],
		["Payment Status can't be paid", { filters: { paymentStatus: '={{ ["paid"] }}' } }],
		['Order IDs must be a whole number, but is RH91', { filters: { orderIds: 'RH91' } }],
		['Total must be a number, at least 0, but is much', { filters: { total: 'much' } }],
		['Order Date is not a date: last week', { filters: { orderDate: 'last week' } }],
	],
	'order.getPageNumber': [
		{ order: byId(4) },
		['Page Size must be a whole number, at least 1, but is 0', { options: { pageSize: 0 } }],
	],
	'order.refund': [
		{ order: byId(91), amount: 1 },
		['Amount has more than 2 decimals: 1.500', { amount: '1.500' }],
		['Amount has more than 2 decimals: 10.125', { amount: 10.125 }],
		['Amount has more than 2 decimals: 3.3333333333333335', { amount: '={{ 10 / 3 }}' }],
		...['1e2', '0x10', '0', '-5', '34 USD', '10,50'].map((amount): [Message, INodeParameters] => [
			`Amount must be a number, at least 0.01, but is ${amount}`,
			{ amount },
		]),
		[NO_RESTOCK, restocked()],
		[NO_RESTOCK, restocked({ shipment: byId(2), items: itemsList() })],
		[
			NO_RESTOCK,
			restocked(
				{ shipment: byId(2), items: itemsList([9553, 1]) },
				{ shipment: byId(3), items: {} },
			),
		],
		['Shipment is empty', restocked({ shipment: byId(NOTHING), items: itemsList([9553, 1]) })],
		[
			'Quantity must be a whole number, at least 1, but is 0.5',
			restocked({ shipment: byId(2), items: itemsList([9553, 0.5]) }),
		],
	],
	'order.updateAddress': [
		{ order: byId(91) },
		[NO_CHANGE, {}],
		[NO_CHANGE, { shippingAddress: { street: NOTHING }, billingAddress: {} }],
	],
	'order.updateNotes': [
		{ order: byId(91) },
		[['Notes is empty', NO_NOTES], { notes: '  ' }],
		[['Notes is empty', NO_NOTES], { notes: NOTHING }],
	],
	'order.changeCustomer': [
		{ order: byId(91) },
		[
			'Customer must be a whole number, but is hello@world.com',
			{ customer: byId('hello@world.com') },
		],
	],
	'order.exportCsv': [
		{ orderIds: '91', templateId: '1' },
		['Order IDs is empty', { orderIds: '={{ [] }}' }],
		['Order IDs must be a whole number, but is RH4', { orderIds: '91, RH4' }],
		['Order IDs must be a whole number, but is ../products', { orderIds: '../products' }],
		['Template ID must be a whole number, but is All orders', { templateId: 'All orders' }],
	],
	'fulfilment.create': [
		{ order: byId(91), itemsFrom: 'chosen', chosenItems: itemsList([54, 1]) },
		[NO_ITEMS, { chosenItems: itemsList() }],
		[NO_ITEMS, { options: additionalJson({ items: [] }) }],
		[NO_ITEMS, { options: additionalJson({ items: null }) }],
		[NO_ITEMS, { options: { additionalFieldsJson: '={{ { items: $json.nothing } }}' } }],
		['Line Item must be a whole number, but is bear', { chosenItems: itemsList(['bear', 1]) }],
		['Quantity is empty', { chosenItems: itemsList([54, NOTHING]) }],
		[
			'Quantity must be a whole number, at least 1, but is 0',
			{ chosenItems: itemsList([54, '={{ 0 }}']) },
		],
		[
			'Quantity must be a whole number, at least 1, but is 1.5',
			{ chosenItems: itemsList([54, '={{ 1.5 }}']) },
		],
	],
	'fulfilment.update': [
		{ order: byId(91), fulfilment: byId(3) },
		[NO_CHANGE, {}],
		[NO_CHANGE, { updateFields: { items: {} } }],
		['There are no items', { options: additionalJson({ items: [] }) }],
		['Warehouse is empty', { updateFields: { warehouse: byId(NOTHING) } }],
	],
	'fulfilment.updateMany': [{ order: byId(91), fulfilment: byId(3) }, [NO_CHANGE, {}]],
	'shipment.create': [
		{ order: byId(91), fulfilment: byId(3), trackingNumber: '1Z', shippingCarrier: byId(2) },
		// Without items everything in the fulfilment goes out.
		['There are no items', { options: additionalJson({ items: [] }) }],
		['There are no items', { options: { additionalFieldsJson: '={{ { items: $json.no } }}' } }],
		['Additional Fields (JSON) can\'t hold "data"', { options: additionalJson({ data: {} }) }],
		[
			'Additional Fields (JSON) can\'t hold "notify"',
			{ options: additionalJson({ notify: true }) },
		],
		['Fulfilment must be a whole number, but is 3a', { fulfilment: byId('3a') }],
		['Shipping Carrier must be a whole number, but is UPS', { shippingCarrier: byId('UPS') }],
		['Notify Customer must be true or false, but is yes', { notifyCustomer: '={{ "yes" }}' }],
	],
	'shipment.update': [
		{ order: byId(91), shipment: byId(2) },
		[NO_CHANGE, { notifyCustomer: true }],
		['Tracking Number is empty', { updateFields: { trackingNumber: NOTHING } }],
		[
			'Shipping Carrier is empty',
			{ updateFields: { trackingNumber: '1Z', shippingCarrier: byId(NOTHING) } },
		],
		['Additional Fields (JSON) can\'t hold "data"', { options: additionalJson({ data: {} }) }],
	],
	'shipment.updateMany': [{ order: byId(91), shipment: byId(2) }, [NO_CHANGE, {}]],
	'shippingCarrier.search': [
		{},
		['The filter Title is empty', { filters: { title: NOTHING } }],
		['The filter URL is empty', { filters: { url: NOTHING } }],
		['The filter ID is empty', { filters: { id: NOTHING } }],
	],
	'shippingCarrier.update': [
		{ shippingCarrier: byId(2) },
		[NO_CHANGE, {}],
		['Title is empty', { updateFields: { title: ' ' } }],
	],
	'shippingCarrier.delete': [
		{},
		['Shipping Carrier must be a whole number, but is UPS', { shippingCarrier: byId('UPS') }],
		['Shipping Carrier must be a whole number, but is -1', { shippingCarrier: byId('-1') }],
		['Shipping Carrier must be a whole number, but is 2/3', { shippingCarrier: byId('2/3') }],
	],
	'collection.get': [
		{},
		['Collection must be a whole number, but is Toys', { collection: byId('Toys') }],
		['Collection must be a whole number, but is 6/7', { collection: byId('6/7') }],
	],
	'collection.create': [
		{ title: 'Summer', seoTitle: 'Summer things', seoUrl: 'summer' },
		['There are no products', {}],
		['Product is empty', { products: picked('={{ [] }}') }],
		['There are no rules', { type: 1 }],
		['There are no rules', { type: 1, options: additionalJson({ rules: [] }) }],
		['There are no rules', { products: picked(14), options: additionalJson({ type: 1 }) }],
		["Type can't be 2", { type: '={{ 2 }}' }],
		['Product must be a whole number, but is necklace', { products: picked('necklace') }],
		['Value is empty', rules('={{ "" }}')],
		[
			['Value must be a number in a rule about the price, but is 19,99', BAD_NUMBER],
			rules('19,99', 3),
		],
		[
			['Value must be a number in a rule about the weight, but is 1,5', BAD_NUMBER],
			rules('1,5', 5),
		],
	],
	'collection.update': [
		{ collection: byId(6) },
		[NO_CHANGE, {}],
		['Product is empty', { updateFields: { products: picked('={{ [] }}') } }],
		['Title is empty', { updateFields: { title: NOTHING } }],
	],
	'file.upload': [
		{},
		['Input Binary Fields is empty', { inputBinaryFields: '={{ " , " }}' }],
		["Type can't be logos", { options: { type: '={{ "logos" }}' } }],
	],
	'file.delete': [
		{},
		['File must be a whole number, but is abc', { file: byId('abc') }],
		['File must be a whole number, but is 12.5', { file: byId('12.5') }],
		['File must be a whole number, but is ../products/14', { file: byId('../products/14') }],
	],
	'helper.get': [{}, ["List can't be orders", { list: '={{ "orders" }}' }]],
};

const rows = Object.entries(REJECTED).flatMap(([operation, [given, ...rejected]]) =>
	rejected.map(([said, parameters]) => {
		const [message, description] = [said].flat();
		return { operation, message, description, parameters: { ...given, ...parameters } };
	}),
);

test.each(rows)(
	'$operation sends nothing: $message',
	async ({ operation, message, description, parameters }) => {
		const binary = { data: { data: 'aGk=', mimeType: 'image/png', fileName: 'a.png' } };
		const { error } = await runOperation(used.sandbox, operation, parameters, {
			input: [{ json: {}, binary }],
		});
		expect(error?.message).toBe(`${message} [item 0]`);
		if (description) expect(error?.description).toEqual(description);
		expect(requests()).toEqual([]);
	},
);
