import { sleep, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import type { Fields, Platform } from '../contract';
import { fieldsOf } from '../fields';
import { readParameters } from './parameters';
import type { PreparedItem, Strategy } from './strategy';
import { rejectDuplicates } from './uniqueKey';

/** Items to prepare before other executions get a turn: n8n evaluates expressions in the thread they all share. */
const ITEMS_PER_TURN = 200;

const asItIs = (json: IDataObject) => json;

/**
 * Reads the parameters of all input items, and works out what each asks of the platform. Nothing is sent.
 * Throws an InputError for what is wrong with all items together.
 */
export async function prepareItems<Work>(
	context: IExecuteFunctions,
	platform: Platform,
	strategy: Strategy<Work>,
): Promise<Array<PreparedItem<Work>>> {
	const { uniqueKey } = strategy.operation;
	const fields = fieldsOf(strategy.operation, platform);
	const signal = context.getExecutionCancelSignal();
	const items: Array<PreparedItem<Work>> = [];
	for (const item of context.getInputData().keys()) {
		if (item % ITEMS_PER_TURN === ITEMS_PER_TURN - 1) await sleep(0, signal);
		items.push(prepareItem(context, fields, strategy, item));
	}
	strategy.checkItems?.(
		items.filter((one) => one.status === 'ready'),
		fields,
	);
	return uniqueKey ? rejectDuplicates(items, uniqueKey, strategy.duplicateHint) : items;
}

function prepareItem<Work>(
	context: IExecuteFunctions,
	fields: Fields,
	{ operation, workOf }: Strategy<Work>,
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
