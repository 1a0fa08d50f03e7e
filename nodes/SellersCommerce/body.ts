import type { IDataObject } from 'n8n-workflow';
import { bodyOf, InputError, json, type Field } from '../shared';
import { apiName } from './apiName';

const DESCRIPTION =
	'A JSON object with fields as the API names them. It is merged on top of the other fields.';

/** Returns a body. Throws an InputError for a field without a value: it would silently be left out. */
function requireValues(body: IDataObject): IDataObject {
	const missing = Object.keys(body).find((name) => body[name] === undefined);
	if (missing === undefined) return body;
	throw new InputError(
		`Body (JSON) has no value for ${missing}`,
		'Check the expression that gives it, such as the name of a column, or leave the field out. To empty it, give null.',
	);
}

const optionalBody = json('body', {
	displayName: 'Body (JSON)',
	placeholder: 'e.g. {"Field": "value"}',
	description: DESCRIPTION,
});

/** The JSON of a write that has named fields, too. */
export const additionalBody: Field<'body', IDataObject | undefined> = {
	...optionalBody,
	read: (raw, context) => {
		const body = optionalBody.read(raw, context);
		return body && requireValues(body);
	},
};

/** The settings of the JSON of a write whose fields the public documents don't name. */
const whole = {
	displayName: 'Body (JSON)',
	required: true,
	placeholder: 'e.g. {"Field": "value"}',
	description:
		'A JSON object with fields as the API names them, one object for each input item. The public documents do not name them: ask SellersCommerce.',
} as const;

/** Makes a field throw an InputError for an object without values, as an expression may leave it. */
const requireFilled = (field: Field<'body', IDataObject>): Field<'body', IDataObject> => ({
	...field,
	read: (raw, context) => {
		const body = field.read(raw, context);
		if (isFilled(body)) return requireValues(body);
		throw new InputError(
			`${whole.displayName} is empty`,
			'Put at least one field into it. If its values come from expressions, check that the item before this node has them.',
		);
	},
});

/** The whole body of a write whose fields the public documents don't name. */
export const wholeBody = requireFilled(json('body', whole));

/** The JSON of a write that has named fields, too. The documents say only what the JSON contains. */
export const bodyWithContents = (contents: string): typeof wholeBody =>
	requireFilled(
		json('body', {
			...whole,
			description: `A JSON object with ${contents}, in fields as the API names them. It is merged on top of the other fields.`,
		}),
	);

/** The whole body of a write, which may contain passwords: no error shows it. */
export const secretBody = requireFilled(json('body', { ...whole, secret: true }));

const isFilled = (body: IDataObject) => Object.values(body).some((value) => value !== undefined);

/** A body of field values, under the API's names, and the JSON. */
export const bodyWith = (values: object, body: IDataObject | undefined): IDataObject =>
	bodyOf(values, withoutConflicts(values, body), apiName);

/** A body as `bodyWith` makes it. Throws an InputError when it is empty. */
export function filledBody(values: object, body: IDataObject | undefined): IDataObject {
	const sent = bodyWith(values, body);
	if (isFilled(sent)) return sent;
	throw new InputError(
		'There is nothing to send',
		'Fill in at least one field, or Body (JSON). If they come from expressions, check that the item before this node has those values.',
	);
}

/** Fields that identify the record or what is done to it: the JSON must not have other values for them. */
const PROTECTED: readonly string[] = ['OrderNumber', 'CategoryCode', 'OrderStatusId'];

/** Returns the JSON. Throws an InputError where it contradicts a field, or spells its name differently. */
function withoutConflicts(values: object, body: IDataObject | undefined): IDataObject | undefined {
	const fields = Object.entries(values)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => [apiName(name), value as unknown] as const);
	for (const [name, value] of Object.entries(body ?? {})) {
		const field = fields.find(([own]) => own.toLowerCase() === name.toLowerCase());
		if (!field) continue;
		const [own, filledIn] = field;
		const agrees = !PROTECTED.includes(own) || String(value) === String(filledIn);
		if (own === name && agrees) continue;
		throw new InputError(
			`Body (JSON) has ${name} beside the field of the node`,
			`Take it out of Body (JSON)${own === name ? '' : `, or write it as ${own}`}.`,
		);
	}
	return body;
}
