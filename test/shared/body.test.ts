import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	additionalJson,
	bodyOf,
	changesOf,
	collection,
	defineOperation,
	number,
	text,
	texts,
	toggle,
	type ApiRequest,
} from '../../nodes/shared';
import { closeAll, itemsOf, runThing } from './testShop';

const fields = [
	text('firstName', { displayName: 'First Name' }),
	texts('tags', { displayName: 'Tags' }),
	collection('shippingAddress', {
		displayName: 'Shipping Address',
		placeholder: 'Add Field',
		fields: [
			text('zipCode', { displayName: 'ZIP Code' }),
			number('floor', { displayName: 'Floor' }),
			toggle('isOffice', { displayName: 'Office' }),
		],
	}),
] as const;

const write = (method: ApiRequest['method'], make: typeof bodyOf) =>
	defineOperation({
		name: 'Write',
		action: 'Write a customer',
		description: 'Write what was filled in',
		fields,
		options: [additionalJson],
		request: ({ firstName, tags, shippingAddress, options }) => ({
			method,
			path: '/customers',
			body: make({ firstName, tags, shippingAddress }, options.additionalJson),
		}),
	});

const create = write('POST', bodyOf);
const update = write('PATCH', changesOf);

afterAll(closeAll);

describe('the body of a write', () => {
	test.each<[string, object, IDataObject]>([
		[
			'names of several words and with digits',
			{ title: 'a', firstName: 'b', last4: 'c', line2Text: 'd' },
			{ title: 'a', first_name: 'b', last4: 'c', line2_text: 'd' },
		],
		['falsy values', { a: 0, b: false, c: '', d: null }, { a: 0, b: false, c: '', d: null }],
		['nothing', { firstName: undefined }, {}],
		['no field', {}, {}],
		[
			'a group with a gap',
			{ homeAddress: { zipCode: '1', city: undefined, state: null } },
			{ home_address: { zip_code: '1', state: null } },
		],
		['an empty group', { home: {} }, {}],
		['a group of nothing', { home: { zipCode: undefined, inner: { a: undefined } } }, {}],
		['lists', { ids: [1, 2], tags: [] }, { ids: [1, 2], tags: [] }],
		[
			'a list of groups with gaps',
			{ items: [{ lineId: 1, note: undefined }, { lineId: undefined }] },
			{ items: [{ line_id: 1 }, {}] },
		],
		['lists in lists', { rows: [[{ aB: 1 }]] }, { rows: [[{ a_b: 1 }]] }],
	])('of %s', (_, values, body) => {
		// An entry that is undefined would be gone in JSON, but counts as a change.
		expect(bodyOf(values)).toStrictEqual(body);
	});

	test('leaves the values as they were', () => {
		const values = Object.freeze({
			home: Object.freeze({ zipCode: '1' }),
			ids: Object.freeze([1]),
		});
		const additional = Object.freeze({ home: Object.freeze({ city: 'X' }) });
		expect(bodyOf(values, additional)).toEqual({ home: { zip_code: '1', city: 'X' }, ids: [1] });
	});
});

