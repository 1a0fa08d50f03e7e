import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../http';

/**
 * The output item for an input item that failed while the node continues. n8n sends it to the error output, with
 * the fields of the input item beside it, as long as it has no other fields than these (with an `error` property
 * of its own, n8n would drop all of them). In the success output it holds nothing that the next node could take
 * for a record that went through.
 *
 * @param details what else is known, for users to look at
 */
export function failedItem(
	context: IExecuteFunctions,
	item: number,
	error: unknown,
	details: IDataObject = {},
): INodeExecutionData {
	const { message, description } = toNodeError(context.getNode(), error, item);
	return {
		// Workflows read `advice`: its name is public, although the code says hint.
		json: { error: message, details: { advice: description ?? '', ...details } },
		pairedItem: { item },
	};
}
