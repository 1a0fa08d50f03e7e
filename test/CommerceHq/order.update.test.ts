import { orderOf } from './sent';
import {
	additionalJson,
	byId,
	callsOf,
	jsonOf,
	ok,
	operationOf,
	pairsOf,
	runOperation,
	useSandbox,
} from './support';

const used = useSandbox({ orders: 300 });

const requests = () => callsOf(used.sandbox);

describe('Update Address', () => {
	const updateAddress = operationOf(used, 'order.updateAddress', { simplify: false });

	test('changes the given fields and leaves the others', async () => {
		const before = orderOf(used.sandbox, 91).address as Record<'shipping' | 'billing', object>;
		const items = await ok(
			updateAddress({
				order: byId(91),
				shippingAddress: {
					firstName: 'James',
					lastName: 'Smith',
					company: 'Silver and Sons',
					street: '46 Leatherwood St.',
					suite: '1432',
					city: 'North Hollywood',
					country: byId('US'),
					state: 'CA',
					zipCode: '91605',
				},
				billingAddress: { street: '46 Leatherwood St.' },
			}),
		);
		const shipping = {
			first_name: 'James',
			last_name: 'Smith',
			company: 'Silver and Sons',
			street: '46 Leatherwood St.',
			suite: '1432',
			city: 'North Hollywood',
			country: 'US',
			state: 'CA',
			zip: '91605',
		};
		const billing = { street: '46 Leatherwood St.' };
		expect(requests()).toEqual([
			{ method: 'PATCH', path: '/orders/91/address', body: { shipping, billing } },
		]);
		const after = orderOf(used.sandbox, 91);
		expect(after.address).toEqual({
			...before,
			shipping,
			billing: { ...before.billing, ...billing },
		});
		expect(jsonOf(items)).toEqual([{ order_id: 91, ...after }]);
	});

	test('sends one of the two addresses alone', async () => {
		await updateAddress({ order: byId(91), billingAddress: { zipCode: '12345-6789', suite: '' } });
		expect(requests()).toEqual([
			{ method: 'PATCH', path: '/orders/91/address', body: { billing: { zip: '12345-6789' } } },
		]);
	});

	test('empties a field with null in Additional Fields (JSON)', async () => {
		await updateAddress({
			order: byId(91),
			shippingAddress: { city: 'Austin' },
			options: additionalJson({ shipping: { suite: null }, phone: '1' }),
		});
		expect(requests()).toMatchObject([
			{ body: { shipping: { city: 'Austin', suite: null }, phone: '1' } },
		]);
		expect(orderOf(used.sandbox, 91).address).toMatchObject({
			shipping: { city: 'Austin', suite: null, street: '47 Duck Street' },
			phone: '1',
		});
	});

	test('works for each input item, and with Continue beyond bad ones', async () => {
		const { items } = await updateAddress(
			{
				order: byId('={{ $json.id }}'),
				shippingAddress: { city: '={{ $json.city }}' },
			},
			{
				input: [
					{ id: 91, city: 'Austin' },
					{ id: 4041 },
					{ city: 'Boston' },
					{ id: 7, city: 'Boston' },
					{ id: 4, city: 'Boston' },
				].map((one) => ({ json: one })),
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ order_id: 91, address: { shipping: { city: 'Austin' } } },
			{ error: 'There is nothing to change [item 1]' },
			{ error: 'Order is empty [item 2]' },
			{ error: expect.stringContaining('Object not found.') as string },
			{ order_id: 4, address: { shipping: { city: 'Boston' } } },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3, 4]);
		expect(requests()).toHaveLength(3);
	});
});

describe('Update Notes', () => {
	const updateNotes = operationOf(used, 'order.updateNotes', { simplify: false });

	test('replaces the notes', async () => {
		const notes = 'Fragile.\nLeave at the door – “no invoice”, please';
		const items = await ok(updateNotes({ order: byId(4067), notes }));
		expect(requests()).toEqual([{ method: 'PATCH', path: '/orders/4067', body: { notes } }]);
		const after = orderOf(used.sandbox, 4067);
		expect(after.notes).toBe(notes);
		expect(jsonOf(items)).toEqual([{ order_id: 4067, ...after }]);
	});

	test('clears the notes', async () => {
		expect(orderOf(used.sandbox, 4067).notes).toEqual(expect.any(String));
		await ok(updateNotes({ order: byId(4067), clearNotes: true, notes: 'old' }));
		expect(requests()).toEqual([{ method: 'PATCH', path: '/orders/4067', body: { notes: null } }]);
		expect(orderOf(used.sandbox, 4067).notes).toBeNull();
	});

	test('merges Additional Fields (JSON)', async () => {
		await updateNotes({
			order: byId(91),
			notes: 'Gift',
			options: additionalJson({ email: 'a@example.com' }),
		});
		expect(requests()).toMatchObject([{ body: { notes: 'Gift', email: 'a@example.com' } }]);
	});
});

test('Change Customer gives the order to the chosen customer, whatever the JSON says', async () => {
	await ok(
		runOperation(used.sandbox, 'order.changeCustomer', {
			order: byId(91),
			customer: byId(30),
			options: { additionalFieldsJson: '{"id": 3}' },
		}),
	);
	expect(requests()).toMatchObject([{ body: { id: 30 } }]);
});

describe('Change Customer', () => {
	const changeCustomer = operationOf(used, 'order.changeCustomer', { simplify: false });

	test('gives the order to the customer, with the primary address', async () => {
		const items = await ok(changeCustomer({ order: byId(91), customer: byId('6') }));
		expect(requests()).toEqual([{ method: 'PATCH', path: '/orders/91/customer', body: { id: 6 } }]);
		const after = orderOf(used.sandbox, 91);
		expect(after).toMatchObject({
			customer: { id: 6, first_name: 'James' },
			address: { shipping: { street: '46 Leatherwood St.' } },
		});
		expect(jsonOf(items)).toEqual([{ order_id: 91, ...after }]);
		expect(used.sandbox.commerceHq.customer(6)).toMatchObject({ orders: [91] });
		expect(used.sandbox.commerceHq.customer(30)).toMatchObject({ orders: [] });
	});
});
