import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { fieldsOf } from '../../nodes/shared';
import { operationsOf, platforms } from '../../fixtures/platforms';

/** Words that Title Case leaves small, unless they come first. */
const SMALL = /^(a|an|and|as|at|but|by|for|from|in|of|per|on|or|the|to|with)$/;

const isTitleCase = (text: string) =>
	text.split(' ').every((word, nth) => /^[^a-z]/.test(word) || (nth > 0 && SMALL.test(word)));

/** Sentence case: capitals only at the beginning, and in abbreviations and names such as "GraphQL". */
const isSentenceCase = (text: string) =>
	/^[A-Z]/.test(text) &&
	text
		.split(' ')
		.slice(1)
		.every((word) => !/^[A-Z][a-z]*$/.test(word));

const sentencesIn = (text: string) => text.split(/(?<=[.!?])\s+(?=[A-Z])/).length;

/** One sentence has no full stop at its end, several have. */
const endsWell = (text: string) =>
	sentencesIn(text) > 1 ? text.endsWith('.') : !text.endsWith('.');

/** Whether a text says more than the name beside it does. */
const saysSomething = (name: string, text: string | undefined): text is string => {
	const words = (given: string) => new Set(given.toLowerCase().match(/[\p{L}\p{N}]+/gu));
	const known = words(name);
	return [...words(text ?? '')].filter((word) => !known.has(word) && !SMALL.test(word)).length >= 2;
};

/** All properties of a description, those in collections too, with where each stands. */
function* everyProperty(
	properties: INodeProperties[],
	path = '',
): Generator<[where: string, property: INodeProperties]> {
	for (const property of properties) {
		const { resource, operation } = property.displayOptions?.show ?? {};
		const where = `${path}${[resource, operation].filter(Boolean).join('.')} ${property.displayName}`;
		yield [where, property];
		const { type, options = [] } = property;
		if (type === 'collection') yield* everyProperty(options as INodeProperties[], `${where} > `);
		if (type === 'fixedCollection') {
			for (const { values } of options as INodePropertyCollection[]) {
				yield* everyProperty(values, `${where} > `);
			}
		}
	}
}

const isCollection = ({ type }: INodeProperties) => /collection$/i.test(type);

const choicesOf = ({ type, options = [] }: INodeProperties) =>
	type === 'options' || type === 'multiOptions' ? (options as INodePropertyOptions[]) : [];

