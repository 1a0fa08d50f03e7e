import { ORDER_STATUSES } from '../../../sandbox/platforms/commerceEngine/state/orderRows';
import { fileOf, formOf } from '../forms';
import { invalid, useShop } from './shop';

const shop = useShop({ orders: 120, products: 30, customers: 5 });

interface Row {
	order_number: string;
	status: string;
	grand_total: number;
}

const list = async (params: object = {}) =>
	await shop.ok.get('/orders', { user_id: shop.userId, limit: 100, ...params });
const rows = async (params?: object): Promise<Row[]> => (await list(params)).orders;
/** The main user's latest order with this status. */
const latest = async (status: string) => (await rows({ status }))[0]!.order_number;
const known = (number: string) => shop.known.order(number)!;

describe('orders', () => {
	it('are listed, the own ones only, the latest first', async () => {
		const { orders, pagination } = await list();
		const numbers = orders.map(({ order_number }: Row) => order_number);
		expect(numbers).toHaveLength(pagination.total_records);
		expect(numbers).toEqual([...numbers].sort().reverse());
		expect(numbers.every((number: string) => known(number).userId === shop.userId)).toBe(true);
		expect(orders[0]).not.toHaveProperty('payments');
		const item = { tax_type: 'GST', quantity: expect.any(Number) };
		expect(orders[0].order_items[0]).toMatchObject(item);
		const second = await list({ limit: 10, page: 2 });
		expect(second.orders).toEqual(orders.slice(10, 20));
		expect(second.pagination).toMatchObject({ previous_page: 1, limit: 10 });
	});

	it('are filtered by status and sorted', async () => {
		for (const status of ORDER_STATUSES) {
			const found = await rows({ status });
			expect(new Set(found.map((order) => order.status))).toEqual(new Set([status]));
		}
		const totals = (await rows({ sort_by: '{"grand_total":"asc"}' })).map(
			({ grand_total }) => grand_total,
		);
		expect(totals).toEqual(totals.toSorted((one, other) => one - other));
	});

	it('refuse what they do not know', async () => {
		const { userId: user_id } = shop;
		for (const [params, expected] of [
			[{ user_id, status: 'lost' }, '422 status'],
			[{ user_id, sort_by: '{"color":"asc"}' }, '422 sort_by'],
			[{}, '422 user_id'],
			[{ user_id: shop.known.other.id }, '403'],
		] as const) {
			expect(await shop.refusal.get('/orders', params)).toEqual(expected);
		}
	});

	it('tell what can be bought again, each thing once', async () => {
		const again = async (params: object) => await shop.ok.get('/orders/buy-it-again', params);
		const { items, pagination } = await again({ limit: 100 });
		expect(items[0]).toMatchObject({ sku: expect.any(String), pricing: { currency: 'INR' } });
		const skus = new Set(items.map(({ sku }: { sku: string }) => sku));
		expect(skus.size).toBe(pagination.total_records);
		expect((await again({ limit: 3 })).items).toEqual(items.slice(0, 3));
		expect((await again({ seller_id: '01HR' })).items).toEqual([]);
	});
});

describe('an order', () => {
	it('has all documented fields', async () => {
		const { order } = await shop.ok.get(`/orders/${await latest('complete')}`);
		expect(order).toMatchObject({
			status: 'complete',
			payment_status: 'success',
			currency: { name: 'Indian Rupee', code: 'INR', symbol: '₹' },
			billing_address: { country: 'India', pincode: expect.stringMatching(/^\d{6}$/) },
			is_cancellation_allowed: false,
			cancellation_refund_details: null,
			payments: [{ transaction_type: 'payment', amount: order.to_be_paid }],
		});
		const { subtotal_including_tax, shipping_amount_including_tax, grand_total } = order;
		expect(grand_total).toBeCloseTo(subtotal_including_tax + shipping_amount_including_tax, 2);
	});

	it.each([
		['complete', ['delivered']],
		['partially_delivered', ['delivered', 'shipped']],
		['partially_scheduled', ['scheduled', 'unscheduled']],
		['confirmed', []],
	])('that is %s has shipments that are %j', async (status, states) => {
		const { shipments } = await shop.ok.get(`/orders/${await latest(status)}/shipments`);
		expect(shipments).toMatchObject(states.map((state) => ({ status: state })));
	});

	it('tells how far it is paid', async () => {
		const paymentOf = async (status: string) =>
			await shop.ok.get(`/orders/${await latest(status)}/payment-status`);
		const paid = { status: 'success', amount_unpaid: 0, is_retry_available: false };
		expect(await paymentOf('complete')).toMatchObject(paid);
		const half = await paymentOf('awaiting_approval');
		expect(half).toMatchObject({ status: 'partially_paid', is_retry_available: true });
		expect(Math.abs(half.amount_paid - half.amount_unpaid)).toBeLessThan(0.02);
	});

	it.each(['', '/payments', '/refunds', '/shipments', '/returns', '/payment-status'])(
		"is nobody else's business: %s",
		async (path) => {
			const url = `/orders/${await latest('complete')}${path}`;
			for (const { refusal } of [await shop.other(), await shop.guest()]) {
				expect(await refusal.get(url)).toBe('403');
			}
			expect(await shop.refusal.get(`/orders/ORD-1${path}`)).toBe('404');
		},
	);
});

