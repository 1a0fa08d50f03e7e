import type { INodeProperties } from 'n8n-workflow';

/** What a field may need to know to read its value. */
export interface ReadContext {
	/** The workflow's time zone, an IANA name: dates without an offset are read in it. */
	readonly timezone: string;
	/** The input item's file in a binary property. Throws an InputError when there is none. */
	readonly file: (property: string) => InputFile;
	/** The values of the fields above, for fields that depend on them. */
	readonly values: Readonly<Record<string, unknown>>;
}

/** A file of an input item. Its bytes are loaded only when they are needed. */
export interface InputFile {
	readonly fileName: string;
	/** Such as "image/png". */
	readonly mimeType: string;
	readonly bytes: () => Promise<Buffer>;
}

/** By field name: the values of that field with which another one is shown. */
export type Conditions = Readonly<Record<string, ReadonlyArray<string | number | boolean>>>;

/**
 * A parameter of an operation: what n8n shows, and how its value is read.
 * `displayOptions` are left out: they follow from the field's place in the operation (see `describe`).
 */
export interface Field<Name extends string = string, Value = unknown> {
	/** Its name in the code, usually the API's word. The name that workflows store is in `property`. */
	readonly name: Name;
	readonly property: INodeProperties;
	/** When it is shown, if not always. A hidden field has no value. */
	readonly shownWhen?: Conditions;
	/** Whether its value is kept out of all errors. */
	readonly secret?: true;
	/** The fields in it, for a collection. */
	readonly within?: Fields;
	/**
	 * Turns n8n's parameter (after expressions) into the value that the operation works with.
	 * Throws an InputError that names the field when that is not possible.
	 */
	readonly read: (raw: unknown, context: ReadContext) => Value;
}

/** A list of fields, in the order in which n8n shows them. */
export type Fields = ReadonlyArray<Field<string, unknown>>;

/** The values of a list of fields, by field name. */
export type Values<F extends Fields> = {
	readonly [One in F[number] as One['name']]: One extends Field<string, infer Value>
		? Value
		: never;
};
