import type { INodeParameters } from 'n8n-workflow';
import { orderOf } from './sent';
import {
	additionalJson,
	byId,
	callsOf,
	jsonOf,
	operationOf,
	pairsOf,
	runOperation,
	saidBy,
	useSandbox,
} from './support';

const used = useSandbox({ orders: 300 });

describe('Update Address', () => {
	const updateAddress = operationOf(used, 'order.updateAddress', { simplify: false });

	test('changes the given fields and leaves the others', async () => {
		const before = orderOf(used.sandbox, 91).address as Record<'shipping' | 'billing', object>;
		const { items, error } = await updateAddress({
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
		});
		expect(error).toBeUndefined();
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
		expect(callsOf(used.sandbox)).toEqual([
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
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'PATCH', path: '/orders/91/address', body: { billing: { zip: '12345-6789' } } },
		]);
	});

	test('empties a field with null in Additional Fields (JSON)', async () => {
		await updateAddress({
			order: byId(91),
			shippingAddress: { city: 'Austin' },
			options: additionalJson({ shipping: { suite: null }, phone: '1' }),
		});
		expect(callsOf(used.sandbox)).toMatchObject([
			{ body: { shipping: { city: 'Austin', suite: null }, phone: '1' } },
		]);
		expect(orderOf(used.sandbox, 91).address).toMatchObject({
			shipping: { city: 'Austin', suite: null, street: '47 Duck Street' },
			phone: '1',
		});
	});

	test.each<[string, INodeParameters]>([
		['nothing', {}],
		['empty fields', { shippingAddress: { street: '={{ $json.no }}' }, billingAddress: {} }],
	])('refuses %s, before any call', async (_, parameters) => {
		const result = await updateAddress({ order: byId(91), ...parameters });
		expect(saidBy(result)).toContain('There is nothing to change [item 0]');
		expect(callsOf(used.sandbox)).toEqual([]);
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
		expect(callsOf(used.sandbox)).toHaveLength(3);
	});

	test('names the field that CommerceHQ refuses', async () => {
		const result = await updateAddress({
			order: byId(91),
			options: additionalJson({ shipping: { country: 'Texas' } }),
		});
		expect(saidBy(result)).toBe(
			"CommerceHQ refused the values: Validation Failed; shipping.country: Country is not a known code. [item 0] | Correct the values named in the platform's message and run again.",
		);
	});

	test('is made again after a lost connection: a second time changes nothing', async () => {
		used.sandbox.addFaults({ resetAfter: true, times: 1 });
		const { error } = await updateAddress({
			order: byId(91),
			shippingAddress: { city: 'Austin' },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});
});

describe('Update Notes', () => {
	const updateNotes = operationOf(used, 'order.updateNotes', { simplify: false });

	test('replaces the notes', async () => {
		const notes = 'Fragile.\nLeave at the door – “no invoice”, please';
		const { items, error } = await updateNotes({ order: byId(4067), notes });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'PATCH', path: '/orders/4067', body: { notes } },
		]);
		const after = orderOf(used.sandbox, 4067);
		expect(after.notes).toBe(notes);
		expect(jsonOf(items)).toEqual([{ order_id: 4067, ...after }]);
	});

	test('clears the notes', async () => {
		expect(orderOf(used.sandbox, 4067).notes).toEqual(expect.any(String));
		const { error } = await updateNotes({ order: byId(4067), clearNotes: true, notes: 'old' });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'PATCH', path: '/orders/4067', body: { notes: null } },
		]);
		expect(orderOf(used.sandbox, 4067).notes).toBeNull();
	});

	test.each(['  ', '={{ $json.no }}', '={{ "" }}'])(
		'refuses notes that are empty (%p) before any call: they may have been lost',
		async (notes) => {
			expect(saidBy(await updateNotes({ order: byId(4067), notes }))).toMatch(
				/^Notes is empty \[item 0\] \| Fill in Notes, or switch on Clear Notes /,
			);
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);

	test('works for each input item, and with Continue beyond bad ones', async () => {
		const { items } = await updateNotes(
			{
				order: byId('={{ $json.id }}'),
				clearNotes: '={{ $json.clear ?? false }}',
				notes: '={{ $json.notes }}',
			},
			{
				input: [
					{ id: 91, notes: 'Gift' },
					{ id: 4 },
					{ id: 7, notes: 'x' },
					{ id: 4067, clear: true },
				].map((one) => ({ json: one })),
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ order_id: 91, notes: 'Gift' },
			{ error: 'Notes is empty [item 1]' },
			{ error: expect.stringContaining('Object not found.') as string },
			{ order_id: 4067, notes: null },
		]);
	});

	test('says what to do about an order that is gone', async () => {
		expect(saidBy(await updateNotes({ order: byId(7), notes: 'x' }))).toContain(
			'CommerceHQ does not know what was asked for: Object not found. [item 0] | Check the ID',
		);
	});

	test('merges Additional Fields (JSON)', async () => {
		await updateNotes({
			order: byId(91),
			notes: 'Gift',
			options: additionalJson({ email: 'a@example.com' }),
		});
		expect(callsOf(used.sandbox)).toMatchObject([
			{ body: { notes: 'Gift', email: 'a@example.com' } },
		]);
	});
});

