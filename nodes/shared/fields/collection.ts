import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Conditions, Field, Fields, ReadContext, Values } from '../contract';
import { displayOrder } from '../util';
import { isEmpty, isShown } from './field';

/** Optional fields that the user adds one by one. Gives an object with those that were added. */
export function collection<const Name extends string, const F extends Fields>(
	name: Name,
	settings: Pick<INodeProperties, 'displayName' | 'placeholder'> & { fields: F },
): Field<Name, Partial<Values<F>>> {
	const { fields, ...said } = settings;
	return {
		name,
		within: fields,
		property: {
			...said,
			name,
			type: 'collection',
			default: {},
			options: displayOrder(fields.map(inCollection), ({ displayName }) => displayName),
		},
		read: (raw, context) => {
			const given = (raw ?? {}) as IDataObject;
			const values = fields
				// n8n keeps what is hidden by a value that an expression gives.
				.filter((field) => field.property.name in given && isShown(field, context.values))
				.map((field) => [field.name, readAdded(field, given[field.property.name], context)]);
			return Object.fromEntries(values) as Partial<Values<F>>;
		},
	};
}

/** A switch or a choice that an expression has left empty says nothing: it must not count as its default. */
const readAdded = ({ property, read }: Field, raw: unknown, context: ReadContext) =>
	isEmpty(raw) && (property.type === 'boolean' || property.type === 'options')
		? undefined
		: read(raw, context);

function inCollection({ property, shownWhen }: Field): INodeProperties {
	return {
		...property,
		// n8n would demand a required one of operations that don't even show it.
		required: undefined,
		...(shownWhen && {
			displayOptions: {
				show: Object.fromEntries(
					Object.entries(shownWhen).map(([name, values]) => [`/${name}`, [...values]]),
				),
			},
		}),
	};
}

/** Shows a field only while others have one of the values stated. Otherwise it has no value. */
export function shownWhen<Name extends string, Value>(
	conditions: Conditions,
	field: Field<Name, Value>,
): Field<Name, Value | undefined> {
	return { ...field, shownWhen: conditions };
}
