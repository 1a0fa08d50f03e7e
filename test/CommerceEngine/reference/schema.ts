/** JSON schemas in few words, for what the vendor's reference says of a value. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const numeral: Schema = { type: 'number' };
export const flag: Schema = { type: 'boolean' };
/** An object of which the reference says no more. */
export const anything: Schema = { type: 'object' };
export const textsByName: Schema = { type: 'object', additionalProperties: text };
/** The files of a form under one name. */
export const files: Schema = { type: 'array', items: { const: '(file)' }, minItems: 1 };
/** The only one. */
export const file: Schema = { ...files, maxItems: 1 };

export const values = (...all: string[]): Schema => ({ enum: all });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (...all: Schema[]): Schema => ({ anyOf: all });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** An object with these fields and no others; those whose name ends in "?" may be left out. */
export const record = (fields: Readonly<Record<string, Schema>>): Schema => ({
	type: 'object',
	properties: Object.fromEntries(
		Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
	),
	required: Object.keys(fields).filter((name) => !name.endsWith('?')),
	additionalProperties: false,
});

/** What the reference says of an operation, by its method and path: "GET /orders/{order_number}". */
export type Reference = Readonly<
	Record<
		string,
		{
			/** The node's operations that are to reach it, and no others. */
			readonly by: readonly string[];
			readonly query?: Schema;
			readonly headers?: Schema;
			/** JSON. */
			readonly body?: Schema;
			/** A form with files (`multipart/form-data`). */
			readonly form?: Schema;
		}
	>
>;
