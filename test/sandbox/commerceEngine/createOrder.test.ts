import { invalid, useShop } from './shop';

interface Ware {
	product_id: string;
	variant_id: string | null;
	backorder: boolean;
	product_type: string;
	pricing: { selling_price: number; max_order_quantity: number };
}

const shop = useShop({ orders: 20, products: 30, customers: 5 });
let product: Ware;
beforeEach(async () => {
	product = await pick(() => true);
});

/** Something on sale that is plentiful. */
async function pick(isIt: (ware: Ware) => boolean): Promise<Ware> {
	const { skus } = await shop.ok.get('/catalog/skus', { limit: 100 });
	return skus.find((ware: Ware) => stockOf(ware) > 20 && isIt(ware));
}

const stockOf = ({ product_id, variant_id }: Ware): number =>
	shop.known.product(product_id)!.skus.find((sku) => sku.variant_id === variant_id)!.stock;
const itemOf = (quantity: number) => {
	const { product_id, variant_id } = product;
	return { product_id, variant_id, quantity };
};
const customer = () => shop.known.customer(shop.customerId)!;

type Buyer = Pick<typeof shop, 'ok' | 'customerId'>;

/** A cart with addresses. */
async function makeCart(quantity = 2, { ok, customerId }: Buyer = shop): Promise<string> {
	const { id } = (await ok.post('/carts', { items: [itemOf(quantity)] })).cart;
	const [address] = shop.known.addresses(customerId);
	const ids = { billing_address_id: address!.id, shipping_address_id: address!.id };
	await ok.post(`/carts/${id}/address`, ids);
	return id;
}

const gateway = {
	payment_provider_slug: 'juspay',
	return_url: 'https://shop.example/back',
	gateway_reference_id: 'ref-1',
};
const express = { ...gateway, integration_type: 'express-checkout' };
const card = {
	...express,
	payment_method_type: 'CARD',
	save_to_locker: false,
	card_security_code: '123',
};
const upi = { ...express, payment_method_type: 'UPI' };
const METHODS = {
	hyperCheckout: { ...gateway, integration_type: 'hyper-checkout', action: 'paymentPage' },
	card: {
		...card,
		card_number: '4111111111111111',
		card_exp_month: '09',
		card_exp_year: '2031',
		name_on_card: 'Rohan Mehta',
	},
	savedCard: { ...card, payment_method: 'RUPAY', card_token: 'tkn_1' },
	netbanking: { ...express, payment_method_type: 'NB', payment_method: 'NB_HDFC' },
	upiCollect: { ...upi, payment_method: 'UPI_COLLECT', upi_vpa: 'rohan@okhdfcbank' },
	upiPay: { ...upi, payment_method: 'UPI_PAY' },
	bankTransfer: {
		payment_provider_slug: 'icici-ecollection',
		payment_method_type: 'bank-transfer',
	},
};
type Method = keyof typeof METHODS;

const create = async (cart_id: string, payment_method?: object) =>
	await shop.ok.post('/orders', { cart_id, payment_method });
const refused = async (cart_id: string, payment_method: object = METHODS.upiPay) =>
	await shop.refusal.post('/orders', { cart_id, payment_method });

it('an order has the amounts of its cart, which is gone; the stock falls', async () => {
	const cartId = await makeCart(3);
	const { cart } = await shop.ok.get(`/carts/${cartId}`);
	const before = stockOf(product);
	const { order, payment_required } = await create(cartId, METHODS.hyperCheckout);
	expect(payment_required).toBe(true);
	const { subtotal, total_tax, grand_total, to_be_paid, shipping_address } = cart;
	expect(order).toMatchObject({
		...{ subtotal, total_tax, grand_total, to_be_paid, shipping_address },
		order_number: expect.stringMatching(/^ORD-\d{6}$/),
		status: 'draft',
		payment_status: 'pending',
		is_cancellation_allowed: true,
		order_items: [{ product_id: product.product_id, quantity: 3 }],
	});
	expect(order.order_items[0]).not.toHaveProperty('stock_available');
	expect(stockOf(product)).toBe(before - 3);
	expect(await shop.refusal.get(`/carts/${cartId}`)).toBe('404');
	expect(await refused(cartId)).toBe('404');
	expect(await shop.ok.get(`/orders/${order.order_number}`)).toEqual({ order });
});

