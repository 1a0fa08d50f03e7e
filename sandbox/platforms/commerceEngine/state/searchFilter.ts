/** What a SKU has under a name. */
export type Value = string | number | boolean;

type Matcher = (valuesOf: (name: string) => Value[]) => boolean;

/** Thrown for a filter that makes no sense. */
export class FilterError extends Error {}

const TOKEN =
	/\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()[\],]|!=|>=|<=|=|>|<|[^\s()[\],=!<>"']+)/y;
const COMPARISONS: Record<string, (difference: number) => boolean> = {
	'>': (difference) => difference > 0,
	'>=': (difference) => difference >= 0,
	'<': (difference) => difference < 0,
	'<=': (difference) => difference <= 0,
};

/**
 * Reads a filter such as `pricing.selling_price 50 TO 200 AND NOT tags IN [steel, "brass"]`. Texts
 * are the same whatever their case.
 */
export function readFilter(source: string): Matcher {
	const parser = new Parser(tokensOf(source));
	return parser.whole();
}

function tokensOf(source: string): string[] {
	const tokens: string[] = [];
	for (TOKEN.lastIndex = 0; source.slice(TOKEN.lastIndex).trim(); ) {
		const at = TOKEN.lastIndex;
		const [, token] = TOKEN.exec(source) ?? [];
		if (token === undefined) throw new FilterError(`cannot be read from "${source.slice(at)}"`);
		tokens.push(token);
	}
	return tokens;
}

class Parser {
	private at = 0;

	constructor(private readonly tokens: string[]) {}

	whole(): Matcher {
		const matcher = this.any();
		if (this.at < this.tokens.length) throw new FilterError(`has "${this.take()}" too much`);
		return matcher;
	}

	private any(): Matcher {
		const parts = [this.all()];
		while (this.takeIf('OR')) parts.push(this.all());
		return (valuesOf) => parts.some((part) => part(valuesOf));
	}

	private all(): Matcher {
		const parts = [this.one()];
		while (this.takeIf('AND')) parts.push(this.one());
		return (valuesOf) => parts.every((part) => part(valuesOf));
	}

	private one(): Matcher {
		if (this.takeIf('NOT')) {
			const inner = this.one();
			return (valuesOf) => !inner(valuesOf);
		}
		if (this.takeIf('(')) {
			const inner = this.any();
			this.expect(')');
			return inner;
		}
		return this.condition();
	}

	private condition(): Matcher {
		const name = unquoted(this.take());
		const isNegated = this.takeIf('NOT') || this.tokens[this.at] === '!=';
		const test = this.test();
		// Of several values none may be what is negated.
		return (valuesOf) => valuesOf(name).some(test) !== isNegated;
	}

	/** What stands behind an attribute's name. */
	private test(): (value: Value) => boolean {
		if (this.takeIf('EXISTS')) return () => true;
		if (this.takeIf('IN')) {
			const wanted = this.list();
			return (value) => wanted.some((one) => isSame(value, one));
		}
		const operator = this.take();
		if (operator === '=' || operator === '!=') {
			const wanted = unquoted(this.take());
			return (value) => isSame(value, wanted);
		}
		const compare = COMPARISONS[operator];
		if (compare) {
			const limit = numberIn(this.take());
			return (value) => typeof value === 'number' && compare(value - limit);
		}
		const min = numberIn(operator);
		this.expect('TO');
		const max = numberIn(this.take());
		return (value) => typeof value === 'number' && value >= min && value <= max;
	}

	private list(): string[] {
		this.expect('[');
		const values: string[] = [];
		while (!this.takeIf(']')) {
			values.push(unquoted(this.take()));
			this.takeIf(',');
		}
		return values;
	}

	private take(): string {
		const token = this.tokens[this.at++];
		if (token === undefined) throw new FilterError('ends too early');
		return token;
	}

	private takeIf(token: string): boolean {
		if (this.tokens[this.at]?.toUpperCase() !== token) return false;
		this.at += 1;
		return true;
	}

	private expect(token: string): void {
		const found = this.take();
		if (found.toUpperCase() !== token) throw new FilterError(`must have ${token}, not "${found}"`);
	}
}

const unquoted = (token: string) =>
	/^["']/.test(token) ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token;

const isSame = (value: Value, wanted: string) =>
	String(value).toLowerCase() === wanted.toLowerCase() ||
	(typeof value === 'number' && value === Number(wanted));

function numberIn(token: string): number {
	const number = Number(unquoted(token));
	if (Number.isNaN(number)) throw new FilterError(`must have a number, not "${token}"`);
	return number;
}
