import type { IDataObject } from 'n8n-workflow';
import { InputProblem, isRepeatable, type ApiRequest, type Platform } from '../fields';
import { readAnswer } from './parseResponse';
import { checkedBaseUrl } from './baseUrl';
import { ServiceFailure } from './apiError';
import { now, PatienceEnded, pause, paceOf } from './rateLimiter';
import { httpOptions, rawAnswer, type CallContext } from './fetchResponse';
import { retryAfterMs } from './retryAfter';
import { secretsOf, withoutSecrets } from './secrets';
import { unlessAborted } from '../util/withAbort';

/** How a call is made; what is not stated is as good for most. */
interface SendOptions {
	/** How long one try may take. */
	readonly timeoutMs: number;
	/** How long a call may wait for a rate limit or a service that asks for patience, all in all. */
	readonly patienceMs: number;
	/** What the user says the account may do in the time of the platform's budget, if it is not that. */
	readonly requests?: number;
	/** Tries of a call that may be made again. */
	readonly tries?: number;
	/** The wait after the first failed try; it doubles with each further one. */
	readonly firstWaitMs?: number;
	/** What to do when a call's turn is too far away. Sentences. */
	readonly patienceAdvice?: string;
	/** Ends waits and further tries when it is aborted. */
	readonly ended?: AbortSignal;
}

/** Makes a call and gives what it answered: JSON, or a ReceivedFile. Throws a ServiceFailure. */
export type Send = (request: ApiRequest) => Promise<object>;

/** Waits grow no longer than this, unless the service asks for it. */
const LONGEST_WAIT_MS = 60_000;

/** When a limit of requests per hour (509) is over at the latest. */
const HOUR_MS = 3_600_000;

/** How long no session is renewed after a new one was refused: the account may just not do this. */
const RENEWAL_IN_VAIN_MS = 60_000;

const DEFAULTS = { tries: 5, firstWaitMs: 500 };

/** Where calls are few, tries are, too. */
const FEW_TRIES = 2;

const PATIENCE_ADVICE =
	'Run it again after that time, let it work on less at once, or raise Max Wait in the options.';

/**
 * Gets ready to call a platform with the node's credential. Calls keep the account's pace, are tried
 * again where that is safe, and end at once when the execution is cancelled.
 */
