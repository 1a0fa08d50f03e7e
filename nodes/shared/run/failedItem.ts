import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../http';

/** The item that stands for a failed one when the node goes on. */
export function failedItem(
	context: IExecuteFunctions,
	item: number,
	error: unknown,
	more: IDataObject = {},
): INodeExecutionData {
	const told = toNodeError(context.getNode(), error, item);
	return { json: { error: told.message, ...more }, error: told, pairedItem: { item } };
}