describe('a cancellation', () => {
	const reason = { cancellation_reason: 'Too late' };
	const bodyOf = (change: object) => ({
		...reason,
		refund_mode: 'original-payment-mode',
		...change,
	});
	const cancel = async (number: string, change: object = {}) =>
		(await shop.ok.post(`/orders/${number}/cancel`, bodyOf(change))).order;
	const refused = async (number: string, change: object = {}) =>
		await shop.refusal.post(`/orders/${number}/cancel`, bodyOf(change));

	it('refunds what was paid', async () => {
		const number = await latest('confirmed');
		const before = known(number).order;
		const [item] = before.order_items;
		const stock = () =>
			shop.known
				.product(item!.product_id)!
				.skus.find(({ variant_id }) => variant_id === item!.variant_id)!.stock;
		const stockBefore = stock();
		expect(before).toMatchObject({
			is_cancellation_allowed: true,
			cancellation_refund_details: { refundable_amount: before.to_be_paid },
		});
		const order = await cancel(number, { feedback: 'No hard feelings' });
		expect(order).toMatchObject({
			...reason,
			status: 'cancelled',
			feedback: 'No hard feelings',
			is_cancellation_allowed: false,
			has_refund: true,
		});
		expect(stock()).toBe(stockBefore + item!.quantity);
		const { refunds } = await shop.ok.get(`/orders/${number}/refunds`);
		expect(refunds).toMatchObject([{ refund_amount: order.to_be_paid, status: 'pending' }]);
		const refund = { transaction_type: 'refund', payment_status: 'refund_initiated' };
		expect(order.payments.at(-1)).toMatchObject(refund);
		expect(await refused(number)).toBe('409');
	});

	it('sends the money to an outbound account of the customer', async () => {
		const number = await latest('confirmed');
		const accounts = shop.known.customer(shop.customerId)!.bankAccounts;
		const of = (type: string) => accounts.find(({ account_type }) => account_type === type)!;
		const refund_mode = 'bank-transfer';
		for (const bank_account_id of [undefined, of('inbound').id, '01HRNOBODY']) {
			const refusal = await refused(number, { refund_mode, bank_account_id });
			expect(refusal).toBe('422 bank_account_id');
		}
		const { id: bank_account_id, account_number, bank_name } = of('outbound');
		await cancel(number, { refund_mode, bank_account_id });
		expect(known(number).refunds).toMatchObject([
			{ payment_mode: refund_mode, bank_account_number: account_number, bank_name },
		]);
	});

	it('refunds nothing of what was not paid', async () => {
		const number = await latest('draft');
		const cancelled = { status: 'cancelled', payment_status: 'failed', has_refund: false };
		expect(await cancel(number)).toMatchObject(cancelled);
		expect(known(number).refunds).toEqual([]);
	});

	it.each(['shipped', 'partially_shipped', 'complete', 'cancelled'])(
		'is refused when an order is %s',
		async (status) => expect(await refused(await latest(status))).toBe('409'),
	);

	it('is refused for a wrong body', async () => {
		const number = await latest('confirmed');
		const wrong = await refused(number, { refund_mode: 'cash', more: 1 });
		expect(wrong).toBe('422 more refund_mode');
		const empty = await shop.refusal.post(`/orders/${number}/cancel`, {});
		expect(empty).toBe('422 cancellation_reason refund_mode');
		expect(known(number).order.status).toBe('confirmed');
	});
});

