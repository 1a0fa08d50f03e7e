import Ajv, { type ErrorObject } from 'ajv';
import { FieldErrors } from './errors';

/** What a schema does not name is dropped, as if it had not been sent. */
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, removeAdditional: 'all' });

/** The properties of an object schema, by name. */
export type Properties = Record<string, object>;

/** Pieces of schemas that several resources use. Where null is taken, it empties the field. */
export const schemas = {
	title: { type: 'string', pattern: '\\S' },
	text: { type: ['string', 'null'] },
	flag: { type: 'boolean' },
	/** A price, a weight. */
	amount: { type: ['number', 'null'], minimum: 0 },
	quantity: { type: 'integer', minimum: 1 },
	id: { type: 'integer' },
	ids: { type: 'array', items: { type: 'integer' } },
	titles: { type: 'array', items: { type: 'string', pattern: '\\S' } },
	listOf: (properties: Properties, required: string[] = []) => ({
		type: 'array',
		items: { type: 'object', properties, required },
	}),
} as const;

/**
 * Makes a check of an object's properties. It throws the 422 that names every wrong field, by its
 * path ("variants.0.price"). Properties that the schema does not name are dropped.
 */
export function checkerOf<T>(properties: Properties, required: string[] = []) {
	return checker<T>({ type: 'object', properties, required });
}

/** Makes a check out of a whole schema, for a body that is a list. */
export function checker<T>(schema: object): (value: unknown) => T {
	const validate = ajv.compile(schema);
	return (value) => {
		if (validate(value)) return value as T;
		const errors = new FieldErrors();
		for (const error of validate.errors ?? []) {
			const field = fieldOf(error);
			errors.add(field, `${labelOf(field)} ${explain(error)}`);
		}
		errors.throwIfAny();
		throw new Error('unreachable');
	};
}

/** "shipping_carrier" and "data.0.shipping_carrier" both read "Shipping carrier". */
export function labelOf(field: string): string {
	const words = field
		.split('.')
		.filter((part) => !/^\d+$/.test(part))
		.at(-1);
	const text = (words ?? 'entry').replaceAll('_', ' ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function fieldOf({ instancePath, keyword, params }: ErrorObject): string {
	const parts = instancePath.split('/').slice(1);
	if (keyword === 'required') parts.push(params.missingProperty as string);
	return parts.join('.');
}

const TYPES: Record<string, string> = {
	integer: 'a whole number',
	number: 'a number',
	string: 'text',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
};

function explain({ keyword, params, message }: ErrorObject): string {
	switch (keyword) {
		case 'required':
			return 'is required.';
		case 'type': {
			const [type] = [params.type as string | string[]].flat();
			return `must be ${TYPES[type!] ?? type}.`;
		}
		case 'pattern':
			return (params.pattern as string) === '\\S' ? 'cannot be blank.' : 'is invalid.';
		case 'enum': {
			const values = params.allowedValues as unknown[];
			return values.length > 20 ? 'is not a known code.' : `must be one of ${values.join(', ')}.`;
		}
		case 'minimum':
			return `must be at least ${params.limit}.`;
		case 'minItems':
			return 'must have at least one entry.';
		default:
			return `${message ?? 'is invalid'}.`;
	}
}
