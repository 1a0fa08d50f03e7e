import type { IDataObject } from 'n8n-workflow';
import { bodyOf, InputError, json, type Field } from '../shared';
import { apiName } from './apiName';

const DESCRIPTION =
	'A JSON object with fields as the API names them. It is merged on top of the other fields.';

/** Throws an InputError for a field that an expression has not found: it would be left out in silence. */
function found(body: IDataObject): IDataObject {
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

/** What the named fields of a write don't offer. */
export const moreBody: Field<'body', IDataObject | undefined> = {
	...optionalBody,
	read: (raw, context) => {
		const body = optionalBody.read(raw, context);
		return body && found(body);
	},
};

/** What a write sends of which the public documents name no fields. */
const whole = {
	displayName: 'Body (JSON)',
	required: true,
	placeholder: 'e.g. {"Field": "value"}',
	description:
		'A JSON object with fields as the API names them, one object for each input item. The public documents do not name them: ask SellersCommerce.',
} as const;

/** Refuses an object with nothing in it, such as an expression makes that has found nothing. */
const filled = (field: Field<'body', IDataObject>): Field<'body', IDataObject> => ({
	...field,
	read: (raw, context) => {
		const body = field.read(raw, context);
		if (isFilled(body)) return found(body);
		throw new InputError(
			`${whole.displayName} is empty`,
			'Put at least one field into it. If its values come from expressions, check that the item before this node has them.',
		);
	},
});

/** The whole body of a write of which the documents name no fields. */
export const wholeBody = filled(json('body', whole));

/** The same for a write that has fields of its own beside it, and of whose body it is known what it holds. */
export const bodyHolding = (contents: string): typeof wholeBody =>
	filled(
		json('body', {
			...whole,
			description: `A JSON object with ${contents}, in fields as the API names them. It is merged on top of the other fields.`,
		}),
	);

/** The same for what may hold passwords: no error shows it. */
export const secretBody = filled(json('body', { ...whole, secret: true }));

const isFilled = (body: IDataObject) => Object.values(body).some((value) => value !== undefined);

/** A body from the values of fields, under the API's names, and from what the user gave as JSON. */
export const bodyWith = (values: object, body: IDataObject | undefined): IDataObject =>
	bodyOf(values, agreeing(values, body), apiName);

/** The same. Throws an InputError when nothing is in it. */
export function filledBody(values: object, body: IDataObject | undefined): IDataObject {
	const sent = bodyWith(values, body);
	if (isFilled(sent)) return sent;
	throw new InputError(
		'There is nothing to send',
		'Fill in at least one field, or Body (JSON). If they come from expressions, check that the item before this node has those values.',
	);
}

/** What was checked or chosen in a field of its own: JSON must not make it another order. */
const CHOSEN: readonly string[] = ['OrderNumber', 'CategoryCode', 'OrderStatusId'];

/** The JSON of a body. Throws an InputError where it contradicts a field, or writes its name otherwise. */
function agreeing(values: object, body: IDataObject | undefined): IDataObject | undefined {
	const fields = Object.entries(values)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => [apiName(name), value as unknown] as const);
	for (const [name, value] of Object.entries(body ?? {})) {
		const field = fields.find(([own]) => own.toLowerCase() === name.toLowerCase());
		if (!field) continue;
		const [own, filledIn] = field;
		const agrees = !CHOSEN.includes(own) || String(value) === String(filledIn);
		if (own === name && agrees) continue;
		throw new InputError(
			`Body (JSON) has ${name} beside the field of the node`,
			`Take it out of Body (JSON)${own === name ? '' : `, or write it as ${own}`}.`,
		);
	}
	return body;
}
