import { STATUS_CODES } from 'node:http';

/** Thrown where the service responds with an error. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		text: string,
		readonly headers: Record<string, string> = {},
	) {
		super(`${STATUS_CODES[status] ?? 'Error'}: ${text}`);
	}

	get body(): { message: string; status: number } {
		return { message: this.message, status: this.status };
	}
}

/** Something is missing in the request, or is not what it should be. */
export const badRequest = (text: string) => new ApiError(400, text);

/** There is nothing under this address or ID. */
export const notFound = (text: string) => new ApiError(404, text);

/** The change does not fit to how things stand. */
export const conflict = (text: string) => new ApiError(409, text);

/** There are more entries in the body than the service takes. */
export const tooMany = (text: string) => new ApiError(413, text);
