import { isRepeatable, type ApiRequest, type Platform, type RawAnswer } from '../fields';
import { ServiceFailure } from './apiError';
import { ReceivedFile } from './receivedFile';

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
	504: 'did not answer its gateway in time',
	507: 'has no room left to store it',
	509: 'has received more requests than it takes in an hour',
};

const MISSING_ADVICE =
	'Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.';
const ADDRESS_ADVICE = 'Check the address in the credential.';
const LATER_ADVICE = 'Try again later. If it goes on, ask the platform about its state.';
/** Statuses that may be about one entry of a call; others are about the call as a whole. */
const ABOUT_VALUES: ReadonlySet<number> = new Set([400, 404, 406, 409, 413, 422]);

/** What to do about values that a platform refuses. */
export const VALUES_ADVICE = "Correct the values named in the platform's message and run again.";

/** What to do about a record that is not in a state for this. */
const stateAdvice = (platformName: string) =>
	`Look at the record in ${platformName}: it is not in a state for this, or somebody has done it before.`;

/** What a call that the service answered, and refused or failed, comes down to. */
function failureOf(
	platform: Platform,
	answer: RawAnswer,
	{ adviceAfter401 }: ApiRequest,
	wroteTo: string | undefined,
	retryAfterMs: number | undefined,
): ServiceFailure | undefined {
	const { status } = answer;
	const failure = platform.failureIn(answer);
	if (status < 400 && failure === undefined) return undefined;
	const { said, advice: known } = typeof failure === 'object' ? failure : { said: failure };
	const message = `${platform.name} ${STATUS_TEXTS[status] ?? (status < 400 ? 'refused the request' : `answered with the HTTP status ${status}`)}${said ? `: ${said}` : ''}`;
	if (status === 401 || status === 403) {
		return new ServiceFailure({
			message,
			advice: (status === 401 && adviceAfter401) || platform.credentialAdvice,
			status,
			effect: 'final',
		});
	}
	if (status === 404) {
		// A platform that says nothing of its own may be none at all.
		const effect = said === undefined ? 'final' : 'refused';
		return new ServiceFailure({ message, advice: known ?? MISSING_ADVICE, status, effect });
	}
	if (status === 429 || status === 503 || status === 509) {
		return new ServiceFailure({
			message,
			advice: LATER_ADVICE,
			status,
			effect: 'notDone',
			retryAfterMs,
		});
	}
	// A server that has waited too long for the request (408) may have seen enough of it.
	if ((status >= 500 && status !== 501) || status === 408) {
		return new ServiceFailure({
			message,
			advice: LATER_ADVICE,
			status,
			effect: 'unknown',
			wroteTo,
		});
	}
	// Where a probe is needed, a refusal may as well be about the credentials.
	const usual = platform.probe
		? `${VALUES_ADVICE} If it is about the credentials: ${platform.credentialAdvice}`
		: VALUES_ADVICE;
	const advice = known ?? (status === 409 ? stateAdvice(platform.name) : usual);
	const refused = status < 300 || ABOUT_VALUES.has(status);
	return new ServiceFailure({ message, advice, status, effect: refused ? 'refused' : 'final' });
}

/**
 * The body of a good answer: a JSON object or list, or what else the request takes (see
 * `ApiRequest.answer`). Throws a ServiceFailure for anything else: a refusal, an error status, a
 * redirection, HTML, an empty body, broken JSON.
 */
export function readAnswer(
	platform: Platform,
	answer: RawAnswer,
	request: ApiRequest,
	retryAfterMs: number | undefined,
): object {
	const { status } = answer;
	const wroteTo = isRepeatable(request) ? undefined : platform.name;
	const failure = failureOf(platform, answer, request, wroteTo, retryAfterMs);
	if (failure) throw failure;
	if (status >= 300) {
		throw new ServiceFailure({
			message: `${platform.name} sent the request on to another address`,
			advice: `The address in the credential seems to be an old or an incomplete one. ${ADDRESS_ADVICE}`,
			status,
			effect: 'final',
		});
	}
	const good = goodAnswer(platform, answer, request.answer);
	if (good) return good;
	throw new ServiceFailure({
		message: `${platform.name} answered with ${whatItIs(answer)} instead of ${typeof request.answer === 'object' ? 'a file' : 'data'}`,
		advice: `${ADDRESS_ADVICE} ${LATER_ADVICE}`,
		status,
		effect: 'unknown',
		wroteTo,
	});
}

/** The answer in the form that is wanted, undefined if it has another. */
function goodAnswer(
	{ isAnswer }: Platform,
	answer: RawAnswer,
	wanted: ApiRequest['answer'],
): object | undefined {
	const { body } = answer;
	if (Buffer.isBuffer(body)) {
		const isFile = typeof wanted === 'object' && body.length > 0 && !isWebPage(answer);
		return isFile ? ReceivedFile.from(answer, body, wanted) : undefined;
	}
	if (typeof body === 'object' && body !== null && isAnswer?.(body) !== false) return body;
	if (wanted !== 'anything') return undefined;
	if (isNothing(body)) return {};
	return typeof body === 'number' || typeof body === 'boolean' || isJsonText(answer)
		? { value: body as string | number | boolean }
		: undefined;
}

/** Whether a text is one that stood in quotes: what stays of broken JSON looks otherwise. */
const isJsonText = ({ headers, body }: RawAnswer) =>
	typeof body === 'string' &&
	/\bjson\b/i.test(String(headers['content-type'])) &&
	!/^\s*[[{"<]/.test(body);

const isNothing = (body: unknown) =>
	body === undefined ||
	body === null ||
	body === '' ||
	(Buffer.isBuffer(body) && body.length === 0);

const isWebPage = ({ headers, body }: RawAnswer) =>
	/\bhtml\b/i.test(String(headers['content-type'])) ||
	(typeof body === 'string' && /^\s*</.test(body)) ||
	(Buffer.isBuffer(body) && /^\s*<(!doctype )?html/i.test(body.toString('utf8', 0, 200)));

function whatItIs(answer: RawAnswer): string {
	const { body } = answer;
	if (isNothing(body)) return 'nothing';
	if (isWebPage(answer)) return 'a web page';
	return typeof body === 'object' ? 'something of another kind' : 'something that is not JSON';
}
