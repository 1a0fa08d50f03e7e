import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import {
	choice,
	collection,
	defineOperation,
	describe as describeProperties,
	list,
	number,
	shownWhen,
	text,
	toggle,
	type Platform,
} from '../../nodes/shared';
import { closeAll, itemsOf, runThing, shop, shopNode, type ThingRun } from './testShop';

/** Fields that hang on others: on a switch, on a code, on two, and in collections on one outside. */
const wrap = defineOperation({
	name: 'Wrap',
	action: 'Wrap a parcel',
	description: 'Send what is shown',
	fields: [
		toggle('gift', { displayName: 'Gift' }),
		choice('kind', {
			displayName: 'Kind',
			options: [
				{ name: 'Box', value: 0 },
				{ name: 'Bag', value: 1 },
				{ name: 'Tube', value: 2 },
			],
		}),
		shownWhen({ gift: [true] }, text('ribbon', { displayName: 'Ribbon', required: true })),
		shownWhen({ kind: [0, 2] }, number('length', { displayName: 'Length', required: true })),
		shownWhen({ gift: [true], kind: [1] }, text('bow', { displayName: 'Bow' })),
		shownWhen(
			{ gift: [true] },
			list('cards', {
				displayName: 'Cards',
				entryName: 'Card',
				fields: [text('words', { displayName: 'Words', required: true })],
			}),
		),
		collection('more', {
			displayName: 'More',
			placeholder: 'Add Field',
			fields: [
				text('note', { displayName: 'Note' }),
				shownWhen({ gift: [true] }, text('paper', { displayName: 'Paper' })),
			],
		}),
	],
	options: [shownWhen({ simplify: [false] }, text('fields', { displayName: 'Fields' }))],
	request: ({ gift, kind, ribbon, length, bow, cards, more, options }) => ({
		method: 'POST',
		path: '/wrap',
		body: { gift, kind, ribbon, length, bow, cards, more: { ...more }, fields: options.fields },
	}),
	simplify: ({ id }) => ({ id }),
});

const SEEN = { ribbon: 'red', length: 5, cards: { entries: [{ words: 'Hello' }] } };

async function sent(parameters: INodeParameters, options: ThingRun = {}) {
	const { requests, said } = await runThing(wrap, parameters, options);
	expect(said).toBe('no error');
	return requests.map(({ body }) => body);
}

afterAll(closeAll);

describe('a field whose condition does not hold', () => {
	test('is not demanded, though it is required', async () => {
		expect(await sent({ gift: false, kind: 1 })).toEqual([{ gift: false, kind: 1, more: {} }]);
	});

	test('is not sent with what it held before', async () => {
		expect(await sent({ ...SEEN, gift: false, kind: 1, bow: 'big' })).toEqual([
			{ gift: false, kind: 1, more: {} },
		]);
	});

	test('is not read at all, so that its value may be anything', async () => {
		const parameters = { gift: '={{ $json.gift }}', ribbon: '={{ $json.ribbon }}', kind: 1 };
		const input = itemsOf({ gift: false, ribbon: ['red'] }, { gift: true, ribbon: 'blue' });
		expect(await sent(parameters, { input })).toEqual([
			{ gift: false, kind: 1, more: {} },
			{ gift: true, kind: 1, ribbon: 'blue', more: {} },
		]);
	});

	test('is out, item by item, where an expression decides', async () => {
		const parameters = { ...SEEN, gift: '={{ $json.gift }}', kind: '={{ $json.kind }}' };
		const input = itemsOf({ gift: true, kind: '2' }, { gift: 'false', kind: 1 }, { kind: 0 });
		const cards = [{ words: 'Hello' }];
		expect(await sent(parameters, { input })).toEqual([
			{ gift: true, kind: 2, ribbon: 'red', length: 5, cards, more: {} },
			{ gift: false, kind: 1, more: {} },
			{ gift: false, kind: 0, length: 5, more: {} },
		]);
	});

	test('is out of its collection, too', async () => {
		const more = { note: 'now', paper: 'silver' };
		expect(await sent({ gift: false, kind: 1, more })).toMatchObject([{ more: { note: 'now' } }]);
		const parameters = { ...SEEN, gift: '={{ $json.gift }}', kind: 1, more };
		expect(await sent(parameters, { input: itemsOf({ gift: true }, { gift: false }) })).toEqual([
			expect.objectContaining({ more }),
			expect.objectContaining({ more: { note: 'now' } }),
		]);
	});

	test('is out of the options, too', async () => {
		const input = itemsOf({ simplify: false }, { simplify: true });
		const options = { fields: 'id,name' };
		const parameters = { kind: 1, simplify: '={{ $json.simplify }}', options };
		expect(await sent(parameters, { input })).toEqual([
			{ gift: false, kind: 1, more: {}, fields: 'id,name' },
			{ gift: false, kind: 1, more: {} },
		]);
	});
});

