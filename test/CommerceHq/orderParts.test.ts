import type { INodeParameters } from 'n8n-workflow';
import { listSearch } from '../../fixtures/engine/engine';
import { byId, callsOf, credentialFor, nodeType, useSandbox } from './support';
import { orderOf } from './sent';

const used = useSandbox({ orders: 300 });

const requests = () => callsOf(used.sandbox);

/** Fills the list of a locator while the node's other fields stand like that. */
const listed = async (
	method: string,
	currentNodeParameters: INodeParameters,
	options: { filter?: string; path?: string } = {},
) =>
	await listSearch(nodeType, method, {
		credentials: { commerceHqApi: credentialFor(used.sandbox) },
		currentNodeParameters,
		...options,
	});

const METHODS = ['searchLineItems', 'searchFulfilments', 'searchShipments'];

test.each([
	[
		'searchLineItems',
		91,
		[{ name: 'Fancy bear 1000 Red / Big (54, 1 not fulfilled)', value: '54' }],
	],
	['searchLineItems', 4, [{ name: 'Good product 123 (11, 2 not fulfilled)', value: '11' }]],
	['searchFulfilments', 4046, [{ name: 'Fulfilment 3: 9 pieces', value: '3' }]],
	['searchFulfilments', 4063, []],
	['searchShipments', 4063, []],
])('%s lists what order %i has', async (method, order, results) => {
	expect(await listed(method, { order: byId(order) })).toEqual({ results });
	expect(requests()).toEqual([{ method: 'GET', path: `/orders/${order}` }]);
});

test('shipments are told apart by their tracking', async () => {
	const [shipment] = orderOf(used.sandbox, 4049).shipments;
	expect(await listed('searchShipments', { order: byId(4049) })).toEqual({
		results: [{ name: `Shipment 3: 1 piece, ${shipment?.tracking_number}`, value: '3' }],
	});
});

test('the order may be picked from the list, and the field stand in an entry of a list', async () => {
	const { results } = await listed(
		'searchLineItems',
		{
			order: { __rl: true, mode: 'list', value: '4063', cachedResultName: 'RH4063' },
			itemsFrom: 'chosen',
			chosenItems: { entries: [{ id: byId(''), quantity: 1 }] },
		},
		{ path: 'parameters.chosenItems.entries[0].id', filter: 'NOTEBOOK' },
	);
	expect(results).toEqual([
		{ name: expect.stringContaining('Notebook A5') as string, value: '9591' },
	]);
});

describe.each(METHODS)('%s', (method) => {
	test.each([
		['no order is chosen', { order: { __rl: true, mode: 'list', value: '' } }],
		['an expression gives the order', { order: byId('={{ $json.id }}') }],
		['the node has no order yet', {}],
	])('says what to do when %s', async (_what, parameters) => {
		const failure = listed(method, parameters as INodeParameters);
		await expect(failure).rejects.toMatchObject({
			message: 'Choose the order first',
			description: expect.stringContaining('Pick the order above from the list or give its ID.'),
		});
		expect(requests()).toEqual([]);
	});

	test('says that there is no such order', async () => {
		await expect(listed(method, { order: byId(5) })).rejects.toMatchObject({
			message: expect.stringContaining('Object not found.'),
			description: expect.stringContaining('Check the ID'),
		});
	});
});
