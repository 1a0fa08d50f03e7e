import type {
	INodeExecutionData,
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
} from 'n8n-workflow';
import { fieldsOf, type Conditions, type Field } from '../../nodes/shared';
import { SANDBOX_SETTINGS } from '../../fixtures/outputs';
import { operationsOf, platforms } from '../../fixtures/platforms';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { byId, platformUnderTest } from './operations';

/** What is known of a field: those of a list's entries are n8n's properties alone. */
type Known = Pick<Field, 'property' | 'shownWhen' | 'within'>;

/** A required field, behind the collections and lists that it stands in. */
type Way = readonly [Known, ...Known[]];

/** An expression that finds nothing: it passes n8n's own check of required fields, an empty field doesn't. */
const NOTHING = '={{ $json.thereIsNoSuchField }}';

/**
 * Tests of a platform (by the folder of its node): whichever required field of an operation is left empty,
 * the error names it, and nothing is sent. The other fields come from the operation's sample. `required` are
 * the labels of the fields that must be required, by operation.
 */
export function refusesOmissions(folder: string, required?: Record<string, string[]>): void {
	const { platform, samples } = platforms.find((one) => one.folder === folder)!;
	const { runOperation } = platformUnderTest(folder);
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox(SANDBOX_SETTINGS);
	});
	afterAll(async () => await sandbox.close());

	const operations = operationsOf(platform).map(({ name, definition }) => {
		const fields = fieldsOf(definition, platform);
		const ways = [...waysIn(fields)].map((way) => ({ way, label: labelsOf(way) }));
		return { name, fields, ways };
	});

	const actual = operations
		.filter(({ ways }) => ways.length > 0)
		.map(({ name, ways }) => [name, ways.map(({ label }) => label)]);
	if (required) {
		test('the fields that must be filled in are required', () => {
			expect(Object.fromEntries(actual)).toEqual(required);
		});
	}

	describe.each(operations.filter(({ ways }) => ways.length > 0))(
		'$name',
		({ name, fields, ways }) => {
			let parameters: INodeParameters;
			let input: INodeExecutionData[];
			beforeAll(async () => {
				// Samples name what there is after a reset.
				sandbox.reset();
				const sample = samples[name]!(sandbox);
				const { input: given = [{}], binary } = sample;
				const [json = {}] = Array.isArray(given) ? given : await given();
				parameters = sample.parameters ?? {};
				input = [{ json, binary }];
			});

			test.each(ways)('is refused without $label', async ({ way }) => {
				sandbox.clearRequests();
				const omitted = without(way, parameters, fields);
				const { error } = await runOperation(sandbox, name, omitted, { input });
				const { displayName } = way.at(-1)!.property;
				const said = error?.message ?? 'nothing';
				expect([`${displayName} is empty`, `${displayName} can't be empty`]).toContain(
					said.replace(' [item 0]', ''),
				);
				expect(sandbox.requests()).toEqual([]);
			});
		},
	);
}

const labelsOf = (way: Way) => way.map(({ property }) => property.displayName).join(' > ');

/** The fields that stand in a collection, or in each entry of a list. */
function inside({ property, within }: Known): readonly Known[] {
	if (within || property.type !== 'fixedCollection') return within ?? [];
	const [entries] = property.options as INodePropertyCollection[];
	return entries!.values.map((value) => ({ property: value }));
}

function* waysIn(fields: readonly Known[]): Generator<Way> {
	for (const field of fields) {
		if (field.property.required) yield [field];
		for (const way of waysIn(inside(field))) yield [field, ...way];
	}
}

/** Parameters with the field at the end of the way left empty, and those filled in that it hangs on. */
function without(
	[field, ...way]: Way,
	given: INodeParameters,
	fields: readonly Known[],
): INodeParameters {
	const { name, type, typeOptions } = field.property;
	const beside = filledIn(fields, { ...given, ...shownBy(field.shownWhen, given) });
	const [next, ...rest] = way;
	if (!next) return { ...beside, [name]: type === 'resourceLocator' ? byId(NOTHING) : NOTHING };
	const inner = (given[name] ?? {}) as INodeParameters;
	// Of a collection, nothing need be filled in beside the field.
	if (type === 'collection') return { ...beside, [name]: without([next, ...rest], inner, []) };
	const [first = {}] = [inner.entries ?? []].flat() as INodeParameters[];
	const entry = without([next, ...rest], first, inside(field));
	return {
		...beside,
		[name]: { entries: typeOptions?.multipleValues === false ? entry : [entry] },
	};
}

/** Values with which the conditions hold. */
const shownBy = (conditions: Conditions = {}, given: INodeParameters): INodeParameters =>
	Object.fromEntries(
		Object.entries(conditions).map(([name, [first, ...others]]) => {
			const now = given[name] as string;
			return [name, others.includes(now) ? now : first!];
		}),
	);

/** Fills in what is required and the sample leaves out, as it does not show it. */
const filledIn = (fields: readonly Known[], given: INodeParameters): INodeParameters => ({
	...Object.fromEntries(
		fields
			.filter(({ property }) => property.required)
			.map(({ property }) => [property.name, something(property)]),
	),
	...given,
});

/** A value that a field takes: the example that it shows, and for secrets one that may be a card's number. */
function something({ type, options, placeholder, typeOptions }: INodeProperties) {
	if (type === 'resourceLocator') return byId(1);
	if (type === 'options') return (options!.at(-1) as INodePropertyOptions).value;
	if (type === 'number') return 1;
	if (type === 'json') return '[{}]';
	return typeOptions?.password ? '4111111111111111' : placeholder!.replace('e.g. ', '');
}
