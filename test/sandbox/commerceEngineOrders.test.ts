import type { AxiosInstance } from 'axios';
import { ORDER_STATUSES } from '../../sandbox/platforms/commerceEngine/state/orderRows';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { anonymous, logIn, refusalOf } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let userId: string;
let customerId: string;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 120, products: 30, customers: 5 });
});
beforeEach(async () => {
	sandbox.reset();
	({ http, userId, customerId } = await logIn(sandbox));
});
afterAll(async () => await sandbox.close());

const list = async (params: object = {}) =>
	await http.get('/orders', { params: { user_id: userId, ...params } });
/** The main user's latest order with this status. */
const latest = async (status: string): Promise<string> =>
	(await list({ status })).data.content.orders[0].order_number;
const numbersOf = ({ data }: Awaited<ReturnType<typeof list>>): string[] =>
	data.content.orders.map(({ order_number }: { order_number: string }) => order_number);

describe('lists', () => {
	it('show the own orders, the latest first, page by page', async () => {
		const first = await list({ limit: 10 });
		const { pagination, orders } = first.data.content;
		const count = pagination.total_records;
		expect(pagination).toEqual({
			total_records: count,
			total_pages: Math.ceil(count / 10),
			previous_page: null,
			next_page: 2,
			limit: 10,
		});
		const second = await list({ limit: 10, page: 2 });
		expect(numbersOf(second)[0]! < numbersOf(first)[9]!).toBe(true);
		expect(orders[0]).not.toHaveProperty('payments');
		expect(orders[0].order_items[0]).toMatchObject({
			tax_type: 'GST',
			quantity: expect.any(Number),
		});
		const all = numbersOf(await list({ limit: 100 }));
		expect(all).toHaveLength(count);
		expect(all.every((number) => sandbox.commerceEngine.order(number)!.userId === userId)).toBe(
			true,
		);
	});

	it('are filtered by one status or several, and sorted', async () => {
		for (const status of ORDER_STATUSES) {
			const { orders } = (await list({ status })).data.content;
			expect(orders.length).toBeGreaterThan(0);
			expect(orders.every((order: { status: string }) => order.status === status)).toBe(true);
		}
		const two = await http.get(`/orders?user_id=${userId}&status=draft&status[]=shipped&limit=100`);
		const found = two.data.content.orders.map(({ status }: { status: string }) => status);
		expect(new Set(found)).toEqual(new Set(['draft', 'shipped']));
		const cheap = await list({ sort_by: '{"grand_total":"asc"}' });
		const totals = cheap.data.content.orders.map(
			(order: { grand_total: number }) => order.grand_total,
		);
		expect(totals).toEqual(totals.toSorted((one: number, other: number) => one - other));
	});

	it('refuse what they do not know', async () => {
		expect(refusalOf(await list({ status: 'lost' }))).toEqual([422, 'validation_failed', 'status']);
		expect(refusalOf(await list({ sort_by: '{"color":"asc"}' }))).toEqual([
			422,
			'validation_failed',
			'sort_by',
		]);
		expect(refusalOf(await http.get('/orders'))).toEqual([422, 'validation_failed', 'user_id']);
		const { other } = sandbox.commerceEngine;
		expect(refusalOf(await list({ user_id: other.id }))).toEqual([403, 'forbidden']);
	});

	it('say what can be bought again, each thing once', async () => {
		const { items, pagination } = (await http.get('/orders/buy-it-again', { params: { limit: 3 } }))
			.data.content;
		expect(items).toHaveLength(3);
		expect(items[0]).toMatchObject({ sku: expect.any(String), pricing: { currency: 'INR' } });
		const all = (await http.get('/orders/buy-it-again', { params: { limit: 100 } })).data.content;
		const skus = all.items.map(({ sku }: { sku: string }) => sku);
		expect(new Set(skus).size).toBe(pagination.total_records);
		const ofSeller = await http.get('/orders/buy-it-again', { params: { seller_id: '01HR' } });
		expect(ofSeller.data.content.items).toEqual([]);
	});
});

