import type { INodeParameters } from 'n8n-workflow';
import { callsOf, conditions, runOperation, saidBy, useShop } from './support';

const used = useShop({ orders: 20, customers: 10, products: 10 });

const refused = async (filters: INodeParameters, more: INodeParameters = {}) => {
	const result = await runOperation(used.sandbox, 'order.getAll', { filters, ...more });
	expect(callsOf(used.sandbox)).toEqual([]);
	return saidBy(result);
};

test.each([
	'OrderTotal gt 5 or OrderTotal',
	'1 eq 1 or OrderNumber',
	"'a'",
	'Order Number',
	'OrderTotal)',
	'tolower(Email)',
	'Größe',
	'Address/',
	'$filter',
])('%j is no name of a field, neither to filter nor to sort by', async (field) => {
	const message = `Field must be the name of a field, but is ${field} [item 0] | Give the name alone`;
	expect(await refused(conditions([field, 'eq', 'number', 1]))).toContain(message);
	const sort = { entries: [{ field, direction: 'ascending' }] };
	expect(await refused({}, { sort })).toContain(message);
});

test('a field that is empty', async () => {
	expect(await refused(conditions(['={{ $json.nothing }}', 'eq', 'number', 1]))).toContain(
		'Field is empty [item 0]',
	);
});

test.each([
	['number', 'a lot', 'must be a number, but is a lot'],
	['number', '1,000', 'must be a number, but is 1,000'],
	['number', '1e3', 'must be a number, but is 1e3'],
	['number', '={{ true }}', 'must be a number, but is true'],
	['number', '={{ [1, 2] }}', 'must be a number, but is [1,2]'],
	['number', '1.2345678', 'has more than 6 decimals: 1.2345678'],
	['number', '9007199254740993', 'is too large for a number, and would lose its last digits'],
	['date', 'yesterday', 'is not a date: yesterday'],
	['date', '11/21/2026', 'is not a date: 11/21/2026'],
	['date', '2026-02-30', 'is not a date: 2026-02-30'],
	['date', '2025-02-29', 'is not a date: 2025-02-29'],
	['date', '={{ 1767225600 }}', 'is not a date: 1767225600'],
	['date', "2026-01-01' or '1' eq '1", 'is not a date'],
	['boolean', 'maybe', 'must be yes or no, but is maybe'],
	['boolean', '={{ 1 }}', 'must be yes or no, but is 1'],
	['boolean', '={{ ({ a: 1 }) }}', 'must be a text, but is {"a":1}'],
	['text', '={{ true }}', 'must be a text, but is true'],
	['text', "={{ ['a', 'b'] }}", 'must be a text, but is ["a","b"]'],
	['text', '={{ 12345678901234567890 }}', 'is too long for a number'],
	...['text', 'number', 'date', 'boolean'].flatMap((type) =>
		['', '  ', '={{ $json.nothing }}', '={{ null }}'].map((value) => [type, value, 'is empty']),
	),
])('as %s the value %j, with its condition named', async (type, value, message) => {
	const filters = conditions(['CarrierId', 'eq', 'number', 1], ['OrderTotal', 'eq', type!, value]);
	expect(await refused(filters)).toContain(`The value of condition 2 (OrderTotal) ${message}`);
});

test('an empty value, with what finds records without one', async () => {
	expect(await refused(conditions(['Email', 'eq', 'text']))).toContain(
		'For records in which the field has no value, choose the type No Value.',
	);
});

test.each([
	['contains', 'number'],
	['startsWith', 'date'],
	['endsWith', 'boolean'],
	['contains', 'nothing'],
	...['gt', 'ge', 'lt', 'le'].flatMap((comparison) => [
		[comparison, 'boolean'],
		[comparison, 'nothing'],
	]),
])('%s with the type %s', async (comparison, type) => {
	expect(await refused(conditions(['OrderTotal', comparison!, type!, '1']))).toContain(
		'The comparison and the type of condition 1 (OrderTotal) do not go together [item 0] | Contains, ',
	);
});

test.each([
	'OrderTotal gt 5) or (OrderTotal lt 5',
	'OrderTotal gt 5)',
	'(OrderTotal gt 5',
	')(OrderTotal gt 5',
	"Email eq 'O'Brien'",
	"Email eq 'a) or (true",
])('an OData filter that reaches out of its parentheses: %s', async (odataFilter) => {
	expect(await refused({ odataFilter })).toContain(
		'OData Filter has a parenthesis or a quote without its counterpart [item 0]',
	);
});

test.each([
	['Conditions', { conditions: {} }],
	['OData Filter', { odataFilter: '={{ $json.nothing }}' }],
	['OData Filter', { odataFilter: ' ' }],
])('the filter %s when it is empty: it would give all orders', async (name, filters) => {
	expect(await refused(filters)).toContain(`The filter ${name} is empty [item 0]`);
});

test.each(['is', 'like'])('the comparison %j', async (comparison) => {
	expect(
		await refused(conditions(['OrderTotal', `={{ "${comparison}" }}`, 'number', 1])),
	).toContain(`Comparison can't be ${comparison}`);
});
