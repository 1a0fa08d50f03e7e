import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { InputProblem } from '../fields';

/** What is known of a call that failed. All texts are free of secrets. */
interface FailureFacts {
	/** What happened: a sentence without a full stop at its end. */
	readonly message: string;
	/**
	 * The platform's name if the call was to write something there: where its fate is not known, message
	 * and advice then say so.
	 */
	readonly wroteTo?: string;
	/** What to do next: sentences. */
	readonly advice: string;
	/** The HTTP status, where there was an answer. */
	readonly status?: number;
	/**
	 * `refused`: the service understood the call and said no, and nothing of it was done.
	 * `notDone`: nothing was done, and a later try may work.
	 * `unknown`: the call may have been carried out.
	 * `final`: nothing was done, and trying again will not help.
	 */
	readonly effect: 'refused' | 'notDone' | 'unknown' | 'final';
	/** How long the service asked to wait, in milliseconds. */
	readonly retryAfterMs?: number;
	/** Whether a part of what was refused was done all the same. */
	readonly partly?: boolean;
	/** Whether it was sent again after a try that got no answer. */
	readonly sentAgain?: boolean;
}

/** Stands in the message itself: an AI agent is shown no advice. */
const MAY_HAVE_HAPPENED = 'It may have been carried out all the same';

/** A call that failed. */
export class ServiceFailure extends Error {
	/** What happened, without what may have happened. */
	readonly what: string;
	readonly advice: string;
	readonly wroteTo: string | undefined;
	readonly status: number | undefined;
	readonly effect: FailureFacts['effect'];
	readonly retryAfterMs: number | undefined;
	readonly partly: boolean;
	readonly sentAgain: boolean;

	constructor(facts: FailureFacts) {
		const { message, advice, wroteTo, effect } = facts;
		const open = wroteTo !== undefined && effect === 'unknown';
		super(open ? `${message}. ${MAY_HAVE_HAPPENED}` : message);
		this.name = 'ServiceFailure';
		this.what = message;
		this.advice = open
			? `${MAY_HAVE_HAPPENED}${facts.sentAgain ? '' : ', so it was not sent again'}. Look in ${wroteTo} before you run it once more.`
			: advice;
		this.wroteTo = wroteTo;
		this.status = facts.status;
		this.effect = facts.effect;
		this.retryAfterMs = facts.retryAfterMs;
		this.partly = facts.partly === true;
		this.sentAgain = facts.sentAgain === true;
	}
}

/** The failure of what the answer to a write leaves out: nobody knows whether it was done. */
export const leftOutOf = (platformName: string) => (what: string) =>
	new ServiceFailure({
		message: `${platformName} took the call, but its answer is without ${what}`,
		advice: '',
		effect: 'unknown',
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
	if (error instanceof ServiceFailure) {
		return apiError(node, `${error.message}${at}`, error.advice, error.status, itemIndex);
	}
	if (error instanceof InputProblem) {
		return new NodeOperationError(node, `${error.message}${at}`, {
			description: error.wayOut,
			itemIndex,
		});
	}
	return new NodeOperationError(node, error instanceof Error ? error.message : String(error), {
		itemIndex,
	});
}

/** An error of the platform's, from our own texts. */
export function apiError(
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
