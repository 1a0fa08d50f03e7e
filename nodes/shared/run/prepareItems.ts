import { sleep, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import type { AnyParameters, Fields, Operation, Platform } from '../contract';
import { fieldsOf } from '../fields';
import { readParameters } from './parameters';
import { type PreparedItem, type ReadyItem, readyItems } from './preparedItem';
import { rejectDuplicates } from './uniqueKey';

/** Items to prepare before other executions get a turn: n8n evaluates expressions in the thread they all share. */
const ITEMS_PER_TURN = 200;

/** How the input items of an operation are prepared. */
export interface Preparation<Work> {
	readonly operation: Operation;
	/**
	 * What an item asks of the platform, a pure function of its parameters. Throws an InputError.
	 *
	 * @param secrets the values of secret fields, which no error may show
	 */
	readonly workOf: (parameters: AnyParameters, secrets: readonly string[]) => Work;
	/** Checks what only all items together show. Throws an InputError. */
	readonly checkItems?: (items: ReadonlyArray<ReadyItem<Work>>, fields: Fields) => void;
	/** What items with the same unique key would do, and what to do about it. Follows "The items 0, 1". */
	readonly duplicateHint: string;
}

const asItIs = (json: IDataObject) => json;

/**
 * Reads the parameters of all input items, and works out what each asks of the platform. Nothing is sent.
 * Throws an InputError for what is wrong with all items together.
 */
export async function prepareItems<Work>(
	context: IExecuteFunctions,
	platform: Platform,
	preparation: Preparation<Work>,
): Promise<Array<PreparedItem<Work>>> {
	const { operation, checkItems, duplicateHint } = preparation;
	const { uniqueKey } = operation;
	const fields = fieldsOf(operation, platform);
	const signal = context.getExecutionCancelSignal();
	const items: Array<PreparedItem<Work>> = [];
	for (const item of context.getInputData().keys()) {
		if (item % ITEMS_PER_TURN === ITEMS_PER_TURN - 1) await sleep(0, signal);
		items.push(prepareItem(context, fields, preparation, item));
	}
	checkItems?.(readyItems(items), fields);
	return uniqueKey ? rejectDuplicates(items, uniqueKey, duplicateHint) : items;
}

function prepareItem<Work>(
	context: IExecuteFunctions,
	fields: Fields,
	{ operation, workOf }: Preparation<Work>,
	item: number,
): PreparedItem<Work> {
	try {
		const { parameters, simplify, secrets } = readParameters(context, fields, item);
		return {
			status: 'ready',
			item,
			parameters,
			work: workOf(parameters, secrets),
			simplify: (simplify && operation.simplify) || asItIs,
		};
	} catch (error) {
		return { status: 'rejected', item, error };
	}
}