const link = { web: expect.any(String), expiry: expect.any(String) };

it.each<[Method, string | null, object]>([
	['hyperCheckout', null, { payment_links: link }],
	['card', 'Credit Card', { payment: { authentication: { url: expect.any(String) } } }],
	['savedCard', 'Credit Card', { status: 'PENDING_VBV' }],
	['netbanking', 'Netbanking', { status: 'PENDING_VBV' }],
	['upiCollect', 'UPI', { status: 'PENDING_VBV' }],
	['upiPay', 'UPI', { payment: { sdk_params: { tr: expect.any(String) } } }],
	['bankTransfer', 'NEFT', { ifsc_code: 'ICIC0000104', amount: expect.any(Number) }],
])('%s is a way to pay', async (name, payment_method, info) => {
	const { order, payment_info } = await create(await makeCart(), METHODS[name]);
	expect(payment_info).toMatchObject(info);
	expect(order.payments).toMatchObject([
		{ payment_method, payment_status: 'pending', amount: order.to_be_paid },
	]);
});

it('a card number is kept masked', async () => {
	const content = await create(await makeCart(), METHODS.card);
	const masked = { card_number: '************1111', card_type: 'Visa' };
	expect(content.order.payments[0]).toMatchObject(masked);
	expect(JSON.stringify(content)).not.toContain(METHODS.card.card_number);
});

it('a mandate pays if it is active, is the own one and allows the amount', async () => {
	const idOf = (status: string) =>
		customer().mandates.find((mandate) => mandate.status === status)!.id;
	const [paused, mandate_id] = [idOf('paused'), idOf('active')];
	const nach = (id: string) => ({
		payment_provider_slug: 'juspay',
		payment_method_type: 'NACH',
		mandate_id: id,
	});
	const allow = async (max_amount: number) =>
		await shop.ok.put(`/customers/${shop.customerId}/mandates/${mandate_id}`, { max_amount });
	const cartId = await makeCart();
	expect(await refused(cartId, nach('01HRNONE'))).toBe('404');
	expect(await refused(cartId, nach(paused))).toBe('409');
	await allow(1);
	expect(await refused(cartId, nach(mandate_id))).toBe('409');
	await allow(90_000);
	const { order, payment_info } = await create(cartId, nach(mandate_id));
	const debit = { mandate_id, amount: order.to_be_paid };
	expect(payment_info).toMatchObject(debit);
	expect(customer().debitSchedules[0]).toMatchObject({ ...debit, status: 'scheduled' });
});

it('the former body is taken too', async () => {
	const urls = { furl: 'https://shop.example/no', surl: 'https://shop.example/yes' };
	const orderBy = async (payment_gateway: string, payment_gateway_params: object) => {
		const cart_id = await makeCart();
		return await shop.ok.post('/orders', { cart_id, payment_gateway, payment_gateway_params });
	};
	const payu = await orderBy('PAYU', { payment_gateway: 'PAYU', ...urls });
	expect(payu.payment_info).toMatchObject({
		payment_gateway: 'PAYU',
		...urls,
		amount: payu.order.to_be_paid,
		firstname: 'Rohan',
		hash: expect.stringMatching(/^[0-9a-f]{128}$/),
	});
	const juspay = await orderBy('JUSPAY', { return_url: urls.surl });
	expect(juspay.payment_info.sdk_payload.payload.returnUrl).toBe(urls.surl);
});

it.each<[Method, object]>([
	['hyperCheckout', { payment_provider_slug: 'acme' }],
	['hyperCheckout', { return_url: 'back' }],
	['card', { name_on_card: undefined }],
	['card', { card_exp_month: '13' }],
	['card', { card_number: 4111111111111111 }],
	['savedCard', { payment_method: 'ACME' }],
	['netbanking', { payment_method: undefined }],
	['upiCollect', { upi_vpa: 'rohan' }],
	['upiPay', { upi_vpa: 'rohan@okhdfcbank' }],
	['bankTransfer', { return_url: gateway.return_url }],
])('refuses %s with %p', async (name, change) => {
	const cartId = await makeCart();
	const [field] = Object.keys(change);
	const refusal = await refused(cartId, { ...METHODS[name], ...change });
	expect(refusal).toBe(invalid(`payment_method.${field}`));
	expect(shop.known.cart(cartId)).toBeDefined();
});

