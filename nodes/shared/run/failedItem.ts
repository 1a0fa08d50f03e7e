import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../http';

/**
 * The item that stands for a failed one when the node goes on. n8n sends it to the error output, with the
 * input item's own fields beside it, as long as it has no other fields than these (its `error` property
 * would make n8n drop all of them). In the regular output it carries nothing that the next node could
 * take for a record that went through.
 */
export function failedItem(
	context: IExecuteFunctions,
	item: number,
	error: unknown,
	details: IDataObject = {},
): INodeExecutionData {
	const { message, description } = toNodeError(context.getNode(), error, item);
	return {
		json: { error: message, details: { advice: description ?? '', ...details } },
		pairedItem: { item },
	};
}
