import type { ApiRequest, Platform, RawResponse } from '../contract';
import { ReceivedFile } from './receivedFile';

/** The body of a response in the form that the request expects, undefined if it has another. */
export function validBody(
	{ isResponse }: Platform,
	response: RawResponse,
	expected: ApiRequest['response'],
): object | undefined {
	const { body } = response;
	if (Buffer.isBuffer(body)) {
		const isFile = typeof expected === 'object' && body.length > 0 && !isWebPage(response);
		return isFile ? ReceivedFile.from(response, body, expected) : undefined;
	}
	if (typeof body === 'object' && body !== null && isResponse?.(body) !== false) return body;
	if (expected !== 'anything') return undefined;
	if (isNothing(body)) return {};
	return typeof body === 'number' || typeof body === 'boolean' || isJsonText(response)
		? { value: body as string | number | boolean }
		: undefined;
}

/** Whether a text is one that stood in quotes: what stays of broken JSON looks otherwise. */
const isJsonText = ({ headers, body }: RawResponse) =>
	typeof body === 'string' &&
	/\bjson\b/i.test(String(headers['content-type'])) &&
	!/^\s*[[{"<]/.test(body);

const isNothing = (body: unknown) =>
	body === undefined ||
	body === null ||
	body === '' ||
	(Buffer.isBuffer(body) && body.length === 0);

const isWebPage = ({ headers, body }: RawResponse) =>
	/\bhtml\b/i.test(String(headers['content-type'])) ||
	(typeof body === 'string' && /^\s*</.test(body)) ||
	(Buffer.isBuffer(body) && /^\s*<(!doctype )?html/i.test(body.toString('utf8', 0, 200)));

/** What a response without a valid body holds, in words. */
export function kindOf(response: RawResponse): string {
	const { body } = response;
	if (isNothing(body)) return 'nothing';
	if (isWebPage(response)) return 'a web page';
	return typeof body === 'object' ? 'something of another kind' : 'something that is not JSON';
}
