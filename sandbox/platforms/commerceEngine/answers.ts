/** What a handler answers when there is no content to give: `{message, success: true}`. */
export class Message {
	constructor(readonly text: string) {}
}

/** `{}`, as the carts' deletes answer. */
export const BARE = Symbol('an answer without its envelope');

/** What a handler may give back: an object is the `content`. */
export type Answer = object | typeof BARE;

/** Puts what a handler gave back into the envelope. */
export function envelope(answer: Answer): object {
	if (answer === BARE) return {};
	if (answer instanceof Message) return { message: answer.text, success: true };
	return { message: 'Success', success: true, content: answer };
}

/** Thrown where the service refuses. */
export class Refusal extends Error {
	/** @param error what stands in the answer under `error` */
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

/** 422: values that are wrong; the answer names the fields. */
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
