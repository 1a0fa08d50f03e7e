import { both, callOf, compare, either, type Expression, isComparison, negated } from './operators';
import { type EdmType, QueryError, type Token, tokensOf, type Value } from './tokens';

/** A resource's properties that queries may name, with their types. */
export interface Model {
	/** The type's name in messages, e.g. "Order". */
	name: string;
	fields: Readonly<Record<string, Exclude<EdmType, 'Null'>>>;
}

/** A property of the rows. Throws a QueryError if there is none with this name. */
export function property(name: string, model: Model): Expression {
	if (!Object.hasOwn(model.fields, name)) {
		throw new QueryError(`Could not find a property named '${name}' on type '${model.name}'.`);
	}
	const type = model.fields[name]!;
	const read = (row: object) => (row as Record<string, Value>)[name] ?? null;
	if (type !== 'DateTime') return { type, of: read };
	return {
		type,
		of: (row) => {
			const text = read(row);
			return text === null ? null : Date.parse(String(text));
		},
	};
}

/** Reads a filter into a condition on rows. Throws a QueryError if it makes no sense. */
export function parseFilter(filter: string, model: Model): (row: object) => boolean {
	const expression = new FilterParser(filter, model).whole();
	if (expression.type !== 'Boolean') {
		throw new QueryError('The $filter expression must evaluate to a single boolean value.');
	}
	return (row) => expression.of(row) === true;
}

/** Deeper filters are refused, as the framework does, so that none overflows the stack. */
const MAX_DEPTH = 100;

/** From loose to tight: or, and, comparisons, not. */
class FilterParser {
	private readonly tokens: Token[];
	private position = 0;
	private depth = 0;

	constructor(
		private readonly filter: string,
		private readonly model: Model,
	) {
		this.tokens = tokensOf(filter);
	}

	whole(): Expression {
		const expression = this.or();
		if (this.next.kind !== 'end') this.fail();
		return expression;
	}

	private or(): Expression {
		this.depth += 1;
		if (this.depth > MAX_DEPTH) throw new QueryError('The recursion limit has been exceeded.');
		let left = this.and();
		while (this.takes('or')) left = either(left, this.and());
		this.depth -= 1;
		return left;
	}

	private and(): Expression {
		let left = this.comparison();
		while (this.takes('and')) left = both(left, this.comparison());
		return left;
	}

	private comparison(): Expression {
		const left = this.unary();
		const operator = textOf(this.next);
		if (!isComparison(operator)) return left;
		this.position += 1;
		return compare(left, operator, this.unary());
	}

	private unary(): Expression {
		if (!this.takes('not')) return this.primary();
		return negated(this.primary());
	}

	private primary(): Expression {
		const token = this.next;
		this.position += 1;
		if (token.kind === 'literal') return { type: token.type, of: () => token.value };
		if (token.kind === 'mark' && token.text === '(') {
			const inner = this.or();
			if (!this.takes(')')) this.fail();
			return inner;
		}
		if (token.kind !== 'name') this.fail(token);
		return this.takes('(') ? this.call(token.text) : property(token.text, this.model);
	}

	private call(name: string): Expression {
		const operands = [this.or()];
		while (this.takes(',')) operands.push(this.or());
		if (!this.takes(')')) this.fail();
		return callOf(name, operands);
	}

	private get next(): Token {
		return this.tokens[this.position]!;
	}

	private takes(text: string): boolean {
		const isNext = this.next.kind !== 'end' && textOf(this.next) === text;
		if (isNext) this.position += 1;
		return isNext;
	}

	private fail(token = this.next): never {
		throw new QueryError(`Syntax error at position ${token.at} in '${this.filter}'.`);
	}
}

const textOf = (token: Token) => (token.kind === 'literal' ? '' : token.text);
