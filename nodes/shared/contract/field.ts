import type { INodeProperties } from 'n8n-workflow';

/** What a field may need to know to read its value. */
export interface ReadContext {
	/** The workflow's time zone, an IANA name: dates without an offset are read in it. */
	readonly timezone: string;
	/** The input item's file in a binary property. Throws an InputError when there is none. */
	readonly file: (property: string) => InputFile;
	/** What the fields above were read as, for those that hang on them. */
	readonly values: Readonly<Record<string, unknown>>;
}

/** A file of an input item. Its bytes are fetched when they are needed, and not before. */
export interface InputFile {
	readonly fileName: string;
	/** Such as "image/png". */
	readonly mimeType: string;
	readonly bytes: () => Promise<Buffer>;
}

/** For each field named: the values with one of which another field is shown. */
export type Conditions = Readonly<Record<string, ReadonlyArray<string | number | boolean>>>;

/**
 * A parameter of an operation: what n8n shows, and how its value is read.
 * `displayOptions` are left out: they follow from where the field hangs (see `describe`).
 */
export interface Field<Name extends string = string, Value = unknown> {
	/** What the code calls it: mostly the API's word. n8n's name for it is in `property`. */
	readonly name: Name;
	readonly property: INodeProperties;
	/** When it is shown, if not always; otherwise it has no value. */
	readonly shownWhen?: Conditions;
	/** Whether no error may show what stands in it. */
	readonly secret?: true;
	/** The fields that it holds, of a collection. */
	readonly within?: Fields;
	/**
	 * Turns what n8n hands over (after expressions) into the value that the operation works with.
	 * Throws an InputError that names the field when it can't.
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