describe('paying again', () => {
	const payment_method = {
		payment_provider_slug: 'juspay',
		integration_type: 'hyper-checkout',
		return_url: 'https://shop.example/back',
		action: 'paymentPage',
	};
	const urlOf = (number: string) => `/orders/${number}/retry-payment`;
	const cancelUrl = (number: string) => `/orders/${number}/cancel-payment-request`;

	it('opens a new request, which another retry waits for', async () => {
		const number = await latest('draft');
		const { payment_info } = await shop.ok.post(urlOf(number), { payment_method });
		const { order } = known(number);
		expect(payment_info).toMatchObject({
			order_id: number,
			sdk_payload: {
				payload: { amount: order.to_be_paid.toFixed(2), returnUrl: payment_method.return_url },
			},
		});
		expect(order.payments).toMatchObject([
			{ payment_status: 'failed' },
			{ payment_status: 'pending' },
		]);
		expect(await shop.refusal.post(urlOf(number), { payment_method })).toBe('409');
		const cancelled = await shop.ok.post(cancelUrl(number));
		expect(Object.keys(cancelled)).toEqual(['message', 'success']);
		await shop.ok.post(urlOf(number), { payment_method });
	});

	it('repeats the last way to pay if none is named', async () => {
		const number = await latest('draft');
		await shop.ok.post(urlOf(number), { payment_method });
		shop.known.settlePayment(number, 'failed');
		const { payment_info } = await shop.ok.post(urlOf(number), {});
		expect(payment_info.sdk_payload.payload.returnUrl).toBe(payment_method.return_url);
		shop.known.settlePayment(number, 'success');
		expect(known(number).order).toMatchObject({
			status: 'confirmed',
			payment_status: 'success',
			payment_success_date: expect.any(String),
		});
	});

	it('is settled over the control route too', async () => {
		const number = await latest('draft');
		await shop.ok.post(urlOf(number), { payment_method });
		const path = `${shop.sandbox.url}/__sandbox/commerce-engine/orders/${number}/payment`;
		const settled = await shop.http.post(path, { outcome: 'success' });
		expect(settled.data.order).toMatchObject({ status: 'confirmed' });
		expect((await shop.http.post(path, { outcome: 'success' })).status).toBe(404);
	});

	it.each(['complete', 'cancelled'])('is refused for what is %s', async (status) => {
		const number = await latest(status);
		expect(await shop.refusal.post(urlOf(number), { payment_method })).toBe('409');
		expect(await shop.refusal.post(cancelUrl(number))).toBe('409');
	});
});

