import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { platform } from '../../../nodes/CommerceEngine/platform';
import {
	fieldsOf,
	isShown,
	type AnyParameters,
	type Fields,
	type Operation,
} from '../../../nodes/shared';
import { addressBody } from '../sdk/cases/values';
import { byId } from '../support';

/** How a user fills in the fields: all of them, or just what is required. */
export type Extent = 'all' | 'required';

/** The option that holds whatever the user likes. */
const OF_THE_USER = 'additionalFieldsJson';

/** The example in a field's placeholder. */
const exampleIn = ({ placeholder = '' }: INodeProperties) => placeholder.replace(/^e\.g\. /, '');

/** What a user may fill in, all of it legal: the example that the field itself shows, every choice. */
function entriesFor(property: INodeProperties, extent: Extent): unknown[] {
	const { type, default: preset, required, typeOptions } = property;
	if (type === 'options') {
		const values = (property.options as INodePropertyOptions[]).map(valueOf);
		return required ? values.filter((value) => value !== '') : values;
	}
	if (type === 'boolean') return [true, false];
	const isLeft = extent === 'required' && !required;
	if (type === 'resourceLocator') {
		const example = exampleIn(property.modes?.find(({ name }) => name === 'id') as INodeProperties);
		return [byId(isLeft ? '' : example)];
	}
	if (isLeft) return [preset];
	if (type === 'number') return [preset === '' ? (typeOptions?.minValue ?? 1) : preset];
	if (type === 'dateTime') return ['2026-11-22T10:00:00.000Z'];
	if (type === 'multiOptions') {
		const options = (property.options ?? [{ value: '01HRJ3V7Z8W5' }]) as INodePropertyOptions[];
		return [options.map(valueOf).filter((value) => value !== 'none')];
	}
	if (type === 'collection') return [groupOf(property.options as INodeProperties[])];
	if (type === 'fixedCollection') {
		const [entry] = property.options as INodePropertyCollection[];
		return [{ entries: [groupOf(entry?.values ?? [])] }];
	}
	return [EXAMPLES[property.name] ?? (exampleIn(property) || preset)];
}

const valueOf = ({ value }: INodePropertyOptions) => value;

/** Examples of fields whose placeholder only hints at what they take. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
	cardNumber: '4111 1111 1111 1111',
	cardSecurityCode: '012',
	registeredAddress: JSON.stringify({
		...addressBody,
		is_default_billing: true,
		is_default_shipping: true,
	}),
};

/** A group of fields, of which all are filled in. */
const groupOf = (properties: INodeProperties[]) =>
	Object.fromEntries(
		properties
			.filter(({ name }) => name !== OF_THE_USER)
			.map((property) => [property.name, entriesFor(property, 'all')[0]]),
	);

const file = (fileName: string) => ({
	fileName,
	mimeType: 'image/png',
	bytes: async () => Buffer.from(''),
});

/** The values of an operation's fields, once for each combination of its choices and switches. */
export function waysToFillIn(operation: Operation, extent: Extent): AnyParameters[] {
	const ways = (
		[field, ...others]: Fields,
		values: Readonly<Record<string, unknown>>,
	): Array<typeof values> => {
		if (!field) return [values];
		if (!isShown(field, values)) return ways(others, values);
		return entriesFor(field.property, extent).flatMap((entry) =>
			ways(others, {
				...values,
				[field.name]: field.read(entry, { timezone: 'Asia/Kolkata', file, values }),
			}),
		);
	};
	// No operation gets to know of Simplify: it is about the output alone.
	const fields = fieldsOf(operation, platform).filter(({ name }) => name !== 'simplify');
	return ways(fields, {}) as unknown as AnyParameters[];
}
