import type { INodeParameters } from 'n8n-workflow';
import { goesOutOnce, NO_IDS } from './carts';
import { foreignOrder, orderWith, returnThat, type OrderRecord } from './orders';
import { byId, callsOf, jsonOf, pairsOf, saidBy, useShop, wholeOf } from './support';

const used = useShop({ orders: 120, products: 20, customers: 3 });
const run = wholeOf(used, 'returnRequest');
const shop = () => used.sandbox.commerceEngine;
const returnsOf = (number: string) => shop().order(number)?.returns ?? [];

/** A delivered order with enough of two things, one of them without variants, and no return yet. */
function delivered() {
	const number = orderWith(
		used,
		({ order, shipments: [parcel], returns }: OrderRecord) =>
			order.status === 'complete' &&
			returns.length === 0 &&
			(parcel?.shipment_items.some((item) => item.variant_id === null && item.quantity > 1) ??
				false) &&
			(parcel?.shipment_items.some((item) => item.variant_id !== null) ?? false),
	);
	const parcel = shop().order(number)?.shipments[0];
	const [plain] = parcel?.shipment_items.filter((item) => item.variant_id === null) ?? [];
	const [varied] = parcel?.shipment_items.filter((item) => item.variant_id !== null) ?? [];
	if (!parcel || !plain || !varied) throw new Error('The parcel is another one');
	return { number, shipment: parcel.shipment_number, plain, varied };
}

/** An order with a return, as parameters. */
const picked = ({ number, id }: { number: string; id: string }): INodeParameters => ({
	order: byId(number),
	return: byId(id),
});

describe('Get Many', () => {
	test('gives each return of an order, and goes on with the good ones', async () => {
		const { number } = returnThat(used, false);
		const { items } = await run(
			'getAll',
			{ order: byId('={{ $json.number }}') },
			{
				input: [foreignOrder(used), '', delivered().number, number].map((one) => ({
					json: { number: one },
				})),
				onError: 'continueRegularOutput',
			},
		);
		expect(callsOf(used.sandbox)).toContainEqual({
			method: 'GET',
			path: `/orders/${number}/returns`,
		});
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'Commerce Engine does not allow this with these credentials: This order is not yours [item 0]',
			},
			{ error: 'Order is empty [item 1]' },
			...returnsOf(number),
		]);
		expect(pairsOf(items)).toEqual([0, 1, 3]);
	});
});

describe('Get', () => {
	test('gives a return as it is', async () => {
		const one = returnThat(used, true);
		const { items, error } = await run('get', picked(one));
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: `/orders/${one.number}/returns/${one.id}` },
		]);
		expect(jsonOf(items)).toEqual(returnsOf(one.number));
	});

	test('says that there is no such return', async () => {
		const { number } = returnThat(used, true);
		expect(saidBy(await run('get', picked({ number, id: 'RTN-1' })))).toMatch(
			/^Commerce Engine does not know what was asked for: Return not found \[item 0\] \| Check the ID/,
		);
	});

	test('is not fooled by a response without a return', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, message: 'ok', content: {} } });
		expect(saidBy(await run('get', picked(returnThat(used, true))))).toMatch(
			/^The response of Commerce Engine has no "order_return" \[item 0\]/,
		);
	});
});