export async function createSend(
	context: CallContext,
	platform: Platform,
	options: SendOptions,
): Promise<Send> {
	const { timeoutMs, patienceMs, firstWaitMs, requests } = { ...DEFAULTS, ...options };
	const budget = platform.budget && { ...platform.budget, ...(requests && { requests }) };
	const tries = options.tries ?? (budget ? FEW_TRIES : DEFAULTS.tries);
	const type = platform.credential.name;
	const credential = await context.getCredentials<IDataObject>(type);
	const baseUrl = checkedBaseUrl(platform.baseUrl(credential));
	const secrets = secretsOf(platform.credential, credential);
	const pace = paceOf(accountOf(platform, credential));
	const signals = [
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined,
		options.ended,
	].filter((one) => one !== undefined);
	const signal = AbortSignal.any(signals);
	/** Until when a 401 is no reason to renew a session: a new one was refused like the one before. */
	let inVainUntil = -Infinity;
	/** Why further calls of this run are in vain. */
	let hourIsOver: ServiceFailure | undefined;

	// What a service says may repeat what it was sent.
	async function clean(failure: ServiceFailure, { secrets: sent = [] }: ApiRequest) {
		const { what, advice, status, effect, wroteTo, sentAgain } = failure;
		// n8n may have renewed a session meanwhile.
		const renewed = secretsOf(platform.credential, await context.getCredentials(type));
		const message = withoutSecrets(what, [...secrets, ...renewed, ...sent]);
		return new ServiceFailure({ message, advice, status, effect, wroteTo, sentAgain });
	}

	async function once(request: ApiRequest, patienceLeftMs: number): Promise<object> {
		// A 401 may be about the session, or about what stands in the node.
		const isOfSession = request.adviceAfter401 === undefined;
		const renews = isOfSession && now() >= inVainUntil;
		const http = await httpOptions(request, baseUrl, timeoutMs, renews);
		const answer = await pace.call(
			async () =>
				await unlessAborted(rawAnswer(context, platform, http, isRepeatable(request)), signal),
			{ budget, patienceMs: patienceLeftMs, signal },
		);
		if (answer.status !== 401) inVainUntil = -Infinity;
		else if (renews) inVainUntil = now() + RENEWAL_IN_VAIN_MS;
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
		if (status === 429 && budget) return budget.perMs;
		if (status === 509) return HOUR_MS;
		// A random part keeps many workflows from coming back at the same moment.
		return Math.min(LONGEST_WAIT_MS, firstWaitMs * 2 ** before) * (0.75 + Math.random() / 2);
	}

	/** What a write comes down to when its last try failed, but one before got no answer. */
	const unanswered = ({ what, advice, status }: ServiceFailure) =>
		new ServiceFailure({
			message: `${what}. A try before that got no answer`,
			advice,
			status,
			effect: 'unknown',
			wroteTo: platform.name,
			sentAgain: true,
		});

	/** Tells when it will work again, in the workflow's time zone: never too early. */
	function outOfPatience(readyInMs: number): ServiceFailure {
		const time = timeIn(context.getTimezone(), new Date(Date.now() + readyInMs));
		return new ServiceFailure({
			message: `${platform.name} takes no more requests before ${time}`,
			advice: options.patienceAdvice ?? PATIENCE_ADVICE,
			status: 429,
			effect: 'notDone',
		});
	}

	return async function send(request) {
		const deadline = now() + patienceMs;
		let triesLeft = tries;
		/** Whether a write got no answer: then no later refusal tells that it was not carried out. */
		let open = false;
		const failed = async (failure: ServiceFailure) =>
			await clean(open && failure.effect !== 'unknown' ? unanswered(failure) : failure, request);
		if (hourIsOver) throw hourIsOver;
		for (let before = 0; ; before++) {
			try {
				return await once(request, Math.max(0, deadline - now()));
			} catch (error) {
				signal.throwIfAborted();
				if (error instanceof PatienceEnded) throw await failed(outOfPatience(error.readyInMs));
				if (!(error instanceof ServiceFailure)) throw unexpected(error);
				// How long to wait for a rate limit is a matter of patience, not of tries.
				const limited = error.status === 429 || error.status === 509;
				if (!limited) triesLeft--;
				if (triesLeft <= 0 || !mayGoAgain(error, request)) throw await failed(error);
				open ||= error.effect === 'unknown' && request.method !== 'GET' && !request.reads;
				const wait = waitAfter(error, before);
				const tooLong = now() + wait > deadline;
				// That an hourly limit lasts for the whole hour is a guess: others may try sooner.
				const guessed = error.status === 509 && !error.retryAfterMs;
				// Whatever the service asks for, somebody looks in once an hour.
				if (limited && !(guessed && tooLong)) pace.closeFor(Math.min(wait, HOUR_MS));
				if (tooLong) {
					const asked = limited || error.retryAfterMs !== undefined;
					const last = asked ? outOfPatience(wait) : error;
					if (guessed) hourIsOver = last;
					throw await failed(last);
				}
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
		.map(({ name }) => written(credential[name]));
	return JSON.stringify([platform.credential.name, ...open]);
}

/** The same for all ways in which an email or an address may have been written. */
const written = (value: unknown) =>
	typeof value === 'string' ? value.trim().toLowerCase().replace(/\/+$/, '') : value;

/** A moment in a time zone (an IANA name) to the second, such as "22 Nov 2026, 14:05:09 (Europe/Berlin)". */
function timeIn(timeZone: string, moment: Date): string {
	// The next full second: half a second before it, it would not work yet.
	const next = Math.ceil(moment.getTime() / 1000) * 1000;
	const format = new Intl.DateTimeFormat('en-GB', {
		dateStyle: 'medium',
		timeStyle: 'medium',
		timeZone,
	});
	return `${format.format(next)} (${timeZone})`;
}

const unexpected = (error: unknown) =>
	error instanceof InputProblem
		? error
		: new ServiceFailure({
				message: `The request could not be made: ${error instanceof Error ? error.name : 'unknown error'}`,
				advice: 'Check the credential and the proxy settings of this n8n.',
				effect: 'final',
			});