describe.each(platforms)('$platform.name', ({ platform, node }) => {
	const properties = [...everyProperty(node.description.properties)];
	const operations = operationsOf(platform);
	const isSelector = ({ name }: INodeProperties) => name === 'resource' || name === 'operation';

	/** The places where a property is not as it should be. */
	const wrong = (isRight: (property: INodeProperties) => boolean) =>
		properties.filter(([, property]) => !isRight(property)).map(([where]) => where);

	test('names what there is in Title Case', () => {
		expect(wrong(({ displayName }) => isTitleCase(displayName))).toEqual([]);
		expect(wrong((one) => choicesOf(one).every(({ name }) => isTitleCase(name)))).toEqual([]);
		expect(
			wrong(({ modes = [] }) => modes.every(({ displayName }) => isTitleCase(displayName))),
		).toEqual([]);
	});

	test('has actions in sentence case, each once', () => {
		const actions = operations.map(({ definition }) => definition.action);
		expect(actions.filter((action) => !isSentenceCase(action))).toEqual([]);
		expect(new Set(actions).size).toBe(actions.length);
	});

	test('has placeholders that start with "e.g." or, of collections, with "Add"', () => {
		const placeholders = ({ placeholder, modes = [] }: INodeProperties) => [
			placeholder,
			...modes.map((mode) => mode.placeholder),
		];
		expect(
			wrong((one) =>
				placeholders(one).every(
					(text) =>
						text === undefined || (isCollection(one) ? /^Add [A-Z]/ : /^e\.g\. \S/).test(text),
				),
			),
		).toEqual([]);
	});

	test('gives an example for each text that must be typed in', () => {
		expect(
			wrong(({ type, required, placeholder }) => type !== 'string' || !required || !!placeholder),
		).toEqual([]);
	});

	test('describes every field that needs it, and all choices of a field or none', () => {
		expect(
			wrong(
				(one) =>
					isSelector(one) ||
					isCollection(one) ||
					one.description === undefined ||
					saysSomething(one.displayName, one.description),
			),
		).toEqual([]);
		expect(
			properties
				.filter(([where, one]) => !where.includes(' > ') && !isSelector(one) && !isCollection(one))
				.filter(([, { description }]) => description === undefined)
				.map(([where]) => where),
		).toEqual([]);
		expect(
			wrong((one) => {
				const described = choicesOf(one).filter(({ description }) => description !== undefined);
				const all = described.length === choicesOf(one).length;
				return (
					(all || described.length === 0) &&
					described.every(({ name, description }) => saysSomething(name, description))
				);
			}),
		).toEqual([]);
	});

	test('ends descriptions with a full stop only where there are several sentences', () => {
		const texts = (one: INodeProperties) => [
			one.description ?? '',
			...choicesOf(one).map(({ description = '' }) => description),
		];
		expect(wrong((one) => texts(one).every(endsWell))).toEqual([]);
	});

	test('keeps to plain characters in what users read', () => {
		expect(wrong((one) => !/\s{2,}|\t|\n| $|^ /.test(one.description ?? ''))).toEqual([]);
	});

	describe.each(operations)('$name', ({ operation, definition }) => {
		const shown = fieldsOf(definition, platform).map(({ property }) => property);

		test('asks for what is required first, and for options last', () => {
			const rank = ({ required, type, name }: INodeProperties) => {
				if (name === 'options') return 3;
				if (type === 'collection' || name === 'sort') return 2;
				return required ? 0 : 1;
			};
			// A field that another one shows and hides stands with it, and Simplify after all fields of the operation's own.
			const ranks = fieldsOf(definition, platform)
				.filter(({ name, shownWhen }) => shownWhen === undefined && name !== 'simplify')
				.map(({ property }) => rank(property));
			expect(ranks).toEqual([...ranks].sort());
			expect(shown.at(-1)?.name).toBe('options');
		});

		test('has no field twice', () => {
			const names = shown.map(({ name }) => name);
			expect(new Set(names).size).toBe(names.length);
		});

		test('is a list with Return All and Limit, or neither', () => {
			const isList = /^(getAll|search)/.test(operation);
			expect(definition.pagination !== undefined).toBe(isList);
			expect(/^(Get Many|Search)/.test(definition.name)).toBe(isList);
			const names = shown.map(({ name }) => name);
			expect([names.includes('returnAll'), names.includes('limit')]).toEqual([isList, isList]);
			if (!isList) return;
			expect(shown.find(({ name }) => name === 'returnAll')?.default).toBe(false);
			const limit = shown.find(({ name }) => name === 'limit');
			expect(limit).toMatchObject({ default: 50, typeOptions: { minValue: 1 } });
			const { shownWhen } =
				fieldsOf(definition, platform).find(({ name }) => name === 'limit') ?? {};
			expect(shownWhen).toEqual({ returnAll: [false] });
		});
	});

	test('can be an AI tool, and has one credential', () => {
		expect(node.description.usableAsTool).toBe(true);
		expect(node.description.credentials).toEqual([
			{ name: platform.credential.name, required: true },
		]);
	});

	test('shows only fields that its operations read, where they read them', () => {
		for (const { resource, operation, definition } of operations) {
			const shown = node.description.properties
				.filter(({ displayOptions: { show = {} } = {} }) =>
					[show.resource?.includes(resource), show.operation?.includes(operation)].every(Boolean),
				)
				.map(({ name }) => name);
			expect(shown).toEqual(fieldsOf(definition, platform).map(({ property }) => property.name));
		}
	});

	test('has list searches for all of its lists, and no other', () => {
		const named = properties.flatMap(([, { modes = [] }]) =>
			modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
		);
		expect(Object.keys(node.methods?.listSearch ?? {}).sort()).toEqual([...new Set(named)].sort());
	});

	// Every browser that opens n8n loads the descriptions of all nodes.
	test('has a description of at most 4,000 characters for each operation', () => {
		const size = JSON.stringify(node.description).length;
		expect(size / operations.length).toBeLessThan(4000);
	});
});
