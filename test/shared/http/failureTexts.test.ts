import {
	asReason,
	failureTexts,
	joinTexts,
	listTexts,
	valueTexts,
} from '../../../nodes/shared/http/failureTexts';

const NAMES = ['message', 'errors'];

describe('the texts of an error body', () => {
	test.each<[what: string, body: unknown, strings: string[], list: string[], values: string[]]>([
		['a string', { message: 'Taken.' }, ['Taken.'], ['Taken.'], ['Taken.']],
		['an empty string', { message: '' }, [''], [''], ['']],
		['null', { message: null }, [], [], []],
		['a number', { message: 0 }, [], ['0'], ['0']],
		['a list', { errors: ['a', 5, { b: 1 }] }, [], ['a', '5', '{"b":1}'], ['a', '5', '{"b":1}']],
		['a list in a list', { errors: [['a']] }, [], ['["a"]'], ['["a"]']],
		['an empty list', { errors: [] }, [], [], []],
		[
			'a map',
			{ errors: { sku: 'b', email: ['c'] } },
			[],
			['{"sku":"b","email":["c"]}'],
			['b', '["c"]'],
		],
		[
			'both fields, in the order of the names',
			{ errors: ['b'], message: 'a' },
			['a'],
			['a', 'b'],
			['a', 'b'],
		],
		['other fields', { detail: 'a' }, [], [], []],
		['a body that is no object', 'Not found', [], [], []],
		['no body', undefined, [], [], []],
	])('%s', (_, body, strings, list, values) => {
		expect(failureTexts(body, NAMES)).toEqual(strings);
		expect(failureTexts(body, NAMES, listTexts)).toEqual(list);
		expect(failureTexts(body, NAMES, valueTexts)).toEqual(values);
	});

	test.each<[texts: string[], joined: string | undefined]>([
		[[], undefined],
		[[''], ''],
		[['a'], 'a'],
		[['a', 'b: c'], 'a; b: c'],
	])('%j are joined as %j', (texts, joined) => {
		expect(joinTexts(texts)).toBe(joined);
	});
});

test.each<[words: unknown, reason: string]>([
	['Wrong key.', ': Wrong key'],
	[' Wrong key ', ': Wrong key'],
	[' ', ''],
	[undefined, ''],
	[{ code: 1 }, ''],
])('%j follows in a sentence as %j', (words, reason) => {
	expect(asReason(words)).toBe(reason);
});
