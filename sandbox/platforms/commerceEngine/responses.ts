/** What a handler responses when there is no content to give: `{message, success: true}`. */
export class Message {
	constructor(readonly text: string) {}
}

/** `{}`, as the carts' deletes response. */
export const BARE = Symbol('a response without its envelope');

/** What a handler may give back: an object is the `content`. */
export type ScriptedResponse = object | typeof BARE;

/** Puts what a handler gave back into the envelope. */
export function envelope(response: ScriptedResponse): object {
	if (response === BARE) return {};
	if (response instanceof Message) return { message: response.text, success: true };
	return { message: 'Success', success: true, content: response };
}

/** Thrown where the service refuses. */
export class Refusal extends Error {
	/** @param error what stands in the response under `error` */
	constructor(
		readonly status: number,
		message: string,
		readonly error: object,
		readonly headers: Record<string, string> = {},
	) {
		super(message);
	}

	get body(): object {
		return { message: this.message, success: false, error: this.error };
	}
}

/** What is wrong with which field, by its path ("items.0.quantity"). */
export type FieldProblems = Record<string, string>;

/** 400: a request that cannot be read at all. */
export const malformed = (message: string) => new Refusal(400, message, { code: 'bad_request' });

/** 401: no token, a dead one, or a wrong key. */
export const unauthorized = (message: string) =>
	new Refusal(401, message, { code: 'unauthorized' });

/** 403: somebody else's, or nothing for an anonymous session. */
export const forbidden = (message: string) => new Refusal(403, message, { code: 'forbidden' });

/** 404: `missing('Cart')` says "Cart not found". */
export const missing = (what: string) =>
	new Refusal(404, `${what} not found`, { code: 'not_found' });

/** 409: well formed, but the state of things does not allow it. */
export const conflict = (message: string) => new Refusal(409, message, { code: 'conflict' });

/** 422: values that are wrong; the response names the fields. */
export const invalid = (fields: FieldProblems) =>
	new Refusal(
		422,
		`Validation failed: ${Object.entries(fields)
			.map(([field, problem]) => `${field} ${problem}`)
			.join('; ')}`,
		{ code: 'validation_failed', fields },
	);

/** 429: more requests than the settings allow. */
export const tooMany = () =>
	new Refusal(429, 'Too many requests', { code: 'too_many_requests' }, { 'retry-after': '1' });
