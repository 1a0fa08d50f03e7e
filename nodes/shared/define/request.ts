import type { IDataObject } from 'n8n-workflow';
import { InputProblem } from './problem';

/** A request as an operation states it: no address, no authentication. */
export interface ApiRequest {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Below the platform's base URL. Build it with `path` when it carries a value of the user's. */
	readonly path: string;
	/** Values that are undefined are left out. */
	readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
	/** Form fields (`application/x-www-form-urlencoded`). */
	readonly form?: Readonly<Record<string, string>>;
	/** A JSON body. */
	readonly body?: IDataObject | IDataObject[];
	/**
	 * Whether sending it twice does no harm, so that it may be sent again after a lost connection.
	 * True for GET; say it for a POST that only reads, or a write that the service ignores the second time.
	 */
	readonly repeatable?: boolean;
}

/** Whether a request may be sent twice. */
export const isRepeatable = ({ method, repeatable }: ApiRequest) => repeatable ?? method === 'GET';

/**
 * A path with values in it: path`/orders/${id}`. Each value is encoded.
 * Throws an InputProblem for a value that is empty or would lead to another path (`/`, `\`, `.`, `..`).
 */
export function path(texts: TemplateStringsArray, ...values: Array<string | number>): string {
	const encoded = values.map((value) => {
		const part = String(value).trim();
		if (part === '') {
			throw new InputProblem('The ID is empty', 'Choose a record or fill in its ID.');
		}
		if (/[/\\]/.test(part) || /^\.+$/.test(part)) {
			throw new InputProblem(
				`"${part}" is not an ID`,
				'Give the ID alone, not an address or a path.',
			);
		}
		return encodeURIComponent(part);
	});
	return String.raw({ raw: texts }, ...encoded);
}
