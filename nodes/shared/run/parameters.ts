import { NodeOperationError, sleep, type IExecuteFunctions, type INode } from 'n8n-workflow';
import type { ApiRequest, Fields, Operation, Parameters, Platform, ReadContext } from '../contract';
import { fieldsOf, isShown } from '../fields';
import { toNodeError } from '../http';
import { InputError, isRecord } from '../util';
import { inputFile } from './inputFile';

/** The parameters of any operation. */
export type AnyParameters = Parameters<Fields, Fields, Fields>;

/** An input item's parameters and the requests they make, or what is wrong with them. */
export interface ReadItem {
	/** The item's number in the input, from 0 as n8n counts. */
	readonly item: number;
	readonly parameters: AnyParameters;
	/** Whether the user wants output items simplified. */
	readonly simplify?: boolean;
	/** None for a batched operation: there the items share their calls. */
	readonly requests: readonly ApiRequest[];
	/** What the item adds to a batched operation's calls. */
	readonly entry?: unknown;
	readonly problem?: unknown;
}

/** Items and problems named one by one before it is left at that. */
const MOST_NAMED = 5;

/** Items read before others in n8n's process get a turn: each expression of n8n's holds up all of it. */
const ITEMS_A_TURN = 200;

/** Reads what an operation needs for each input item. Nothing is sent. */
export async function readItems(
	context: IExecuteFunctions,
	platform: Platform,
	operation: Operation,
): Promise<ReadItem[]> {
	const fields = fieldsOf(operation, platform);
	const signal = context.getExecutionCancelSignal();
	const items: ReadItem[] = [];
	for (const item of context.getInputData().keys()) {
		if (item % ITEMS_A_TURN === ITEMS_A_TURN - 1) await sleep(0, signal);
		items.push(readItem(context, fields, operation, item));
	}
	const { batch, uniqueKey } = operation;
	if (batch?.changes) refuseEmpty(fields, items, batch.changes);
	if (batch?.uniqueKey) {
		const { uniqueKey } = batch;
		return items.map(
			refuseShared(
				items,
				({ entry }) => uniqueKey(entry),
				'would change it one after the other, and only the last would count. Put all of its changes into one item.',
			),
		);
	}
	if (!uniqueKey) return items;
	const advice =
		'would do it again. Leave it in one of them, for example with a Remove Duplicates node.';
	return items.map(refuseShared(items, ({ parameters }) => uniqueKey(parameters), advice));
}

/** Throws an InputError for a field to change that is empty in all items. */
function refuseEmpty(
	fields: Fields,
	items: readonly ReadItem[],
	changesIn: (parameters: AnyParameters) => object,
): void {
	const good = items.filter(({ problem }) => problem === undefined);
	const changes = good.map(({ parameters }) => Object.entries(changesIn(parameters)));
	const filled = new Set(
		changes.flat().flatMap(([name, value]) => (value === undefined ? [] : [name])),
	);
	const empty = changes[0]?.map(([name]) => name).find((name) => !filled.has(name));
	if (empty === undefined) return;
	const shown = fields.flatMap(({ within }) => within ?? []).find(({ name }) => name === empty);
	throw new InputError(
		`The field ${shown?.property.displayName ?? empty} is empty${good.length > 1 ? ' in all items' : ''}`,
		'Nothing was sent. Check the expression that gives it, such as the name of a column, or take the field out.',
	);
}

/** Refuses items that share what may be in one of them alone. */
function refuseShared(
	items: readonly ReadItem[],
	sharedBy: (one: ReadItem) => string | string[] | undefined,
	advice: string,
) {
	const shared = (one: ReadItem) =>
		new Set(one.problem === undefined ? [sharedBy(one) ?? []].flat() : []);
	const itemsByShared = new Map<string, number[]>();
	for (const one of items) {
		for (const name of shared(one)) {
			const known = itemsByShared.get(name);
			if (known) known.push(one.item);
			else itemsByShared.set(name, [one.item]);
		}
	}
	const itemsWith = (name: string) => itemsByShared.get(name) ?? [];
	return (one: ReadItem): ReadItem => {
		const name = [...shared(one)].find((each) => itemsWith(each).length > 1);
		if (name === undefined) return one;
		const sharing = itemsWith(name);
		const problem = new InputError(
			`${name} is in more than one item`,
			`The items ${firstFew(sharing, ', ')} ${advice}`,
		);
		return { ...one, problem };
	};
}

