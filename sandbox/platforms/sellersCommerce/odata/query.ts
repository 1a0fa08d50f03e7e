import { type Model, parseFilter, property } from './filter';
import type { Expression } from './operators';
import { QueryError } from './tokens';

/** The query of a list, the last of several values with one name. */
export type Query = Readonly<Record<string, string | undefined>>;

/** Which rows of a list a query asks for. */
export interface Selection {
	matches(row: object): boolean;
	/** Undefined where the query leaves the order open. */
	compare: ((one: object, other: object) => number) | undefined;
	skip: number;
	/** Undefined for all. */
	top: number | undefined;
}

const OPTIONS = ['$filter', '$orderby', '$top', '$skip'];

/**
 * Reads the OData options of a query. Throws a QueryError for one that is wrong or unknown;
 * names without `$` are ignored.
 */
export function readSelection(query: Query, model: Model): Selection {
	for (const name of Object.keys(query)) {
		if (name.startsWith('$') && !OPTIONS.includes(name)) {
			throw new QueryError(`The query parameter '${name}' is not supported.`);
		}
	}
	const { $filter, $orderby } = query;
	return {
		matches: $filter === undefined ? () => true : parseFilter($filter, model),
		compare: $orderby === undefined ? undefined : readOrder($orderby, model),
		skip: count('$skip', query) ?? 0,
		top: count('$top', query),
	};
}

function count(name: string, query: Query): number | undefined {
	const text = query[name];
	if (text === undefined) return undefined;
	if (!/^\d{1,9}$/.test(text)) {
		throw new QueryError(`Invalid value '${text}' for ${name} query option found.`);
	}
	return Number(text);
}

function readOrder(text: string, model: Model): Selection['compare'] {
	const keys = text.split(',').map((part) => {
		const [name, direction = 'asc', ...more] = part.trim().split(/\s+/);
		if (more.length > 0 || (direction !== 'asc' && direction !== 'desc')) {
			throw new QueryError(`Syntax error in '${part.trim()}' of $orderby.`);
		}
		return { expression: property(name!, model), sign: direction === 'asc' ? 1 : -1 };
	});
	return (one, other) => {
		for (const { expression, sign } of keys) {
			const difference = order(expression, one, other);
			if (difference !== 0) return sign * difference;
		}
		return 0;
	};
}

/** Empty values come first; texts are compared by their letters, all else by size. */
function order({ of }: Expression, one: object, other: object): number {
	const [left, right] = [of(one), of(other)];
	if (left === right) return 0;
	if (left === null || right === null) return left === null ? -1 : 1;
	return left < right ? -1 : 1;
}
