import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
} from 'n8n-workflow';
import {
	InputProblem,
	isRepeatable,
	type ApiRequest,
	type Platform,
	type RawAnswer,
} from '../define';
import { readAnswer } from './answer';
import { checkedBaseUrl } from './baseUrl';
import { answerIn, noAnswer } from './noAnswer';
import { ServiceFailure } from './failure';
import { multipartBody } from './multipart';
import { PatienceEnded, pause, paceOf } from './pace';
import { retryAfterMs } from './retryAfter';
import { secretsOf, withoutSecrets } from './secrets';

/** Wherever n8n lets a node make calls: a run, a list in the editor, a poll. */
export type CallContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** How a call is made; what is not stated is as good for most. */
export interface SendOptions {
	/** How long one try may take. */
	readonly timeoutMs?: number;
	/** How long a call may wait for a rate limit or a service that asks for patience, all in all. */
	readonly patienceMs?: number;
	/** Tries of a call that may be made again. */
	readonly tries?: number;
	/** The wait after the first failed try; it doubles with each further one. */
	readonly firstWaitMs?: number;
	/** Ends waits and further tries when it is aborted. */
	readonly ended?: AbortSignal;
}

/** Makes a call and gives what it answered: JSON, or a ReceivedFile. Throws a ServiceFailure. */
export type Send = (request: ApiRequest) => Promise<object>;

/** Waits grow no longer than this, unless the service asks for it. */
const LONGEST_WAIT_MS = 60_000;

const DEFAULTS = { timeoutMs: 120_000, patienceMs: 300_000, tries: 5, firstWaitMs: 500 };

/**
 * Gets ready to call a platform with the node's credential. Calls keep the account's pace, are tried
 * again where that is safe, and end at once when the execution is cancelled.
 */
export async function createSend(
	context: CallContext,
	platform: Platform,
	options: SendOptions = {},
): Promise<Send> {
	const { timeoutMs, patienceMs, tries, firstWaitMs } = { ...DEFAULTS, ...options };
	const type = platform.credential.name;
	const credential = await context.getCredentials<IDataObject>(type);
	const baseUrl = checkedBaseUrl(platform.baseUrl(credential));
	const secrets = secretsOf(platform.credential, credential);
	const pace = paceOf(accountOf(platform, credential), platform.budget);
	const signals = [
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined,
		options.ended,
	].filter((one) => one !== undefined);
	const signal = AbortSignal.any(signals);

	// What a service says may repeat what it was sent.
	async function clean({ what, advice, status, effect, wroteTo }: ServiceFailure) {
		// n8n may have renewed a session meanwhile.
		const renewed = secretsOf(platform.credential, await context.getCredentials(type));
		const message = withoutSecrets(what, [...secrets, ...renewed]);
		return new ServiceFailure({ message, advice, status, effect, wroteTo });
	}

	async function once(request: ApiRequest, patienceLeftMs: number): Promise<object> {
		const { method, path, query, form, multipart, answer: wanted } = request;
		const isFile = typeof wanted === 'object';
		const { body, headers } = multipart
			? await multipartBody(multipart)
			: { body: form ? new URLSearchParams(form) : request.body };
		const http: IHttpRequestOptions = {
			method,
			url: baseUrl + path,
			qs: query as IDataObject | undefined,
			body,
			headers: { ...headers, ...(isFile && { accept: '*/*' }) },
			timeout: timeoutMs,
			json: true,
			encoding: isFile ? 'arraybuffer' : undefined,
			returnFullResponse: true,
			// A redirected write turns into a read, and credentials must not go to another host.
			disableFollowRedirect: true,
			// n8n renews a credential only when it sees the 401.
			ignoreHttpStatusErrors: { ignore: true, except: [401] },
		};
		const answer = await pace.call(
			async () => await rawAnswer(context, type, http, platform, isRepeatable(request)),
			patienceLeftMs,
			signal,
		);
		const wait = retryAfterMs(answer.headers['retry-after'], Date.now());
		return readAnswer(platform, answer, request, wait);
	}

	/** Whether a failed call may be made again without harm, and with some hope. */
	const mayGoAgain = (failure: ServiceFailure, request: ApiRequest) =>
		worthRepeating(failure) &&
		(failure.effect === 'notDone' || (failure.effect === 'unknown' && isRepeatable(request)));

	/** How long to wait after a failure, in milliseconds, if `before` calls have failed before. */
	function waitAfter({ status, retryAfterMs }: ServiceFailure, before: number): number {
		// A service that asks for no wait at all must not be called in a frenzy.
		if (retryAfterMs) return retryAfterMs;
		if (status === 429 && platform.budget) return platform.budget.perMs;
		// A random part keeps many workflows from coming back at the same moment.
		return Math.min(LONGEST_WAIT_MS, firstWaitMs * 2 ** before) * (0.75 + Math.random() / 2);
	}

	return async function send(request) {
		const deadline = Date.now() + patienceMs;
		let triesLeft = tries;
		for (let before = 0; ; before++) {
			try {
				return await once(request, Math.max(0, deadline - Date.now()));
			} catch (error) {
				signal.throwIfAborted();
				if (error instanceof PatienceEnded) throw outOfPatience(platform, error.readyAt);
				if (!(error instanceof ServiceFailure)) throw unexpected(error);
				// How long to wait for a rate limit is a matter of patience, not of tries.
				const limited = error.status === 429;
				if (!limited) triesLeft--;
				if (triesLeft <= 0 || !mayGoAgain(error, request)) throw await clean(error);
				const wait = waitAfter(error, before);
				const readyAt = Date.now() + wait;
				if (readyAt > deadline) {
					const asked = limited || error.retryAfterMs !== undefined;
					throw asked ? outOfPatience(platform, new Date(readyAt)) : await clean(error);
				}
				if (limited) pace.closeUntil(readyAt);
				await pause(wait, signal);
			}
		}
	};
}

