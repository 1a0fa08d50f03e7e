import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../nodes/shared';
import type { RecordedRequest } from '../../../sandbox/server';

/** The headers that carry meaning; all others are the HTTP library's own. */
const MEANINGFUL = ['authorization', 'x-api-key', 'x-customer-group-id', 'x-debug-mode'];

/** What is compared of a call. */
export type Sent = Readonly<Record<string, unknown>>;

/** A session's tokens, which are others in each shop. */
interface Tokens {
	readonly accessToken: string;
	readonly refreshToken: string;
}

/** A call as it is compared: with names for the session's tokens, and without the boundary of a form. */
export function sentOf(call: RecordedRequest, { accessToken, refreshToken }: Tokens): Sent {
	const { method, path, query, headers, body } = JSON.parse(
		JSON.stringify(call).replaceAll(accessToken, '(access)').replaceAll(refreshToken, '(refresh)'),
	) as RecordedRequest;
	const type = String(headers['content-type'] ?? '').split(';', 1)[0];
	const named = MEANINGFUL.flatMap((name) => {
		const value = headers[name];
		return value === undefined ? [] : [[name, value]];
	});
	return {
		method,
		path,
		query: query as IDataObject,
		headers: { ...Object.fromEntries(named), ...(type !== '' && { 'content-type': type }) },
		// A form is its parts by name: the order of the names means nothing.
		body: isRecord(body) && 'files' in body ? { ...body, files: byField(body.files) } : body,
	};
}

const byField = (files: unknown) =>
	(files as Array<{ field: string }>).toSorted((a, b) => a.field.localeCompare(b.field));

/** What differs between two values, by its path: "body.items.0.quantity". */
export function differencesOf(ours: unknown, theirs: unknown, at = ''): Record<string, unknown> {
	const bothLists = Array.isArray(ours) && Array.isArray(theirs);
	if (bothLists || (isRecord(ours) && isRecord(theirs))) {
		const [left, right] = [ours, theirs] as IDataObject[];
		const names = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
		return Object.assign(
			{},
			...[...names].map((name) =>
				differencesOf(left?.[name], right?.[name], at === '' ? name : `${at}.${name}`),
			),
		) as Record<string, unknown>;
	}
	return Object.is(ours, theirs) ? {} : { [at]: { ours, theirs } };
}
