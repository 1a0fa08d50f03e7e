import { now, type Send } from '../http';

/** How long an answer is kept. */
const KEPT_MS = 60_000;

interface Kept {
	readonly answer: Promise<object>;
	readonly until: number;
}

const keptAnswers = new Map<string, Kept>();

/**
 * Reads through `send` what was not read in the last minute, for lists in the editor: it asks again with
 * each letter that is typed, and a platform with few calls a minute has none for that. `account` must differ
 * for all who may not see the same answers.
 */
export function keepingAnswers(send: Send, account: string): Send {
	return async (request) => {
		for (const [key, { until }] of keptAnswers) {
			if (until <= now()) keptAnswers.delete(key);
		}
		const key = JSON.stringify([account, request]);
		const known = keptAnswers.get(key);
		if (known) return await known.answer;
		const answer = send(request);
		keptAnswers.set(key, { answer, until: now() + KEPT_MS });
		// What failed is asked for again.
		answer.catch(() => keptAnswers.delete(key));
		return await answer;
	};
}
