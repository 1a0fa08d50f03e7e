import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { InputError } from '../util';

/**
 * What a failed request did at the service.
 * `rejected`: the service understood the request and said no; nothing of it was done.
 * `notExecuted`: nothing was done, and a later attempt may work.
 * `unknown`: the request may have been carried out.
 * `permanent`: nothing was done, and another attempt will not help.
 */
export type Outcome = 'rejected' | 'notExecuted' | 'unknown' | 'permanent';

/** What is known of a failed request. All texts are free of secrets. */
interface ApiErrorFacts {
	/** What happened: a sentence without a full stop at its end. */
	readonly message: string;
	/**
	 * The platform's name if the request was to write something there: while the outcome is unknown, message
	 * and hint then say so.
	 */
	readonly wroteTo?: string;
	/** What to do next: sentences. */
	readonly hint: string;
	/** The HTTP status, where there was a response. */
	readonly status?: number;
	readonly outcome: Outcome;
	/** How long the service asked to wait, in milliseconds. */
	readonly retryAfterMs?: number;
	/** Whether a part of what was rejected was done nevertheless. */
	readonly partial?: boolean;
	/** Whether it was sent again after an attempt that got no response. */
	readonly retried?: boolean;
}

/** Stands in the message itself: an AI agent sees no hint. */
const MAY_HAVE_HAPPENED = 'It may have been carried out all the same';

/** A request that failed. */
export class ApiError extends Error {
	/** What happened, without what may have happened. */
	readonly reason: string;
	readonly hint: string;
	readonly wroteTo: string | undefined;
	readonly status: number | undefined;
	readonly outcome: Outcome;
	readonly retryAfterMs: number | undefined;
	readonly partial: boolean;
	readonly retried: boolean;

	constructor(facts: ApiErrorFacts) {
		const { message, hint, wroteTo, outcome } = facts;
		const ambiguous = wroteTo !== undefined && outcome === 'unknown';
		super(ambiguous ? `${message}. ${MAY_HAVE_HAPPENED}` : message);
		this.name = 'ApiError';
		this.reason = message;
		this.hint = ambiguous
			? `${MAY_HAVE_HAPPENED}${facts.retried ? '' : ', so it was not sent again'}. Look in ${wroteTo} before you run it once more.`
			: hint;
		this.wroteTo = wroteTo;
		this.status = facts.status;
		this.outcome = outcome;
		this.retryAfterMs = facts.retryAfterMs;
		this.partial = facts.partial === true;
		this.retried = facts.retried === true;
	}
}

/** The failure of what the response to a write doesn't include: nobody knows whether it was done. */
export const missingFromResponse = (platformName: string) => (what: string) =>
	new ApiError({
		message: `${platformName} accepted the request, but its response doesn't include ${what}`,
		hint: '',
		outcome: 'unknown',
		wroteTo: platformName,
	});

/**
 * The error that n8n shows. It is made of our own texts alone: the original error holds the request,
 * and with it the credentials.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeOperationError || error instanceof NodeApiError) return error;
	const at = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	if (error instanceof ApiError) {
		return nodeApiError(node, `${error.message}${at}`, error.hint, error.status, itemIndex);
	}
	if (error instanceof InputError) {
		return new NodeOperationError(node, `${error.message}${at}`, {
			description: error.hint,
			itemIndex,
		});
	}
	return new NodeOperationError(node, error instanceof Error ? error.message : String(error), {
		itemIndex,
	});
}

/** An n8n error for what the platform did, made of our own texts. */
export function nodeApiError(
	node: INode,
	message: string,
	description: string,
	status: number | undefined,
	itemIndex: number | undefined,
): NodeApiError {
	return new NodeApiError(
		node,
		{ message },
		{
			message,
			description,
			itemIndex,
			...(status === undefined ? {} : { httpCode: String(status) }),
		},
	);
}
