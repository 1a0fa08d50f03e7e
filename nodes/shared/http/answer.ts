import type { Platform } from '../define';
import { ServiceFailure } from './failure';

/** What a service answered, with any HTTP status. */
export interface RawAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: unknown;
}

const STATUS_TEXTS: Readonly<Record<number, string>> = {
	400: 'did not understand the request',
	401: 'refused the credentials',
	403: 'does not allow this with these credentials',
	404: 'does not know what was asked for',
	405: 'does not allow this kind of request',
	406: 'can not answer in this form',
	409: 'refused it because of the present state of the record',
	413: 'refused it because there is too much in one call',
	415: 'refused the form of the request',
	422: 'refused the values',
	408: 'did not get the whole request in time',
	429: 'has received too many requests',
	500: 'failed while it handled the request',
	501: 'does not offer this',
	502: 'can not be reached behind its gateway',
	503: 'is not available at the moment',
	504: 'did not answer its gateway in time',
};

const ADDRESS_ADVICE = 'Check the base URL in the credential.';
const LATER_ADVICE = 'Try again later. If it goes on, ask the platform about its state.';
/** Statuses that may be about one entry of a call; others are about the call as a whole. */
const ABOUT_VALUES: ReadonlySet<number> = new Set([400, 404, 406, 409, 413, 422]);

/** What to do about values that a platform refuses. */
export const VALUES_ADVICE = "Correct the values named in the platform's message and run again.";

/** What a call that the service answered, and refused or failed, comes down to. */
function failureOf(
	platform: Platform,
	{ status, body }: RawAnswer,
	writes: boolean,
	retryAfterMs: number | undefined,
): ServiceFailure | undefined {
	const said = platform.failureIn(body);
	if (status < 400 && said === undefined) return undefined;
	const message = `${platform.name} ${STATUS_TEXTS[status] ?? (status < 400 ? 'refused the request' : `answered with the HTTP status ${status}`)}${said ? `: ${said}` : ''}`;
	if (status === 401 || status === 403) {
		return new ServiceFailure({
			message,
			advice: platform.credentialAdvice,
			status,
			effect: 'final',
		});
	}
	if (status === 404 && said === undefined) {
		return new ServiceFailure({ message, advice: ADDRESS_ADVICE, status, effect: 'final' });
	}
	if (status === 408 || status === 429 || status === 503) {
		return new ServiceFailure({
			message,
			advice: LATER_ADVICE,
			status,
			effect: 'notDone',
			retryAfterMs,
		});
	}
	if (status >= 500) {
		return new ServiceFailure({
			message: writes ? `${message}. ${MAY_HAVE_HAPPENED}` : message,
			advice: writes ? mayHaveHappened(platform.name) : LATER_ADVICE,
			status,
			effect: 'unknown',
		});
	}
	// Where a probe is needed, a refusal may as well be about the credentials.
	const advice = platform.probe
		? `${VALUES_ADVICE} If it is about the credentials: ${platform.credentialAdvice}`
		: VALUES_ADVICE;
	const refused = status < 300 || ABOUT_VALUES.has(status);
	return new ServiceFailure({ message, advice, status, effect: refused ? 'refused' : 'final' });
}

/** Stands in the message itself: an AI agent is shown no advice. */
export const MAY_HAVE_HAPPENED = 'It may have been carried out all the same';

/** What to do after a write whose fate is not known. */
export const mayHaveHappened = (platformName: string) =>
	`${MAY_HAVE_HAPPENED}, so it was not sent again. Look in ${platformName} before you run it once more.`;

/**
 * The body of a good answer: a JSON object or list. Throws a ServiceFailure for anything else:
 * a refusal, an error status, a redirection, HTML, an empty body, broken JSON.
 */
export function readAnswer(
	platform: Platform,
	answer: RawAnswer,
	writes: boolean,
	retryAfterMs: number | undefined,
): object {
	const { status, body } = answer;
	const failure = failureOf(platform, answer, writes, retryAfterMs);
	if (failure) throw failure;
	if (status >= 300) {
		throw new ServiceFailure({
			message: `${platform.name} sent the request on to another address`,
			advice: `The base URL in the credential seems to be an old or an incomplete one. ${ADDRESS_ADVICE}`,
			status,
			effect: 'final',
		});
	}
	if (typeof body === 'object' && body !== null && platform.isAnswer?.(body) !== false) return body;
	throw new ServiceFailure({
		message: `${platform.name} answered with ${whatItIs(body)} instead of data${writes ? `. ${MAY_HAVE_HAPPENED}` : ''}`,
		advice: writes ? mayHaveHappened(platform.name) : `${ADDRESS_ADVICE} ${LATER_ADVICE}`,
		status,
		effect: 'unknown',
	});
}

function whatItIs(body: unknown): string {
	if (body === undefined || body === null || body === '') return 'nothing';
	if (typeof body === 'string' && /^\s*</.test(body)) return 'a web page';
	return typeof body === 'object' ? 'something of another kind' : 'something that is not JSON';
}
