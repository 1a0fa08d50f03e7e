/** The response of a handler that has no content: `{message, success: true}`. */
export class Message {
	constructor(readonly text: string) {}
}

/** `{}`, the response to deleting a cart. */
export const BARE = Symbol('a response without its envelope');

/** What a handler may return: an object is the `content`. */
export type HandlerResult = object | typeof BARE;

/** Puts what a handler returned into the envelope. */
export function envelope(response: HandlerResult): object {
	if (response === BARE) return {};
	if (response instanceof Message) return { message: response.text, success: true };
	return { message: 'Success', success: true, content: response };
}

/** Thrown where the service refuses a request. */
export class ApiError extends Error {
	/** @param error the field `error` of the response */
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
export type FieldErrors = Record<string, string>;

/** 400: a request that cannot be read at all. */
export const malformed = (message: string) => new ApiError(400, message, { code: 'bad_request' });

/** 401: no token, an expired or revoked one, or a wrong key. */
export const unauthorized = (message: string) =>
	new ApiError(401, message, { code: 'unauthorized' });

/** 403: it belongs to somebody else, or an anonymous session cannot do it. */
export const forbidden = (message: string) => new ApiError(403, message, { code: 'forbidden' });

/** 404: `missing('Cart')` says "Cart not found". */
export const missing = (what: string) =>
	new ApiError(404, `${what} not found`, { code: 'not_found' });

/** 409: well formed, but the state of the record does not allow it. */
export const conflict = (message: string) => new ApiError(409, message, { code: 'conflict' });

/** 422: values that are wrong; the response names the fields. */
export const invalid = (fields: FieldErrors) =>
	new ApiError(
		422,
		`Validation failed: ${Object.entries(fields)
			.map(([field, problem]) => `${field} ${problem}`)
			.join('; ')}`,
		{ code: 'validation_failed', fields },
	);

/** 429: more requests than the settings allow. */
export const tooMany = () =>
	new ApiError(429, 'Too many requests', { code: 'too_many_requests' }, { 'retry-after': '1' });
