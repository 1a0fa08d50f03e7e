import { isRecord } from '../shared/define/record';
import type { RawAnswer } from '../shared/define/platform';

/** What stands in a `code`, such as "not_found", which says nothing to people. */
const isCode = (text: string) => /^[a-z0-9_]+$/.test(text);

/** All texts in what an answer says of its errors, with the fields they are about. */
function textsIn(value: unknown, field = ''): string[] {
	if (typeof value === 'string') {
		return value === '' || isCode(value) ? [] : [field === '' ? value : `${field}: ${value}`];
	}
	if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, field));
	if (!isRecord(value)) return [];
	const { field: named, ...said } = value;
	const about = typeof named === 'string' ? named : field;
	return Object.entries(said).flatMap(([name, one]) =>
		textsIn(one, /^(code|message|error|errors|fields|details?|msg)$/.test(name) ? about : name),
	);
}

/** The service's own words in the body of a failure: its message, and what it says of single fields. */
export function wordsIn(body: unknown): string | undefined {
	if (!isRecord(body)) return undefined;
	const { message } = body;
	const said = typeof message === 'string' && message !== '' ? [message] : [];
	const more = [...textsIn(body.error), ...textsIn(body.errors)].filter(
		(text) => !said.some((before) => before.includes(text.replace(/^(.*?): /, ''))),
	);
	return [...said, ...more].join('; ') || undefined;
}

/** A failure says `success: false`, under whatever HTTP status, or has a bad status. */
export function failureIn({ status, body }: RawAnswer): string | undefined {
	const failed = isRecord(body) && body.success === false;
	if (status < 400 && !failed) return undefined;
	return wordsIn(body) ?? (failed ? 'no reason given' : undefined);
}
