import type { AxiosInstance, AxiosResponse } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { anonymous, logIn, refusalOf } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let customerId: string;
let product: Ware;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 20, products: 30, customers: 5 });
});
beforeEach(async () => {
	sandbox.reset();
	({ http, customerId } = await logIn(sandbox));
	product = await pick(() => true);
});
afterAll(async () => await sandbox.close());

interface Ware {
	product_id: string;
	variant_id: string | null;
	backorder: boolean;
	product_type: string;
	pricing: { selling_price: number; max_order_quantity: number };
}

/** Something on sale of which plenty is there. */
async function pick(isIt: (ware: Ware) => boolean): Promise<Ware> {
	const { skus } = (await http.get('/catalog/skus', { params: { limit: 100 } })).data.content;
	return skus.find((ware: Ware) => stockOf(ware) > 20 && isIt(ware));
}

function stockOf({ product_id, variant_id }: Ware): number {
	const { skus } = sandbox.commerceEngine.product(product_id)!;
	return skus.find((sku) => sku.variant_id === variant_id)!.stock;
}

/** A cart with addresses. */
async function makeCart(quantity = 2, buyer = { http, customerId }): Promise<string> {
	const { product_id, variant_id } = product;
	const items = [{ product_id, variant_id, quantity }];
	const made = await buyer.http.post('/carts', { items });
	const { id } = made.data.content.cart;
	const [address] = sandbox.commerceEngine.addresses(buyer.customerId);
	const sent = { billing_address_id: address!.id, shipping_address_id: address!.id };
	expect((await buyer.http.post(`/carts/${id}/address`, sent)).status).toBe(200);
	return id;
}

const gateway = {
	payment_provider_slug: 'juspay',
	return_url: 'https://shop.example/back',
	gateway_reference_id: 'ref-1',
};
const express = { ...gateway, integration_type: 'express-checkout' };
const card = { ...express, payment_method_type: 'CARD', save_to_locker: false };
const METHODS = {
	hyperCheckout: { ...gateway, integration_type: 'hyper-checkout', action: 'paymentPage' },
	card: {
		...card,
		card_number: '4111111111111111',
		card_exp_month: '09',
		card_exp_year: '2031',
		name_on_card: 'Rohan Mehta',
		card_security_code: '123',
	},
	savedCard: {
		...card,
		payment_method: 'RUPAY',
		card_token: 'tkn_1',
		card_security_code: '123',
	},
	netbanking: { ...express, payment_method_type: 'NB', payment_method: 'NB_HDFC' },
	upiCollect: {
		...express,
		payment_method_type: 'UPI',
		payment_method: 'UPI_COLLECT',
		upi_vpa: 'rohan@okhdfcbank',
	},
	upiPay: { ...express, payment_method_type: 'UPI', payment_method: 'UPI_PAY' },
	bankTransfer: {
		payment_provider_slug: 'icici-ecollection',
		payment_method_type: 'bank-transfer',
	},
};
type Method = keyof typeof METHODS;

const create = async (cart_id: string, payment_method?: object): Promise<AxiosResponse> =>
	await http.post('/orders', { cart_id, ...(payment_method && { payment_method }) });

it('an order has the amounts of its cart, which is gone; the stock falls', async () => {
	const cartId = await makeCart(3);
	const { cart } = (await http.get(`/carts/${cartId}`)).data.content;
	const before = stockOf(product);
	const { status, data } = await create(cartId, METHODS.hyperCheckout);
	expect(status).toBe(200);
	const { order, payment_required } = data.content;
	expect(payment_required).toBe(true);
	expect(order).toMatchObject({
		order_number: expect.stringMatching(/^ORD-\d{6}$/),
		status: 'draft',
		payment_status: 'pending',
		subtotal: cart.subtotal,
		total_tax: cart.total_tax,
		grand_total: cart.grand_total,
		to_be_paid: cart.to_be_paid,
		shipping_address: cart.shipping_address,
		is_cancellation_allowed: true,
	});
	expect(order.order_items).toEqual([
		expect.objectContaining({ product_id: product.product_id, quantity: 3 }),
	]);
	expect(order.order_items[0]).not.toHaveProperty('stock_available');
	expect(stockOf(product)).toBe(before - 3);
	expect(refusalOf(await http.get(`/carts/${cartId}`))).toEqual([404, 'not_found']);
	expect(refusalOf(await create(cartId, METHODS.hyperCheckout))).toEqual([404, 'not_found']);
	expect((await http.get(`/orders/${order.order_number}`)).data.content.order).toEqual(order);
});