describe('Additional Fields (JSON)', () => {
	test.each<[string, object, IDataObject, IDataObject]>([
		['adds', { firstName: 'Ann' }, { age: 5 }, { first_name: 'Ann', age: 5 }],
		['is not renamed', {}, { firstName: 'Ann' }, { firstName: 'Ann' }],
		['wins', { firstName: 'Ann' }, { first_name: 'Bob' }, { first_name: 'Bob' }],
		['empties with null', { firstName: 'Ann' }, { first_name: null }, { first_name: null }],
		[
			'is merged in depth',
			{ home: { zipCode: '1', geo: { lat: 1, long: 2 } } },
			{ home: { city: 'X', geo: { lat: 3 } } },
			{ home: { zip_code: '1', city: 'X', geo: { lat: 3, long: 2 } } },
		],
		['replaces lists', { items: [{ id: 1 }] }, { items: [{ qty: 2 }] }, { items: [{ qty: 2 }] }],
		[
			'replaces what is of another kind',
			{ home: { zipCode: '1' }, work: { zipCode: '2' }, away: 'here' },
			{ home: null, work: [], away: { city: 'X' } },
			{ home: null, work: [], away: { city: 'X' } },
		],
		['fills what was left out', { home: {} }, { home: { city: 'X' } }, { home: { city: 'X' } }],
		['changes nothing when it is empty', { homeCity: 'X' }, {}, { home_city: 'X' }],
	])('%s', (_, values, additional, body) => {
		expect(bodyOf(values, additional)).toStrictEqual(body);
	});

	test('that names what all objects have changes nothing but the body', () => {
		const additional = JSON.parse(
			'{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
		) as IDataObject;
		bodyOf({ firstName: 'Ann' }, additional);
		expect(({} as IDataObject).polluted).toBeUndefined();
	});

	test.each([
		['typed in', '{"first_name": "Bob", "shipping_address": {"city": "X"}, "note": null}'],
		[
			'from an expression',
			'={{ { first_name: "Bob", shipping_address: { city: "X" }, note: null } }}',
		],
	])('reaches the service, %s', async (_, json) => {
		const { requests } = await runThing(create, {
			firstName: 'Ann',
			tags: 'a, b',
			shippingAddress: { zipCode: '12345', floor: 0 },
			options: { additionalFieldsJson: json },
		});
		expect(requests.map(({ body }) => body)).toEqual([
			{
				first_name: 'Bob',
				tags: ['a', 'b'],
				shipping_address: { zip_code: '12345', floor: 0, city: 'X' },
				note: null,
			},
		]);
	});

	test.each([
		['{"first_name": }', 'Additional Fields (JSON) is not valid JSON: {"first_name": }'],
		['["first_name"]', 'Additional Fields (JSON) must be a JSON object, but is ["first_name"]'],
	])('is rejected when it is %s', async (json, message) => {
		const { error, requests } = await runThing(create, { options: { additionalFieldsJson: json } });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(requests).toHaveLength(0);
	});
});

test('a write without a single value still has a body', async () => {
	const { requests, said } = await runThing(create, {});
	expect(said).toBe('no error');
	expect(requests[0]?.headers['content-type']).toMatch(/^application\/json/);
	expect(requests[0]?.text).toBe('{}');
});

describe('an update', () => {
	test.each<[string, INodeParameters]>([
		['no field', {}],
		['empty fields', { firstName: ' ', tags: '' }],
		['fields that an expression leaves empty', { firstName: '={{ $json.none }}' }],
		['an empty group', { shippingAddress: {} }],
		['a group of empty fields', { shippingAddress: { zipCode: '' } }],
		['empty JSON', { options: { additionalFieldsJson: '{}' } }],
	])('of nothing (%s) is rejected', async (_, parameters) => {
		const { error, said, requests } = await runThing(update, parameters);
		expect(error?.message).toBe('There is nothing to change [item 0]');
		expect(said).toContain('Fill in at least one of the fields to change.');
		expect(requests).toHaveLength(0);
	});

	test.each<[string, INodeParameters, IDataObject]>([
		['a field', { firstName: 'Ann' }, { first_name: 'Ann' }],
		[
			'a switch that is off',
			{ shippingAddress: { isOffice: false } },
			{ shipping_address: { is_office: false } },
		],
		['JSON alone', { options: { additionalFieldsJson: '{"note": null}' } }, { note: null }],
	])('of %s is sent, and nothing else', async (_, parameters, body) => {
		const { requests, said } = await runThing(update, parameters);
		expect(said).toBe('no error');
		expect(requests).toMatchObject([{ method: 'PATCH' }]);
		expect(requests[0]?.body).toEqual(body);
	});

	test('of nothing among others is named by its item', async () => {
		const input = itemsOf({ name: 'Ann' }, {}, { name: 'Cem' });
		const { error, requests } = await runThing(
			update,
			{ firstName: '={{ $json.name }}' },
			{ input },
		);
		expect(error?.message).toBe('There is nothing to change [item 1]');
		expect(requests).toHaveLength(0);
	});
});