describe.each<[string, INodeParameters]>([
	['get', {}],
	['cancel', { cancellationReason: 'Changed my mind' }],
])('%s', (operation, given) => {
	test.each(NO_IDS)('sends nothing with %j', async (id) => {
		for (const [field, name] of [
			['order', 'Order'],
			['return', 'Return'],
		] as const) {
			const { error } = await run(
				operation,
				{ ...picked(returnThat(used, false)), ...given, [field]: byId('={{ $json.id }}') },
				{ input: [{ json: { id: id as string } }] },
			);
			expect(error?.message).toMatch(new RegExp(`^(${name} |".*" is not an ID)`));
		}
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('Create', () => {
	/** Items as n8n saves them. */
	const entries = (...given: INodeParameters[]): INodeParameters => ({ items: { entries: given } });

	/** Parameters for one piece of the product without variants. */
	function onePiece(given: INodeParameters = {}): INodeParameters {
		const { number, shipment, plain } = delivered();
		return {
			order: byId(number),
			...entries({
				shipmentNumber: shipment,
				product: byId(plain.product_id),
				quantity: 1,
				...given,
			}),
		};
	}

	test('asks for goods to go back: a product without variants says so', async () => {
		const { number, shipment, plain, varied } = delivered();
		const { items, error } = await run('create', {
			order: byId(number),
			requestedSettlement: 'replacement',
			...entries(
				{
					shipmentNumber: shipment,
					product: byId(plain.product_id),
					quantity: 2,
					returnReason: 'Too small',
				},
				{
					shipmentNumber: shipment,
					product: byId(varied.product_id),
					variantId: varied.variant_id,
				},
			),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: `/orders/${number}/returns`,
				body: {
					requested_settlement: 'replacement',
					items: [
						{
							shipment_number: shipment,
							product_id: plain.product_id,
							variant_id: null,
							quantity: 2,
							return_reason: 'Too small',
						},
						{
							shipment_number: shipment,
							product_id: varied.product_id,
							variant_id: varied.variant_id,
							quantity: 1,
						},
					],
				},
			},
		]);
		expect(jsonOf(items)).toEqual(returnsOf(number));
		expect(jsonOf(items)).toMatchObject([
			{ status: 'requested', requested_settlement: 'replacement' },
		]);
	});

	test.each<[INodeParameters, string]>([
		[{ shipmentNumber: '={{ ["A"] }}' }, 'Shipment Number must be a text, but is ["A"]'],
		[{ quantity: 0 }, 'Quantity must be a whole number, at least 1, but is 0'],
		[{ quantity: '={{ "2,5" }}' }, 'Quantity must be a whole number, at least 1, but is 2,5'],
	])('sends nothing with %j', async (given, message) => {
		const { error } = await run('create', onePiece(given));
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each<[INodeParameters, string]>([
		[{ items: {} }, 'Items is empty'],
		[{ requestedSettlement: '={{ "cash" }}' }, "Requested Settlement can't be cash"],
	])('sends nothing with %j', async (given, message) => {
		const { error } = await run('create', { ...onePiece(), ...given });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('takes back no more than came', async () => {
		const { number, plain } = delivered();
		const result = await run('create', onePiece({ quantity: plain.quantity + 1 }));
		expect(saidBy(result)).toBe(
			`Commerce Engine refused the values: Validation failed: items.0.quantity must be at most ${plain.quantity} [item 0] | Correct the values named in the platform's message and run again.`,
		);
		expect(returnsOf(number)).toEqual([]);
	});

	test('the same goods in two items are refused, whatever else is said, and the others go back', async () => {
		const { number, shipment, plain, varied } = delivered();
		const json = { quantity: 1, reason: 'Torn', settlement: 'refund', product: plain.product_id };
		const { items } = await run(
			'create',
			{
				order: byId(number),
				requestedSettlement: '={{ $json.settlement }}',
				...entries({
					shipmentNumber: shipment,
					product: byId('={{ $json.product }}'),
					variantId: '={{ $json.variant }}',
					quantity: '={{ $json.quantity }}',
					returnReason: '={{ $json.reason }}',
				}),
			},
			{
				input: [
					{ json },
					{ json: { ...json, product: varied.product_id, variant: varied.variant_id } },
					{ json: { ...json, reason: 'Too small' } },
					{ json: { ...json, quantity: 2 } },
					{ json: { ...json, settlement: 'replacement' } },
				],
				onError: 'continueRegularOutput',
			},
		);
		const error = `The return of ${plain.product_id} of shipment ${shipment} of order ${number} is in more than one item`;
		const advice =
			'The items 0, 2, 3, 4 would do it again. Leave it in one of them, for example with a Remove Duplicates node.';
		expect(jsonOf(items)).toMatchObject([
			{ error: `${error} [item 0]`, details: { advice } },
			{ status: 'requested', return_items: [{ variant_id: varied.variant_id }] },
			{ error: `${error} [item 2]` },
			{ error: `${error} [item 3]` },
			{ error: `${error} [item 4]` },
		]);
		expect(callsOf(used.sandbox)).toHaveLength(1);
		expect(returnsOf(number)).toHaveLength(1);
	});

	/** A return of two pieces of the same, each with its own reason. */
	function twoPieces(...reasons: [string, string]): INodeParameters {
		const { number, shipment, plain } = delivered();
		const piece = { shipmentNumber: shipment, product: byId(plain.product_id), quantity: 1 };
		return {
			order: byId(number),
			...entries(...reasons.map((returnReason) => ({ ...piece, returnReason }))),
		};
	}

	test('the same goods go back in one return, each piece with its own reason', async () => {
		const result = await run('create', twoPieces('Torn', 'Too small'));
		expect(saidBy(result)).toBe('no error');
		expect(jsonOf(result.items)).toMatchObject([
			{ return_items: [{ return_reason: 'Torn' }, { return_reason: 'Too small' }] },
		]);
	});

	test.each<[string, string]>([
		['Torn', ' Torn'],
		['', ''],
	])('the same goods are not twice in one return with the same reason: %j, %j', async (...two) => {
		const { shipment, plain } = delivered();
		expect(saidBy(await run('create', twoPieces(...two)))).toBe(
			`Items has ${plain.product_id} of shipment ${shipment} more than once [item 0] | Put it into one entry, with the quantity of all, or give each its own reason.`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('a return of several things is refused with another one of one of them', async () => {
		const result = await run('create', twoPieces('Torn', 'Too small'), {
			input: [{ json: {} }, { json: {} }],
		});
		expect(saidBy(result)).toContain('is in more than one item [items 0, 1] | Nothing was sent.');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('returns of other orders, products or variants are others', async () => {
		const { number, shipment, plain, varied } = delivered();
		const result = await run(
			'create',
			{
				order: byId(number),
				...entries({
					shipmentNumber: shipment,
					product: byId('={{ $json.product }}'),
					variantId: '={{ $json.variant }}',
					quantity: 1,
				}),
			},
			{
				input: [
					{ json: { product: plain.product_id } },
					{ json: { product: varied.product_id, variant: varied.variant_id } },
				],
			},
		);
		expect(saidBy(result)).toBe('no error');
		expect(returnsOf(number)).toHaveLength(2);
	});

	test('a response that says no more than that it went well is enough', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, message: 'Noted', content: {} } });
		const { items } = await run('create', onePiece());
		expect(jsonOf(items)).toEqual([{ success: true, message: 'Noted' }]);
	});

	goesOutOnce({ used, name: 'returnRequest.create', parameters: () => onePiece() });
});

describe('Cancel', () => {
	test('withdraws a return', async () => {
		const one = returnThat(used, false);
		const { items, error } = await run('cancel', {
			...picked(one),
			cancellationReason: 'Changed my mind',
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: `/orders/${one.number}/returns/${one.id}/cancel`,
				body: { reason: 'Changed my mind' },
			},
		]);
		expect(jsonOf(items)).toEqual(returnsOf(one.number));
		expect(jsonOf(items)).toMatchObject([
			{ status: 'cancelled', cancellation_reason: 'Changed my mind' },
		]);
	});

	test('needs a return that the shop has not processed', async () => {
		const result = await run('cancel', {
			...picked(returnThat(used, true)),
			cancellationReason: 'Late',
		});
		expect(saidBy(result)).toMatch(
			/^Commerce Engine refused it because of the present state of the record: The return is [a-z]+ already \[item 0\] \| /,
		);
	});

	goesOutOnce({
		used,
		name: 'returnRequest.cancel',
		parameters: () => ({
			...picked(returnThat(used, false)),
			cancellationReason: 'Changed my mind',
		}),
	});
});
