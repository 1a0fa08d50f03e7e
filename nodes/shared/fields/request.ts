import type { ApiRequest } from '../contract';
import { InputError } from '../util';

/**
 * A path with values in it: path`/orders/${id}`. Each value is encoded.
 * Throws an InputError for a value that is empty or would lead to another path (`/`, `\`, `.`, `..`).
 */
export function path(texts: TemplateStringsArray, ...values: Array<string | number>): string {
	const encoded = values.map((value) => {
		const part = String(value).trim();
		if (part === '') {
			throw new InputError('The ID is empty', 'Choose a record or fill in its ID.');
		}
		if (/[/\\]/.test(part) || /^\.+$/.test(part)) {
			throw new InputError(
				`"${part}" is not an ID`,
				'Give the ID alone, not an address or a path.',
			);
		}
		return encodeURIComponent(part);
	});
	return String.raw({ raw: texts }, ...encoded);
}

/** The request of a delete, of which nothing is read but that it went well. */
export const deletion = (path: string): ApiRequest => ({
	method: 'DELETE',
	path,
	response: 'anything',
});

/** The output of a delete. */
export const deleted = () => ({ deleted: true });