function readItem(
	context: IExecuteFunctions,
	fields: Fields,
	operation: Operation,
	item: number,
): ReadItem {
	try {
		const values: Record<string, unknown> = { filters: {}, options: {} };
		const readContext: ReadContext = {
			timezone: context.getTimezone(),
			file: (property) => inputFile(context, item, property),
			values,
		};
		for (const field of fields) {
			const { name, property, read } = field;
			if (!isShown(field, values)) continue;
			values[name] = read(
				context.getNodeParameter(property.name, item, property.default),
				readContext,
			);
		}
		// Simplify stands apart: an operation may send all of its values.
		const { simplify, ...own } = values;
		const parameters = own as AnyParameters;
		const read = { item, parameters, simplify: simplify === true };
		if (operation.batch) {
			return { ...read, requests: [], entry: operation.batch.entry(parameters) };
		}
		const secrets = secretsIn(fields, values);
		const requests = [operation.request(parameters)].flat();
		return { ...read, requests: requests.map((one) => ({ ...one, secrets })) };
	} catch (problem) {
		return { item, parameters: { filters: {}, options: {} }, requests: [], problem };
	}
}

/** What the user has put into secret fields, and must show up in no error. */
const secretsIn = (fields: Fields, values: ReadContext['values']): string[] =>
	fields.flatMap(({ name, secret, within }) => {
		const value = values[name];
		if (secret) return typeof value === 'string' ? [value] : secretsInside(value);
		return within && isRecord(value) ? secretsIn(within, value) : [];
	});

/** What is secret by its name in a JSON object, with all in it; a service's words may be about the rest. */
const SECRET_NAME = /pass|secret|token|card|code|cvv|cvc|pin$|otp|number/i;

function secretsInside(value: unknown, isSecret = false): string[] {
	if (typeof value === 'string' || typeof value === 'number')
		return isSecret ? [String(value)] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, one]) =>
		secretsInside(one, isSecret || SECRET_NAME.test(name)),
	);
}

/** Throws when an item can't be used: one error that names all of them. */
export function listProblems(node: INode, items: readonly ReadItem[]): void {
	const bad = items.filter(({ problem }) => problem !== undefined);
	const [first] = bad;
	if (!first) return;
	const error = toNodeError(node, first.problem, first.item);
	if (bad.length === 1) throw error;
	const itemsByMessage = new Map<string, number[]>();
	for (const { item, problem } of bad) {
		const { message } = problem instanceof Error ? problem : { message: String(problem) };
		const numbers = itemsByMessage.get(message);
		if (numbers) numbers.push(item);
		else itemsByMessage.set(message, [item]);
	}
	const named = firstFew(
		[...itemsByMessage].map(
			([message, numbers]) =>
				`${message} [${numbers.length === 1 ? 'item' : 'items'} ${firstFew(numbers, ', ')}]`,
		),
		'; ',
	);
	throw new NodeOperationError(
		node,
		`${bad.length} of ${items.length} items can't be used: ${named}`,
		{
			description: `Nothing was sent. ${error.description ?? ''}`,
			itemIndex: first.item,
		},
	);
}

/** The first few of a list, in a row, and whether there are more. */
export function firstFew(list: ReadonlyArray<string | number>, between: string): string {
	const few = list.slice(0, MOST_NAMED).join(between);
	return list.length > MOST_NAMED ? `${few}${between}and ${list.length - MOST_NAMED} more` : few;
}