/** Whether a later try may go better: a web page or broken JSON with a good status will come again. */
const worthRepeating = ({ status }: ServiceFailure) => status === undefined || status >= 400;

/** An account, told apart by what is not secret. */
function accountOf(platform: Platform, credential: IDataObject): string {
	const open = platform.credential.properties
		.filter(({ typeOptions, type }) => typeOptions?.password !== true && type !== 'hidden')
		.map(({ name }) => credential[name]);
	return JSON.stringify([platform.credential.name, ...open]);
}

function outOfPatience(platform: Platform, readyAt: Date): ServiceFailure {
	return new ServiceFailure({
		message: `${platform.name} takes no more requests before ${readyAt.toISOString()}`,
		advice: 'Run it again after that time, or let it work on less at once.',
		status: 429,
		effect: 'notDone',
	});
}

const unexpected = (error: unknown) =>
	error instanceof InputProblem
		? error
		: new ServiceFailure({
				message: `The request could not be made: ${error instanceof Error ? error.name : 'unknown error'}`,
				advice: 'Check the credential and the proxy settings of this n8n.',
				effect: 'final',
			});

/** Makes the request once. Gives the answer with any status; throws a ServiceFailure without one. */
async function rawAnswer(
	context: CallContext,
	credentialType: string,
	http: IHttpRequestOptions,
	platform: Platform,
	repeatable: boolean,
): Promise<RawAnswer> {
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialType,
			http,
		)) as IN8nHttpFullResponse;
		return decoded({
			status: response.statusCode,
			headers: response.headers,
			body: response.body,
		});
	} catch (error) {
		const answer = answerIn(error);
		if (answer) return decoded(answer);
		throw noAnswer(platform, error, repeatable);
	}
}

/** The answer to a call for a file may be JSON all the same: a refusal is. */
function decoded(answer: RawAnswer): RawAnswer {
	const { status, headers, body } = answer;
	if (!Buffer.isBuffer(body)) return answer;
	const isJson = /\bjson\b/i.test(String(headers['content-type']));
	if (!isJson && status < 400) return answer;
	const text = body.toString();
	try {
		return { ...answer, body: JSON.parse(text) as unknown };
	} catch {
		return { ...answer, body: text };
	}
}