it.each<[Method, string | null, object]>([
	[
		'hyperCheckout',
		null,
		{ payment_links: { web: expect.any(String), expiry: expect.any(String) } },
	],
	['card', 'Credit Card', { payment: { authentication: { url: expect.any(String) } } }],
	['savedCard', 'Credit Card', { status: 'PENDING_VBV' }],
	['netbanking', 'Netbanking', { status: 'PENDING_VBV' }],
	['upiCollect', 'UPI', { status: 'PENDING_VBV' }],
	['upiPay', 'UPI', { payment: { sdk_params: { tr: expect.any(String) } } }],
	['bankTransfer', 'NEFT', { ifsc_code: 'ICIC0000104', amount: expect.any(Number) }],
])('%s is a way to pay', async (name, label, info) => {
	const { data } = await create(await makeCart(), METHODS[name]);
	expect(data.content.payment_info).toMatchObject(info);
	expect(data.content.order.payments).toEqual([
		expect.objectContaining({
			payment_method: label,
			payment_status: 'pending',
			amount: data.content.order.to_be_paid,
		}),
	]);
});

it('a card number is kept masked', async () => {
	const { data } = await create(await makeCart(), METHODS.card);
	expect(data.content.order.payments[0]).toMatchObject({
		card_number: '************1111',
		card_type: 'Visa',
	});
	expect(JSON.stringify(data)).not.toContain(METHODS.card.card_number);
});

it('a mandate pays if it is active, is the own one and allows the amount', async () => {
	const { mandates } = sandbox.commerceEngine.customer(customerId)!;
	const idOf = (status: string) => mandates.find((mandate) => mandate.status === status)!.id;
	const nach = (mandate_id: string) => ({
		payment_provider_slug: 'juspay',
		payment_method_type: 'NACH',
		mandate_id,
	});
	const cartId = await makeCart();
	expect(refusalOf(await create(cartId, nach('01HRNONE')))).toEqual([404, 'not_found']);
	expect(refusalOf(await create(cartId, nach(idOf('paused'))))).toEqual([409, 'conflict']);
	const path = `/customers/${customerId}/mandates/${idOf('active')}`;
	await http.put(path, { max_amount: 1 });
	expect(refusalOf(await create(cartId, nach(idOf('active'))))).toEqual([409, 'conflict']);
	await http.put(path, { max_amount: 90_000 });
	const { order, payment_info } = (await create(cartId, nach(idOf('active')))).data.content;
	expect(payment_info).toMatchObject({ mandate_id: idOf('active'), amount: order.to_be_paid });
	expect(sandbox.commerceEngine.customer(customerId)!.debitSchedules[0]).toMatchObject({
		mandate_id: idOf('active'),
		amount: order.to_be_paid,
		status: 'scheduled',
	});
});

it('the former body is taken too', async () => {
	const urls = { furl: 'https://shop.example/no', surl: 'https://shop.example/yes' };
	const payu = await http.post('/orders', {
		cart_id: await makeCart(),
		payment_gateway: 'PAYU',
		payment_gateway_params: { payment_gateway: 'PAYU', ...urls },
	});
	expect(payu.data.content.payment_info).toMatchObject({
		payment_gateway: 'PAYU',
		...urls,
		amount: payu.data.content.order.to_be_paid,
		firstname: 'Rohan',
		hash: expect.stringMatching(/^[0-9a-f]{128}$/),
	});
	const juspay = await http.post('/orders', {
		cart_id: await makeCart(),
		payment_gateway: 'JUSPAY',
		payment_gateway_params: { return_url: urls.surl },
	});
	expect(juspay.data.content.payment_info.sdk_payload.payload.returnUrl).toBe(urls.surl);
});

it.each<[string, string[], object]>([
	['no method', ['payment_method'], {}],
	[
		'an empty method',
		bare('action', 'integration_type', 'payment_provider_slug', 'return_url'),
		{ payment_method: {} },
	],
	[
		'a provider that nobody knows',
		bare('payment_provider_slug'),
		method('hyperCheckout', { payment_provider_slug: 'acme' }),
	],
	['an address that is none', bare('return_url'), method('hyperCheckout', { return_url: 'back' })],
	['a card without a name', bare('name_on_card'), method('card', { name_on_card: undefined })],
	['a month that is none', bare('card_exp_month'), method('card', { card_exp_month: '13' })],
	['a number for a text', bare('card_number'), method('card', { card_number: 4111111111111111 })],
	['an unknown brand', bare('payment_method'), method('savedCard', { payment_method: 'ACME' })],
	[
		'a bank that is not named',
		bare('payment_method'),
		method('netbanking', { payment_method: undefined }),
	],
	['no UPI address', bare('upi_vpa'), method('upiCollect', { upi_vpa: 'rohan' })],
	['a UPI address too many', bare('upi_vpa'), method('upiPay', { upi_vpa: 'rohan@okhdfcbank' })],
	[
		'a transfer with more',
		bare('return_url'),
		method('bankTransfer', { return_url: gateway.return_url }),
	],
	[
		'an unknown gateway',
		['payment_gateway', 'payment_gateway_params'],
		{ payment_gateway: 'ACME' },
	],
	[
		'PAYU without its addresses',
		['payment_gateway_params.furl', 'payment_gateway_params.surl'],
		{ payment_gateway: 'PAYU', payment_gateway_params: {} },
	],
	[
		'both bodies at once',
		['payment_method'],
		{ ...method('upiPay'), payment_gateway: 'JUSPAY', payment_gateway_params: {} },
	],
])('refuses %s', async (_what, fields, body) => {
	const cart_id = await makeCart();
	const response = await http.post('/orders', { cart_id, ...body });
	expect(refusalOf(response)).toEqual([422, 'validation_failed', ...fields]);
	expect(sandbox.commerceEngine.cart(cart_id)).toBeDefined();
});

