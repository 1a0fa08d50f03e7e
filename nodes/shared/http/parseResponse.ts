import type { ApiRequest, Platform, RawResponse } from '../contract';
import { ApiError, type Outcome } from './apiError';
import { isIdempotent } from './idempotent';
import { kindOf, validBody } from './responseBody';
import { retryAfterMs } from './retryAfter';

const STATUS_TEXTS: Readonly<Record<number, string>> = {
	400: 'refused the request',
	401: 'refused the credentials',
	403: 'does not allow this with these credentials',
	404: 'does not know what was asked for',
	405: 'does not allow this kind of request',
	406: 'refused the request',
	408: 'did not get the whole request in time',
	409: 'refused it because of the present state of the record',
	413: 'refused it because there is too much in one call',
	415: 'refused the form of the request',
	422: 'refused the values',
	429: 'has received too many requests',
	500: 'failed while it handled the request',
	501: 'does not offer this',
	502: 'can not be reached behind its gateway',
	503: 'is not available at the moment',
	504: 'did not respond to its gateway in time',
	507: 'has no room left to store it',
	509: 'has received more requests than it takes in an hour',
};

const MISSING_HINT =
	'Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.';
const ADDRESS_HINT = 'Check the address in the credential.';
const LATER_HINT = 'Try again later. If it goes on, ask the platform about its state.';
/** Statuses that mean that nothing was executed, and a later attempt may work. */
const NOT_EXECUTED: ReadonlySet<number> = new Set([429, 503, 509]);
/** Statuses that may be about one entry of a request; others are about the request as a whole. */
const ABOUT_VALUES: ReadonlySet<number> = new Set([400, 404, 406, 409, 413, 422]);

/** What to do about values that a platform rejects. */
export const VALUES_HINT = "Correct the values named in the platform's message and run again.";

/** What to do about a record that is not in a state for this. */
const stateHint = (platformName: string) =>
	`Look at the record in ${platformName}: it is not in a state for this, or somebody has done it before.`;

/**
 * The body of a good response: a JSON object or list, or what else the request expects (see
 * `ApiRequest.response`). Throws an ApiError for anything else: a rejection, an error status, a
 * redirect, HTML, an empty body, broken JSON.
 */
export function parseResponse(
	platform: Platform,
	response: RawResponse,
	request: ApiRequest,
): object {
	const { status } = response;
	const wroteTo = isIdempotent(request) ? undefined : platform.name;
	const failure = failureOf(platform, response, request, wroteTo);
	if (failure) throw failure;
	if (status >= 300) {
		throw new ApiError({
			message: `${platform.name} sent the request on to another address`,
			hint: `The address in the credential seems to be an old or an incomplete one. ${ADDRESS_HINT}`,
			status,
			outcome: 'permanent',
		});
	}
	const body = validBody(platform, response, request.response);
	if (body) return body;
	throw new ApiError({
		message: `${platform.name} responded with ${kindOf(response)} instead of ${typeof request.response === 'object' ? 'a file' : 'data'}`,
		hint: `${ADDRESS_HINT} ${LATER_HINT}`,
		status,
		outcome: 'unknown',
		wroteTo,
	});
}

/** The error for a response that says that the request failed, undefined for any other. */
function failureOf(
	platform: Platform,
	response: RawResponse,
	{ hintAfter401 }: ApiRequest,
	wroteTo: string | undefined,
): ApiError | undefined {
	const { status, headers } = response;
	const reported = platform.failureIn(response);
	if (status < 400 && reported === undefined) return undefined;
	const { message: words, hint: known } =
		typeof reported === 'object' ? reported : { message: reported };
	const message = `${platform.name} ${statusText(status)}${words ? `: ${words}` : ''}`;
	const error = (hint: string, outcome: Outcome, more: { retryAfterMs?: number } = {}) =>
		new ApiError({ message, hint, status, outcome, wroteTo, ...more });
	if (status === 401 || status === 403) {
		return error((status === 401 && hintAfter401) || platform.credentialHint, 'permanent');
	}
	// A platform that says nothing of its own may be none at all.
	if (status === 404) {
		return error(known ?? MISSING_HINT, words === undefined ? 'permanent' : 'rejected');
	}
	if (NOT_EXECUTED.has(status)) {
		const wait = retryAfterMs(headers['retry-after'], Date.now());
		return error(LATER_HINT, 'notExecuted', { retryAfterMs: wait });
	}
	// A server that has waited too long for the request (408) may have seen enough of it.
	if ((status >= 500 && status !== 501) || status === 408) return error(LATER_HINT, 'unknown');
	// Where a probe is needed, a rejection may as well be about the credentials.
	const usual = platform.probe
		? `${VALUES_HINT} If it is about the credentials: ${platform.credentialHint}`
		: VALUES_HINT;
	const hint = known ?? (status === 409 ? stateHint(platform.name) : usual);
	return error(hint, status < 300 || ABOUT_VALUES.has(status) ? 'rejected' : 'permanent');
}

const statusText = (status: number) =>
	STATUS_TEXTS[status] ??
	(status < 400 ? 'refused the request' : `responded with the HTTP status ${status}`);
