import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { logIn, refusalOf } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
/** A delivered order of which nothing came back, and its first item. */
let number: string;
let item: {
	shipment_number: string;
	product_id: string;
	variant_id: string | null;
	quantity: number;
};
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 120, products: 30, customers: 5 });
});
beforeEach(async () => {
	sandbox.reset();
	({ http } = await logIn(sandbox));
	const { user } = sandbox.commerceEngine;
	number = sandbox.commerceEngine.orderNumbers('complete').findLast((one) => {
		const { userId, returns } = sandbox.commerceEngine.order(one)!;
		return userId === user.id && returns.length === 0;
	})!;
	const [shipment] = sandbox.commerceEngine.order(number)!.shipments;
	const { product_id, variant_id, quantity } = shipment!.shipment_items[0]!;
	item = { shipment_number: shipment!.shipment_number, product_id, variant_id, quantity };
});
afterAll(async () => await sandbox.close());

const request = async (items: object[], more: object = {}) =>
	await http.post(`/orders/${number}/returns`, { requested_settlement: 'refund', items, ...more });
const returned = async (quantity = 1): Promise<string> =>
	(await request([{ ...item, quantity }])).data.content.order_return.return_number;
const returnsOf = () => sandbox.commerceEngine.order(number)!.returns;

function fileForm(field: string, type: string, name = 'photo.jpg', bytes = 100): FormData {
	const form = new FormData();
	form.append(field, new Blob([new Uint8Array(bytes).fill(7)], { type }), name);
	return form;
}

it('a return is requested, listed and read', async () => {
	const { status, data } = await request([{ ...item, return_reason: 'Too small' }]);
	expect(status).toBe(200);
	const { order_return } = data.content;
	const ordered = sandbox.commerceEngine.order(number)!.order.order_items[0]!;
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
	const path = `/orders/${number}/returns`;
	expect((await http.get(path)).data.content).toEqual({ returns: [order_return] });
	const one = await http.get(`${path}/${order_return.return_number}`);
	expect(one.data.content).toEqual({ order_return });
	expect(refusalOf(await http.get(`${path}/RTN-1`))).toEqual([404, 'not_found']);
});

it('no more comes back than was delivered', async () => {
	const tooMany = [422, 'validation_failed', 'items.0.quantity'];
	expect(refusalOf(await request([{ ...item, quantity: item.quantity + 1 }]))).toEqual(tooMany);
	expect(refusalOf(await request([item, { ...item, quantity: 1 }]))).toEqual(tooMany);
	const first = await returned(item.quantity);
	expect(refusalOf(await request([{ ...item, quantity: 1 }]))).toEqual(tooMany);
	await http.post(`/orders/${number}/returns/${first}/cancel`, { reason: 'It fits' });
	expect((await request([item])).status).toBe(200);
});

it('what is not of the order, or not there yet, cannot come back', async () => {
	const fieldsOf = async (change: object) => refusalOf(await request([{ ...item, ...change }]));
	expect(await fieldsOf({ shipment_number: 'SHP-1' })).toEqual([
		422,
		'validation_failed',
		'items.0.shipment_number',
	]);
	expect(await fieldsOf({ product_id: '01HRNONE' })).toEqual([
		422,
		'validation_failed',
		'items.0.product_id',
	]);
	expect(await fieldsOf({ quantity: 0 })).toEqual([422, 'validation_failed', 'items.0.quantity']);
	expect(await fieldsOf({ variant_id: undefined })).toEqual([
		422,
		'validation_failed',
		'items.0.variant_id',
	]);
	expect(refusalOf(await request([], { requested_settlement: 'cash', note: '' }))).toEqual([
		422,
		'validation_failed',
		'items',
		'note',
		'requested_settlement',
	]);
	const { user } = sandbox.commerceEngine;
	number = sandbox.commerceEngine
		.orderNumbers('shipped')
		.find((one) => sandbox.commerceEngine.order(one)!.userId === user.id)!;
	const [shipment] = sandbox.commerceEngine.order(number)!.shipments;
	const { product_id, variant_id } = shipment!.shipment_items[0]!;
	const { shipment_number } = shipment!;
	const sent = { shipment_number, product_id, variant_id, quantity: 1 };
	expect(refusalOf(await request([sent]))).toEqual([409, 'conflict']);
	expect(returnsOf()).toEqual([]);
});

it('a return is cancelled as long as it is only requested', async () => {
	const path = `/orders/${number}/returns/${await returned()}/cancel`;
	expect(refusalOf(await http.post(path, {}))).toEqual([422, 'validation_failed', 'reason']);
	const { order_return } = (await http.post(path, { reason: 'It fits' })).data.content;
	expect(order_return).toMatchObject({
		status: 'cancelled',
		cancellation_reason: 'It fits',
		cancelled_at: expect.any(String),
	});
	expect(refusalOf(await http.post(path, { reason: 'Again' }))).toEqual([409, 'conflict']);
});

it('pictures and films are attached', async () => {
	const return_number = await returned();
	const path = `/orders/${number}/returns/${return_number}/attachments`;
	const form = fileForm('images', 'image/jpeg', 'left side.jpg');
	form.append('images', new Blob(['two'], { type: 'image/png' }), 'right.png');
	form.append('videos', new Blob(['film'], { type: 'video/mp4' }), 'crack.mp4');
	const { status, data } = await http.post(path, form);
	expect([status, data]).toEqual([200, { message: expect.any(String), success: true }]);
	expect(returnsOf()[0]!.attachments).toEqual([
		expect.objectContaining({ type: 'image', file_name: 'left side.jpg' }),
		expect.objectContaining({ type: 'image', file_name: 'right.png' }),
		expect.objectContaining({ type: 'video', file_name: 'crack.mp4' }),
	]);
	expect(sandbox.commerceEngine.uploads()).toHaveLength(3);
});

it.each([
	['a film among the pictures', () => fileForm('images', 'video/mp4'), 'images'],
	['a picture among the films', () => fileForm('videos', 'image/png'), 'videos'],
	[
		'a picture that is too big',
		() => fileForm('images', 'image/png', 'x.png', 5 * 1024 * 1024 + 1),
		'images',
	],
	['a field with another name', () => fileForm('image', 'image/png'), 'image'],
])('refuses %s', async (_what, form, field) => {
	const path = `/orders/${number}/returns/${await returned()}/attachments`;
	expect(refusalOf(await http.post(path, form()))).toEqual([422, 'validation_failed', field]);
	expect(returnsOf()[0]!.attachments).toEqual([]);
});

it('attachments need a form, a file in it, and a return that is still requested', async () => {
	const return_number = await returned();
	const path = `/orders/${number}/returns/${return_number}`;
	expect(refusalOf(await http.post(`${path}/attachments`, { images: [] }))).toEqual([
		400,
		'bad_request',
	]);
	await http.post(`${path}/cancel`, { reason: 'It fits' });
	const late = await http.post(`${path}/attachments`, fileForm('images', 'image/png'));
	expect(refusalOf(late)).toEqual([409, 'conflict']);
});

it('seeded returns are in all states; what was received is refunded', async () => {
	const all = sandbox.commerceEngine
		.orderNumbers('complete')
		.flatMap((one) => sandbox.commerceEngine.order(one)!.returns);
	expect(new Set(all.map(({ status }) => status))).toEqual(
		new Set(['requested', 'approved', 'shipped', 'received', 'cancelled']),
	);
	const received = all.find(({ status }) => status === 'received')!;
	expect(received.refund).toEqual([
		expect.objectContaining({ status: 'success', refund_amount: received.grand_total }),
	]);
});