describe('returns', () => {
	/** A delivered order of which nothing came back, and its first item. */
	let number: string;
	let item: ReturnType<typeof itemOf>;
	beforeEach(() => {
		number = shop.known.orderNumbers('complete').findLast((one) => {
			const { userId, returns } = known(one);
			return userId === shop.userId && returns.length === 0;
		})!;
		item = itemOf(number);
	});

	function itemOf(one: string) {
		const [shipment] = known(one).shipments;
		const { product_id, variant_id, quantity } = shipment!.shipment_items[0]!;
		return { shipment_number: shipment!.shipment_number, product_id, variant_id, quantity };
	}

	const url = (path = '') => `/orders/${number}/returns${path}`;
	const bodyOf = (...items: object[]) => ({ requested_settlement: 'refund', items });
	const returned = async (change: object = { quantity: 1 }) =>
		(await shop.ok.post(url(), bodyOf({ ...item, ...change }))).order_return;
	const returnsOf = () => known(number).returns;

	it('are requested, listed and read', async () => {
		const order_return = await returned({ return_reason: 'Too small' });
		const ordered = known(number).order.order_items[0]!;
		const net = ordered.selling_price * item.quantity;
		expect(order_return).toMatchObject({
			return_number: expect.stringMatching(/^RTN-\d{6}$/),
			status: 'requested',
			requested_settlement: 'refund',
			return_items: [{ ...item, return_reason: 'Too small', sku: ordered.sku }],
			original_order_number: number,
			original_order_delivered_at: expect.any(String),
			refund: [],
		});
		expect(order_return.subtotal).toBeCloseTo(net, 2);
		expect(order_return.grand_total).toBeCloseTo(net * (1 + ordered.tax_rate / 100), 1);
		expect(await shop.ok.get(url())).toEqual({ returns: [order_return] });
		expect(await shop.ok.get(url(`/${order_return.return_number}`))).toEqual({ order_return });
		expect(await shop.refusal.get(url('/RTN-1'))).toBe('404');
	});

	it('are of no more than was delivered', async () => {
		const one = { ...item, quantity: 1 };
		const refused = async (...items: object[]) =>
			expect(await shop.refusal.post(url(), bodyOf(...items))).toBe('422 items.0.quantity');
		await refused({ ...item, quantity: item.quantity + 1 });
		await refused(item, one);
		const { return_number } = await returned(item);
		await refused(one);
		await shop.ok.post(url(`/${return_number}/cancel`), { reason: 'It fits' });
		await returned(item);
	});

	it.each([
		{ shipment_number: 'SHP-1' },
		{ product_id: '01HRNONE' },
		{ quantity: 0 },
		{ variant_id: undefined },
	])('are refused for %p', async (change) => {
		const [field] = Object.keys(change);
		const refusal = await shop.refusal.post(url(), bodyOf({ ...item, ...change }));
		expect(refusal).toBe(invalid(`items.0.${field}`));
		expect(returnsOf()).toEqual([]);
	});

	it('are refused without items, and for what is not there yet', async () => {
		const body = { requested_settlement: 'cash', note: '', items: [] };
		const refusal = await shop.refusal.post(url(), body);
		expect(refusal).toBe('422 items note requested_settlement');
		number = await latest('shipped');
		const shipped = { ...itemOf(number), quantity: 1 };
		expect(await shop.refusal.post(url(), bodyOf(shipped))).toBe('409');
		expect(returnsOf()).toEqual([]);
	});

	it('are cancelled as long as they are only requested', async () => {
		const path = url(`/${(await returned()).return_number}/cancel`);
		expect(await shop.refusal.post(path, {})).toBe('422 reason');
		expect((await shop.ok.post(path, { reason: 'It fits' })).order_return).toMatchObject({
			status: 'cancelled',
			cancellation_reason: 'It fits',
			cancelled_at: expect.any(String),
		});
		expect(await shop.refusal.post(path, { reason: 'Again' })).toBe('409');
	});

	it('are in all states at first; what was received is refunded', async () => {
		const all = shop.known.orderNumbers('complete').flatMap((one) => known(one).returns);
		expect(new Set(all.map(({ status }) => status))).toEqual(
			new Set(['requested', 'approved', 'shipped', 'received', 'cancelled']),
		);
		const { refund, grand_total } = all.find(({ status }) => status === 'received')!;
		expect(refund).toMatchObject([{ status: 'success', refund_amount: grand_total }]);
	});

	describe('and their attachments', () => {
		const path = async () => url(`/${(await returned()).return_number}/attachments`);

		it('are pictures and films', async () => {
			const images = [fileOf('image/jpeg', 'left side.jpg'), fileOf('image/png', 'right.png')];
			const form = formOf({ images, videos: fileOf('video/mp4', 'crack.mp4') });
			expect(Object.keys(await shop.ok.post(await path(), form))).toEqual(['message', 'success']);
			expect(returnsOf()[0]!.attachments).toMatchObject([
				{ type: 'image', file_name: 'left side.jpg' },
				{ type: 'image', file_name: 'right.png' },
				{ type: 'video', file_name: 'crack.mp4' },
			]);
			expect(shop.known.uploads()).toHaveLength(3);
		});

		it.each([
			['a film among the pictures', 'images', fileOf('video/mp4')],
			['a picture among the films', 'videos', fileOf('image/png')],
			['a picture too big', 'images', fileOf('image/png', 'x.png', 5 * 1024 * 1024 + 1)],
			['a field with another name', 'image', fileOf('image/png')],
		])('refuse %s', async (_what, field, file) => {
			const refusal = await shop.refusal.post(await path(), formOf({ [field]: file }));
			expect(refusal).toBe(invalid(field));
			expect(returnsOf()[0]!.attachments).toEqual([]);
		});

		it('need a form, and a return that is still requested', async () => {
			const attachments = await path();
			expect(await shop.refusal.post(attachments, { images: [] })).toBe('400');
			await shop.ok.post(attachments.replace('attachments', 'cancel'), { reason: 'It fits' });
			const form = formOf({ images: fileOf('image/png') });
			expect(await shop.refusal.post(attachments, form)).toBe('409');
		});
	});
});