describe('an order', () => {
	it('has all documented fields', async () => {
		const { order } = (await http.get(`/orders/${await latest('complete')}`)).data.content;
		expect(order).toMatchObject({
			status: 'complete',
			payment_status: 'success',
			currency: { name: 'Indian Rupee', code: 'INR', symbol: '₹' },
			billing_address: { country: 'India', pincode: expect.stringMatching(/^\d{6}$/) },
			is_cancellation_allowed: false,
			cancellation_refund_details: null,
			payments: [
				expect.objectContaining({ transaction_type: 'payment', amount: order.to_be_paid }),
			],
		});
		const { subtotal_including_tax, shipping_amount_including_tax, grand_total } = order;
		expect(grand_total).toBeCloseTo(subtotal_including_tax + shipping_amount_including_tax, 2);
	});

	it('comes with its shipments, whose states are those of the order', async () => {
		const statesOf = async (status: string) => {
			const { data } = await http.get(`/orders/${await latest(status)}/shipments`);
			return data.content.shipments.map((shipment: { status: string }) => shipment.status);
		};
		expect(await statesOf('complete')).toEqual(['delivered']);
		expect(await statesOf('partially_delivered')).toEqual(['delivered', 'shipped']);
		expect(await statesOf('partially_scheduled')).toEqual(['scheduled', 'unscheduled']);
		expect(await statesOf('confirmed')).toEqual([]);
	});

	it('tells how far it is paid', async () => {
		const statusOf = async (status: string) =>
			(await http.get(`/orders/${await latest(status)}/payment-status`)).data.content;
		expect(await statusOf('complete')).toMatchObject({
			status: 'success',
			amount_unpaid: 0,
			is_retry_available: false,
		});
		const half = await statusOf('awaiting_approval');
		expect(half).toMatchObject({ status: 'partially_paid', is_retry_available: true });
		expect(Math.abs(half.amount_paid - half.amount_unpaid)).toBeLessThan(0.02);
	});

	it("is nobody else's business", async () => {
		const number = await latest('complete');
		const other = await logIn(sandbox, sandbox.commerceEngine.other);
		const guest = await anonymous(sandbox);
		for (const path of ['', '/payments', '/refunds', '/shipments', '/returns', '/payment-status']) {
			expect(refusalOf(await other.http.get(`/orders/${number}${path}`))).toEqual([
				403,
				'forbidden',
			]);
			expect(refusalOf(await guest.http.get(`/orders/${number}${path}`))).toEqual([
				403,
				'forbidden',
			]);
			expect(refusalOf(await http.get(`/orders/ORD-1${path}`))).toEqual([404, 'not_found']);
		}
	});
});

describe('cancelling', () => {
	const body = { cancellation_reason: 'Too late', refund_mode: 'original-payment-mode' };
	const cancel = async (number: string, change: object = {}) =>
		await http.post(`/orders/${number}/cancel`, { ...body, ...change });

	it('refunds what was paid', async () => {
		const number = await latest('confirmed');
		const before = sandbox.commerceEngine.order(number)!;
		const [item] = before.order.order_items;
		const stock = () => {
			const { skus } = sandbox.commerceEngine.product(item!.product_id)!;
			return skus.find(({ variant_id }) => variant_id === item!.variant_id)!.stock;
		};
		const stockBefore = stock();
		expect(before.order).toMatchObject({
			is_cancellation_allowed: true,
			cancellation_refund_details: { refundable_amount: before.order.to_be_paid },
		});
		const { order } = (await cancel(number, { feedback: 'No hard feelings' })).data.content;
		expect(order).toMatchObject({
			status: 'cancelled',
			cancellation_reason: 'Too late',
			feedback: 'No hard feelings',
			is_cancellation_allowed: false,
			has_refund: true,
		});
		expect(stock()).toBe(stockBefore + item!.quantity);
		const { refunds } = (await http.get(`/orders/${number}/refunds`)).data.content;
		expect(refunds).toEqual([
			expect.objectContaining({ refund_amount: order.to_be_paid, status: 'pending' }),
		]);
		expect(order.payments.at(-1)).toMatchObject({
			transaction_type: 'refund',
			payment_status: 'refund_initiated',
		});
		expect(refusalOf(await cancel(number))).toEqual([409, 'conflict']);
	});

	it('sends the money to an outbound account of the customer', async () => {
		const number = await latest('confirmed');
		const accounts = sandbox.commerceEngine.customer(customerId)!.bankAccounts;
		const transfer = { refund_mode: 'bank-transfer' };
		const inbound = accounts.find(({ account_type }) => account_type === 'inbound')!;
		const wrong = [422, 'validation_failed', 'bank_account_id'];
		expect(refusalOf(await cancel(number, transfer))).toEqual(wrong);
		for (const bank_account_id of [inbound.id, '01HRNOBODY']) {
			expect(refusalOf(await cancel(number, { ...transfer, bank_account_id }))).toEqual(wrong);
		}
		const account = accounts.find(({ account_type }) => account_type === 'outbound')!;
		await cancel(number, { ...transfer, bank_account_id: account.id });
		expect(sandbox.commerceEngine.order(number)!.refunds).toEqual([
			expect.objectContaining({
				payment_mode: 'bank-transfer',
				bank_account_number: account.account_number,
				bank_name: account.bank_name,
			}),
		]);
	});

	it('refunds nothing of what was not paid', async () => {
		const number = await latest('draft');
		const { order } = (await cancel(number)).data.content;
		expect(order).toMatchObject({
			status: 'cancelled',
			payment_status: 'failed',
			has_refund: false,
		});
		expect(sandbox.commerceEngine.order(number)!.refunds).toEqual([]);
	});

	it('is refused when something is on its way, and for a wrong body', async () => {
		for (const status of ['shipped', 'partially_shipped', 'complete', 'cancelled']) {
			expect(refusalOf(await cancel(await latest(status)))).toEqual([409, 'conflict']);
		}
		const number = await latest('confirmed');
		expect(refusalOf(await cancel(number, { refund_mode: 'cash', more: 1 }))).toEqual([
			422,
			'validation_failed',
			'more',
			'refund_mode',
		]);
		expect(refusalOf(await http.post(`/orders/${number}/cancel`, {}))).toEqual([
			422,
			'validation_failed',
			'cancellation_reason',
			'refund_mode',
		]);
		expect(sandbox.commerceEngine.order(number)!.order.status).toBe('confirmed');
	});
});

