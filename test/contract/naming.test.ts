import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { operationsOf, platforms } from '../../fixtures/platforms';

/** Labels whose field has another name than they would give it, and why. */
const OTHERWISE: Readonly<Record<string, RegExp>> = {
	// n8n's own words, for n8n's own fields.
	'Put Output File in Field': /^outputField$/,
	// Two fields for the same, one of them in JSON.
	'Additional Fields (JSON)': /^additionalFieldsJson$/,
	'Items (JSON)': /^itemsJson$/,
	// Beside the list of the items themselves.
	Items: /^(items|itemsFrom)$/,
	// Each carrier has services of its own.
	'Service Type': /^(ups|usps|fedex|other)ServiceType$/,
};

/** A label as a field's name: "ZIP Code" is "zipCode", "Tag Names or IDs" is "tags". */
function nameFor(label: string): string {
	const words = label
		.replace(/ \(.*\)$/, '')
		.replace(/^(.+) Names or IDs$/, (_, one: string) => one.replace(/y$/, 'ie') + 's')
		.match(/[\p{L}\p{N}]+/gu)!;
	return words
		.map((word, nth) => {
			const low = word.toLowerCase();
			return nth === 0 ? low : low.charAt(0).toUpperCase() + low.slice(1);
		})
		.join('');
}

function* fieldsIn(properties: INodeProperties[], path = ''): Generator<[string, INodeProperties]> {
	for (const property of properties) {
		const where = path + property.name;
		yield [where, property];
		const { type, options = [] } = property;
		if (type === 'collection') yield* fieldsIn(options as INodeProperties[], `${where}.`);
		if (type === 'fixedCollection') {
			const [entries] = options as INodePropertyCollection[];
			// A list of picked records holds their IDs.
			const values = entries!.values.filter(
				({ name, type: kind }) => !(name === 'id' && kind === 'resourceLocator'),
			);
			yield* fieldsIn(values, `${where}.`);
		}
	}
}

describe.each(platforms)('$platform.name', ({ node, platform }) => {
	const { properties } = node.description;
	const all = [...fieldsIn(properties)];

	test('names each field as its label says, so that the same thing has one name everywhere', () => {
		const wrong = all
			.filter(([, { name, displayName }]) => {
				const otherwise = OTHERWISE[displayName];
				return otherwise ? !otherwise.test(name) : name !== nameFor(displayName);
			})
			.map(([where, { displayName }]) => `${displayName}: ${where}, not ${nameFor(displayName)}`);
		expect([...new Set(wrong)]).toEqual([]);
	});

	test('lets fields hang on fields that there are', () => {
		const names = new Set(properties.map(({ name }) => name));
		const conditions = all.flatMap(([, { displayOptions }]) =>
			Object.keys(displayOptions?.show ?? {}),
		);
		expect(conditions.filter((name) => !names.has(name.replace(/^\//, '')))).toEqual([]);
	});

	test('gives the resources and the operations in alphabetical order', () => {
		const selectors = properties.filter(({ name }) => name === 'resource' || name === 'operation');
		expect(selectors).toHaveLength(Object.keys(platform.resources).length + 1);
		for (const { options } of selectors) {
			const names = (options ?? []).map(({ name }) => name.toLowerCase());
			expect(names).toEqual([...names].sort());
		}
	});
});

test('operations of the same name are the same operation everywhere', () => {
	const byName = new Map<string, Set<string>>();
	for (const { platform } of platforms) {
		for (const { operation, definition } of operationsOf(platform)) {
			const known = byName.get(definition.name) ?? new Set();
			byName.set(definition.name, known.add(operation));
		}
	}
	const several = [...byName].filter(([, operations]) => operations.size > 1);
	expect(several.map(([name, operations]) => [name, ...operations])).toEqual([]);
});
