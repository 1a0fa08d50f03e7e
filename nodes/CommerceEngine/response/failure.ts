import type { IDataObject } from 'n8n-workflow';
import {
	failureTexts,
	isRecord,
	joinTexts,
	type FailureReason,
	type RawResponse,
} from '../../shared';

/** Whether a text is a code such as "not_found", which means nothing to users. */
const isCode = (text: string) => /^[a-z0-9_]+$/.test(text);

/** All texts in a value that describes errors, however deep, each as "field: text" where it is about a field. */
function nestedTexts(value: unknown, field = ''): string[] {
	if (typeof value === 'string') {
		return value === '' || isCode(value) ? [] : [field === '' ? value : `${field}: ${value}`];
	}
	if (Array.isArray(value)) return value.flatMap((one) => nestedTexts(one, field));
	if (!isRecord(value)) return [];
	const { field: named, ...reasons } = value;
	const about = typeof named === 'string' ? named : field;
	return Object.entries(reasons).flatMap(([name, one]) =>
		nestedTexts(one, /^(code|message|error|errors|fields|details?|msg)$/.test(name) ? about : name),
	);
}

/** The service's own words in the body of a failure: its message, and those of single fields that it leaves out. */
export function wordsIn(body: unknown): string | undefined {
	const messages = failureTexts(body, ['message']).filter((text) => text !== '');
	const details = failureTexts(body, ['error', 'errors'], nestedTexts).filter(
		(text) => !messages.some((message) => message.includes(text.replace(/^(.*?): /, ''))),
	);
	return joinTexts([...messages, ...details]);
}

const NO_REASON = 'no reason given';

/** Statuses that tell what to do even when the service gives no reason. */
const SELF_EXPLANATORY: ReadonlySet<number> = new Set([404, 409]);

/** Whether a response says that it failed: whatever it puts in `success` but true, and an error with something in it. */
export const saysFailure = ({ success, error }: IDataObject) =>
	(success !== undefined && success !== true) ||
	(typeof error === 'object' && error !== null ? Object.keys(error).length > 0 : Boolean(error));

/** A failure says so, under whatever HTTP status, or has a bad status. */
export function failureIn({ status, body }: RawResponse): string | FailureReason | undefined {
	const failed = isRecord(body) && saysFailure(body);
	if (status < 400 && !failed) return undefined;
	const words = wordsIn(body);
	if (words !== undefined || !failed) return words;
	if (SELF_EXPLANATORY.has(status)) return NO_REASON;
	return {
		message: NO_REASON,
		hint: 'Check the values and IDs in the node. If they are right, ask Commerce Engine why it refuses this.',
	};
}