describe('paying again', () => {
	const payment_method = {
		payment_provider_slug: 'juspay',
		integration_type: 'hyper-checkout',
		return_url: 'https://shop.example/back',
		action: 'paymentPage',
	};
	const retry = async (number: string, body: object = { payment_method }) =>
		await http.post(`/orders/${number}/retry-payment`, body);

	it('opens a new request, which another retry waits for', async () => {
		const number = await latest('draft');
		const { payment_info } = (await retry(number)).data.content;
		const { order } = sandbox.commerceEngine.order(number)!;
		expect(payment_info).toMatchObject({
			order_id: number,
			sdk_payload: {
				payload: { amount: order.to_be_paid.toFixed(2), returnUrl: payment_method.return_url },
			},
		});
		expect(order.payments.map(({ payment_status: status }) => status)).toEqual([
			'failed',
			'pending',
		]);
		expect(refusalOf(await retry(number))).toEqual([409, 'conflict']);
		const cancelled = await http.post(`/orders/${number}/cancel-payment-request`);
		expect(cancelled.data).toEqual({ message: expect.any(String), success: true });
		expect((await retry(number)).status).toBe(200);
	});

	it('repeats the last way to pay if none is named', async () => {
		const number = await latest('draft');
		await retry(number);
		sandbox.commerceEngine.settlePayment(number, 'failed');
		const { payment_info } = (await retry(number, {})).data.content;
		expect(payment_info.sdk_payload.payload.returnUrl).toBe(payment_method.return_url);
		sandbox.commerceEngine.settlePayment(number, 'success');
		expect(sandbox.commerceEngine.order(number)!.order).toMatchObject({
			status: 'confirmed',
			payment_status: 'success',
			payment_success_date: expect.any(String),
		});
	});

	it('is settled over the control route too', async () => {
		const number = await latest('draft');
		const settle = async () =>
			await http.post(`${sandbox.url}/__sandbox/commerce-engine/orders/${number}/payment`, {
				outcome: 'success',
			});
		await retry(number);
		expect((await settle()).data.order).toMatchObject({ status: 'confirmed' });
		expect((await settle()).status).toBe(404);
	});

	it('is refused for what is paid or cancelled', async () => {
		for (const status of ['complete', 'cancelled']) {
			const number = await latest(status);
			expect(refusalOf(await retry(number))).toEqual([409, 'conflict']);
			const cancelled = await http.post(`/orders/${number}/cancel-payment-request`);
			expect(refusalOf(cancelled)).toEqual([409, 'conflict']);
		}
	});
});