it.each([
	['no method', ['payment_method'], {}],
	[
		'an empty method',
		['action', 'integration_type', 'payment_provider_slug', 'return_url'].map(
			(name) => `payment_method.${name}`,
		),
		{ payment_method: {} },
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
		{ payment_method: METHODS.upiPay, payment_gateway: 'JUSPAY', payment_gateway_params: {} },
	],
])('refuses %s', async (_what, fields, body) => {
	const cart_id = await makeCart();
	expect(await shop.refusal.post('/orders', { cart_id, ...body })).toBe(invalid(...fields));
	expect(shop.known.cart(cart_id)).toBeDefined();
});

it('refuses a cart that is empty, has no address, is unknown or is not the own one', async () => {
	const { id } = (await shop.ok.post('/carts', { items: [itemOf(1)] })).cart;
	expect(await refused(id)).toBe('422 cart_id');
	await shop.http.delete(`/carts/${id}`);
	const cart_id = await makeCart();
	for (const { refusal } of [await shop.other(), await shop.guest()]) {
		const body = { cart_id, payment_method: METHODS.upiPay };
		expect(await refusal.post('/orders', body)).toBe('403');
	}
	await shop.ok.post(`/carts/${cart_id}/items`, itemOf(0));
	expect(await refused(cart_id)).toBe('422 cart_id');
	expect(await refused('01HRNONE')).toBe('404');
});

it('refuses what is sold out by now', async () => {
	product = await pick(({ backorder, product_type }) => !backorder && product_type !== 'digital');
	const cartId = await makeCart(2);
	const other = await shop.other();
	while (stockOf(product) > 1) {
		const most = Math.min(stockOf(product) - 1, product.pricing.max_order_quantity);
		const cart_id = await makeCart(most, other);
		await other.ok.post('/orders', { cart_id, payment_method: METHODS.upiPay });
	}
	expect(await refused(cartId)).toBe('409');
});

const redeem = async (cartId: string, points: number, credit: () => Promise<number> | number) => {
	const path = `/carts/${cartId}`;
	await shop.ok.post(`${path}/loyalty-points`, { loyalty_point_redeemed: points });
	await shop.ok.post(`${path}/credit-balance`, { credit_balance_used: await credit() });
};

it('takes points and credit from the customer, who gets them back for a cancelled order', async () => {
	const cartId = await makeCart(1);
	await redeem(cartId, 100, () => 50);
	const { order } = await create(cartId, METHODS.upiPay);
	expect(order).toMatchObject({ loyalty_point_redeemed: 100, credit_balance_used: 50 });
	const held = () => [customer().loyalty.points_balance, customer().creditBalance];
	expect(held()).toEqual([1100, 450]);
	const activity = await shop.ok.get(`/customers/${shop.customerId}/loyalty-points-activity`);
	expect(activity.loyalty_points_activity[0]).toMatchObject({
		activity_type: 'redeemed',
		reference_number: order.order_number,
		loyalty_point: 100,
	});
	await shop.ok.post(`/orders/${order.order_number}/cancel`, {
		cancellation_reason: 'Changed my mind',
		refund_mode: 'original-payment-mode',
	});
	expect(held()).toEqual([1200, 500]);
});

it('needs no payment where points and credit pay it all', async () => {
	product = await pick(({ pricing }) => pricing.selling_price < 1000);
	const cartId = await makeCart(1);
	const due = async () => (await shop.ok.get(`/carts/${cartId}`)).cart.to_be_paid;
	await redeem(cartId, Math.floor(await due()), due);
	expect(await due()).toBe(0);
	const { order, ...rest } = await create(cartId);
	expect(rest).toEqual({ payment_required: false, payment_info: null });
	expect(order).toMatchObject({ status: 'confirmed', payment_status: 'success', payments: [] });
});
