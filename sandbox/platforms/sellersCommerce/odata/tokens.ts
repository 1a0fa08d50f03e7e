/** What values a property or a literal has. Points in time are milliseconds since 1970. */
export type EdmType = 'String' | 'Number' | 'Boolean' | 'DateTime' | 'Null';
export type Value = string | number | boolean | null;

/** A piece of a filter. */
export type Token =
	| { kind: 'literal'; type: EdmType; value: Value; at: number }
	| { kind: 'name' | 'mark' | 'end'; text: string; at: number };

/** What is wrong with a query, in words that follow "The query specified in the URI is not valid." */
export class QueryError extends Error {}

const PATTERN =
	/\s+|(?<date>datetime'(?<stamp>[^']*)')|(?<text>'(?:[^']|'')*')|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[mMdDfFlL]?)(?!\w)|(?<name>[A-Za-z_]\w*)|(?<mark>[(),])/y;

/** A date, and perhaps a time of day with up to seven decimals; without an offset it is UTC. */
const STAMP = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?)?$/;

const WORDS: ReadonlyMap<string, { type: EdmType; value: Value }> = new Map([
	['null', { type: 'Null', value: null }],
	['true', { type: 'Boolean', value: true }],
	['false', { type: 'Boolean', value: false }],
]);

/** Takes a filter apart. Throws a QueryError where it is no OData 3. */
export function tokensOf(filter: string): Token[] {
	const tokens: Token[] = [];
	const pattern = new RegExp(PATTERN);
	while (pattern.lastIndex < filter.length) {
		const at = pattern.lastIndex;
		const groups = pattern.exec(filter)?.groups;
		if (!groups) throw new QueryError(`Syntax error at position ${at} in '${filter}'.`);
		const token = tokenOf(groups, at);
		if (token) tokens.push(token);
	}
	tokens.push({ kind: 'end', text: 'the end', at: filter.length });
	return tokens;
}

/** Undefined for blanks. */
function tokenOf(groups: Record<string, string | undefined>, at: number): Token | undefined {
	const { date, stamp = '', text, number, name, mark } = groups;
	if (date) return { kind: 'literal', type: 'DateTime', value: timeOf(stamp), at };
	if (text) {
		const value = text.slice(1, -1).replaceAll("''", "'");
		return { kind: 'literal', type: 'String', value, at };
	}
	if (number) return { kind: 'literal', type: 'Number', value: parseFloat(number), at };
	if (mark) return { kind: 'mark', text: mark, at };
	if (!name) return undefined;
	const word = WORDS.get(name);
	return word ? { kind: 'literal', ...word, at } : { kind: 'name', text: name, at };
}

function timeOf(text: string): number {
	const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(text.slice('yyyy-mm-dd'.length));
	const time = text.includes('T') && !hasOffset ? `${text}Z` : text;
	const value = STAMP.test(text) ? Date.parse(time) : NaN;
	if (Number.isNaN(value)) {
		throw new QueryError(`Unrecognized 'Edm.DateTime' literal 'datetime'${text}''.`);
	}
	return value;
}
