import { type EdmType, QueryError, type Value } from './tokens';

/** Something that has a value for each row. */
export interface Expression {
	type: EdmType;
	of(row: object): Value;
}

/** The functions of OData 3 that shops use; `contains` came with OData 4 and does not exist here. */
const FUNCTIONS: Record<
	string,
	{ count: number; type: EdmType; of(...texts: string[]): Value } | undefined
> = {
	substringof: { count: 2, type: 'Boolean', of: (part, text) => text!.includes(part!) },
	startswith: { count: 2, type: 'Boolean', of: (text, part) => text!.startsWith(part!) },
	endswith: { count: 2, type: 'Boolean', of: (text, part) => text!.endsWith(part!) },
	tolower: { count: 1, type: 'String', of: (text) => text!.toLowerCase() },
	toupper: { count: 1, type: 'String', of: (text) => text!.toUpperCase() },
};

/** Calls a function; throws a QueryError if there is none with this name and these operands. */
export function callOf(name: string, operands: Expression[]): Expression {
	const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
	if (!known) throw new QueryError(`An unknown function with name '${name}' was found.`);
	const texts = operands.every(({ type }) => type === 'String' || type === 'Null');
	if (!texts || operands.length !== known.count) {
		throw new QueryError(`No function signature for '${name}' matches the operands.`);
	}
	return {
		type: known.type,
		of: (row) => {
			const values = operands.map((operand) => operand.of(row));
			return values.includes(null) ? null : known.of(...(values as string[]));
		},
	};
}

/** Whether null compares too: nothing is equal to nothing, but neither greater nor less. */
const COMPARISONS: Record<string, (left: Value, right: Value) => boolean> = {
	eq: (left, right) => left === right,
	ne: (left, right) => left !== right,
	gt: (left, right) => left !== null && right !== null && left > right,
	ge: (left, right) => left !== null && right !== null && left >= right,
	lt: (left, right) => left !== null && right !== null && left < right,
	le: (left, right) => left !== null && right !== null && left <= right,
};

export const isComparison = (name: string) => Object.hasOwn(COMPARISONS, name);

const OPERATOR_NAMES: Record<string, string> = {
	eq: 'Equal',
	ne: 'NotEqual',
	gt: 'GreaterThan',
	ge: 'GreaterThanOrEqual',
	lt: 'LessThan',
	le: 'LessThanOrEqual',
};

/** Compares two values of one type; throws a QueryError for two of different ones. */
export function compare(left: Expression, operator: string, right: Expression): Expression {
	const types = [left.type, right.type].filter((type) => type !== 'Null');
	const isOrder = operator !== 'eq' && operator !== 'ne';
	if (new Set(types).size > 1 || (isOrder && types.includes('Boolean'))) {
		throw incompatible([left.type, right.type], OPERATOR_NAMES[operator]!);
	}
	const holds = COMPARISONS[operator]!;
	return { type: 'Boolean', of: (row) => holds(left.of(row), right.of(row)) };
}

/** Both sides are true. */
export function both(left: Expression, right: Expression): Expression {
	for (const side of [left, right]) needBoolean(side, 'And');
	return { type: 'Boolean', of: (row) => left.of(row) === true && right.of(row) === true };
}

/** At least one side is true. */
export function either(left: Expression, right: Expression): Expression {
	for (const side of [left, right]) needBoolean(side, 'Or');
	return { type: 'Boolean', of: (row) => left.of(row) === true || right.of(row) === true };
}

/** The operand is not true. */
export function negated(operand: Expression): Expression {
	needBoolean(operand, 'Not');
	return { type: 'Boolean', of: (row) => operand.of(row) !== true };
}

function needBoolean({ type }: Expression, operator: string): void {
	if (type !== 'Boolean') throw incompatible([type], operator);
}

function incompatible(types: EdmType[], operator: string): QueryError {
	const names = types.map((type) => `'Edm.${type}'`).join(' and ');
	return new QueryError(
		`An operator with incompatible types was detected. Found ${names} for operator kind '${operator}'.`,
	);
}