describe('a field whose condition holds', () => {
	test('is sent', async () => {
		expect(
			await sent({ ...SEEN, gift: true, kind: 1, bow: 'big', more: { paper: 'gold' } }),
		).toEqual([
			{
				gift: true,
				kind: 1,
				ribbon: 'red',
				bow: 'big',
				cards: [{ words: 'Hello' }],
				more: { paper: 'gold' },
			},
		]);
	});

	test('is demanded if it is required, before anything starts', async () => {
		await expect(runThing(wrap, { gift: true, kind: 1 })).rejects.toThrow(
			'Parameter "Ribbon" is required',
		);
	});

	test('is demanded if it is required, for the item whose expression makes it so', async () => {
		const { error, requests } = await runThing(
			wrap,
			{ gift: '={{ $json.gift }}', ribbon: '={{ $json.ribbon }}', kind: 1 },
			{ input: itemsOf({ gift: false }, { gift: true }) },
		);
		expect(error?.message).toBe('Ribbon is empty [item 1]');
		expect(requests).toHaveLength(0);
	});
});

describe('what n8n shows', () => {
	const platform: Platform = {
		...shop,
		resources: { thing: { name: 'Thing', operations: { wrap } } },
	};
	const properties = describeProperties(platform);
	const { description } = shopNode(platform);

	/** The parameters as n8n keeps them: without what it doesn't show. */
	const kept = (values: INodeParameters) =>
		NodeHelpers.getNodeParameters(properties, values, true, false, null, description) ?? {};

	/** The names of what is shown with these values, and of what a collection then offers. */
	function shownWith(values: INodeParameters) {
		const all = { ...kept(values), ...values };
		const isShown = (one: INodeProperties) =>
			NodeHelpers.displayParameter(all, one, null, description, all);
		const offered = (name: string) =>
			(properties.find((one) => one.name === name)?.options as INodeProperties[])
				.filter(isShown)
				.map((one) => one.name);
		return {
			names: properties.filter(isShown).map(({ name }) => name),
			more: offered('more'),
			options: offered('options'),
		};
	}

	const common = ['resource', 'operation', 'gift', 'kind'];
	const end = ['more', 'simplify', 'options'];

	test.each<[string, INodeParameters, string[]]>([
		['nothing chosen', {}, ['length']],
		['a gift', { gift: true }, ['ribbon', 'length', 'cards']],
		['a gift in a bag', { gift: true, kind: 1 }, ['ribbon', 'bow', 'cards']],
		['a bag', { kind: 1 }, []],
		['a tube', { kind: 2 }, ['length']],
	])('are the fields whose conditions all hold (%s)', (_, values, names) => {
		expect(shownWith(values).names).toEqual([...common, ...names, ...end]);
	});

	test('are the fields of a collection whose conditions hold', () => {
		expect(shownWith({ gift: false, simplify: true })).toMatchObject({
			more: ['note'],
			options: ['maxWait', 'timeout'],
		});
		expect(shownWith({ gift: true, simplify: false })).toMatchObject({
			more: ['note', 'paper'],
			options: ['fields', 'maxWait', 'timeout'],
		});
	});

	test('is all that n8n keeps', () => {
		const values = { ...SEEN, bow: 'big', more: { note: 'now', paper: 'silver' } };
		expect(kept({ ...values, kind: 1 })).toMatchObject({ more: { note: 'now' } });
		expect(kept({ ...values, kind: 1 })).not.toHaveProperty('ribbon');
		expect(kept({ ...values, kind: 1 })).not.toHaveProperty('more.paper');
		expect(kept({ ...values, gift: true, kind: 1 })).toMatchObject({
			ribbon: 'red',
			bow: 'big',
			more: { paper: 'silver' },
		});
	});

	test('looks for the other field beside the operation, not within the collection', () => {
		const paper = (
			properties.find(({ name }) => name === 'more')?.options as INodeProperties[]
		).find(({ name }) => name === 'paper');
		expect(paper?.displayOptions).toEqual({ show: { '/gift': [true] } });
		const ribbon = properties.find(({ name }) => name === 'ribbon');
		expect(ribbon?.displayOptions).toEqual({
			show: { resource: ['thing'], operation: ['wrap'], gift: [true] },
		});
	});
});