function bare(...names: string[]): string[] {
	return names.map((name) => `payment_method.${name}`);
}

function method(name: Method, change: object = {}): { payment_method: object } {
	return { payment_method: { ...METHODS[name], ...change } };
}

it('refuses a cart that is empty, has no address, is unknown or is not the own one', async () => {
	const made = await http.post('/carts', {
		items: [{ product_id: product.product_id, variant_id: product.variant_id, quantity: 1 }],
	});
	const { id } = made.data.content.cart;
	const wrong = [422, 'validation_failed', 'cart_id'];
	expect(refusalOf(await create(id, METHODS.upiPay))).toEqual(wrong);
	await http.delete(`/carts/${id}`);
	const emptied = await makeCart();
	const { product_id, variant_id } = product;
	await http.post(`/carts/${emptied}/items`, { product_id, variant_id, quantity: 0 });
	expect(refusalOf(await create(emptied, METHODS.upiPay))).toEqual(wrong);
	await http.delete(`/carts/${emptied}`);
	expect(refusalOf(await create('01HRNONE', METHODS.upiPay))).toEqual([404, 'not_found']);

	const other = await logIn(sandbox, sandbox.commerceEngine.other);
	const cart_id = await makeCart();
	const body = { cart_id, payment_method: METHODS.upiPay };
	expect(refusalOf(await other.http.post('/orders', body))).toEqual([403, 'forbidden']);
	const guest = await anonymous(sandbox);
	expect(refusalOf(await guest.http.post('/orders', body))).toEqual([403, 'forbidden']);
});

it('refuses what is sold out by now', async () => {
	product = await pick(({ backorder, product_type }) => !backorder && product_type !== 'digital');
	const cartId = await makeCart(2);
	const other = await logIn(sandbox, sandbox.commerceEngine.other);
	while (stockOf(product) > 1) {
		const most = Math.min(stockOf(product) - 1, product.pricing.max_order_quantity);
		const cart_id = await makeCart(most, other);
		const bought = await other.http.post('/orders', { cart_id, payment_method: METHODS.upiPay });
		expect(bought.status).toBe(200);
	}
	expect(refusalOf(await create(cartId, METHODS.upiPay))).toEqual([409, 'conflict']);
});

it('takes points and credit from the customer, who gets them back for a cancelled order', async () => {
	const cartId = await makeCart(1);
	await http.post(`/carts/${cartId}/loyalty-points`, { loyalty_point_redeemed: 100 });
	await http.post(`/carts/${cartId}/credit-balance`, { credit_balance_used: 50 });
	const { order } = (await create(cartId, METHODS.upiPay)).data.content;
	expect(order).toMatchObject({ loyalty_point_redeemed: 100, credit_balance_used: 50 });
	const held = () => {
		const { loyalty, creditBalance } = sandbox.commerceEngine.customer(customerId)!;
		return [loyalty.points_balance, creditBalance];
	};
	expect(held()).toEqual([1100, 450]);
	const activity = await http.get(`/customers/${customerId}/loyalty-points-activity`);
	expect(activity.data.content.loyalty_points_activity[0]).toMatchObject({
		activity_type: 'redeemed',
		reference_number: order.order_number,
		loyalty_point: 100,
	});
	await http.post(`/orders/${order.order_number}/cancel`, {
		cancellation_reason: 'Changed my mind',
		refund_mode: 'original-payment-mode',
	});
	expect(held()).toEqual([1200, 500]);
});

it('needs no payment where points and credit pay it all', async () => {
	product = await pick(({ pricing }) => pricing.selling_price < 1000);
	const cartId = await makeCart(1);
	const due = async () => (await http.get(`/carts/${cartId}`)).data.content.cart.to_be_paid;
	const points = Math.floor(await due());
	await http.post(`/carts/${cartId}/loyalty-points`, { loyalty_point_redeemed: points });
	await http.post(`/carts/${cartId}/credit-balance`, { credit_balance_used: await due() });
	expect(await due()).toBe(0);
	const { order, ...rest } = (await create(cartId)).data.content;
	expect(rest).toEqual({ payment_required: false, payment_info: null });
	expect(order).toMatchObject({ status: 'confirmed', payment_status: 'success', payments: [] });
});