test('Change Customer gives the order to the chosen customer, whatever the JSON says', async () => {
	const { error } = await runOperation(used.sandbox, 'order.changeCustomer', {
		order: byId(91),
		customer: byId(30),
		options: { additionalFieldsJson: '{"id": 3}' },
	});
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox)).toMatchObject([{ body: { id: 30 } }]);
});

describe('Change Customer', () => {
	const changeCustomer = operationOf(used, 'order.changeCustomer', { simplify: false });

	test('gives the order to the customer, with the primary address', async () => {
		const { items, error } = await changeCustomer({ order: byId(91), customer: byId('6') });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'PATCH', path: '/orders/91/customer', body: { id: 6 } },
		]);
		const after = orderOf(used.sandbox, 91);
		expect(after).toMatchObject({
			customer: { id: 6, first_name: 'James' },
			address: { shipping: { street: '46 Leatherwood St.' } },
		});
		expect(jsonOf(items)).toEqual([{ order_id: 91, ...after }]);
		expect(used.sandbox.commerceHq.customer(6)).toMatchObject({ orders: [91] });
		expect(used.sandbox.commerceHq.customer(30)).toMatchObject({ orders: [] });
	});

	test('says that there is no such customer', async () => {
		expect(saidBy(await changeCustomer({ order: byId(91), customer: byId(7) }))).toBe(
			"CommerceHQ refused the values: Validation Failed; id: Customer 7 does not exist. [item 0] | Correct the values named in the platform's message and run again.",
		);
		expect(orderOf(used.sandbox, 91).customer).toMatchObject({ id: 30 });
	});

	test.each([
		['no customer', '={{ $json.no }}', 'Customer is empty'],
		['an email address', 'hello@world.com', 'Customer must be a whole number'],
	])('refuses %s, before any call', async (_, customer, said) => {
		const result = await changeCustomer({ order: byId(91), customer: byId(customer) });
		expect(saidBy(result)).toContain(said);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('works for each input item, and with Continue beyond bad ones', async () => {
		const { items } = await changeCustomer(
			{ order: byId('={{ $json.order }}'), customer: byId('={{ $json.customer }}') },
			{
				input: [
					{ order: 91, customer: 6 },
					{ order: 4041, customer: '' },
					{ order: 4, customer: '30' },
				].map((one) => ({ json: one })),
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ order_id: 91, customer: { id: 6 } },
			{ error: 'Customer is empty [item 1]' },
			{ order_id: 4, customer: { id: 30 } },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	test('merges Additional Fields (JSON), and is made again after a lost connection', async () => {
		used.sandbox.addFaults({ resetAfter: true, times: 1 });
		const { error } = await changeCustomer({
			order: byId(91),
			customer: byId(6),
			options: additionalJson({ silent: true }),
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toMatchObject([
			{ body: { id: 6, silent: true } },
			{ body: { id: 6, silent: true } },
		]);
	});
});
