/** Thrown where the service responds with an error; the body is sent as it is. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		readonly body: { message: string; errors?: Record<string, string[]> },
	) {
		super(body.message);
	}
}

/** What is wrong with the request as a whole: broken JSON, an unknown sort field, a refused delete. */
export const badRequest = (message: string) => new ApiError(400, { message });

/** There is nothing under this address. */
export const notFound = (message = 'Page not found.') => new ApiError(404, { message });

/** Collects what is wrong with single values, so that one response names all of it. */
export class FieldErrors {
	/** A map, because the names come from the client, who may send `__proto__`. */
	private readonly texts = new Map<string, string[]>();

	add(field: string, text: string): void {
		this.texts.set(field, [...(this.texts.get(field) ?? []), text]);
	}

	/** Throws the 422 that names them all; does nothing if there are none. */
	throwIfAny(): void {
		if (this.texts.size === 0) return;
		const errors = Object.fromEntries(this.texts);
		throw new ApiError(422, { message: 'Validation Failed', errors });
	}
}

/** Throws the 422 for one field. */
export function refuse(field: string, text: string): never {
	const errors = new FieldErrors();
	errors.add(field, text);
	errors.throwIfAny();
	throw new Error('unreachable');
}
