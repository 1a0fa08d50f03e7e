import { NodeOperationError, type INode } from 'n8n-workflow';
import { toNodeError } from '../http';
import { firstFew } from './firstFew';
import { itemsByKey } from './itemsByKey';
import type { RejectedItem } from './preparedItem';

/**
 * The error for input items that can't be used. It lists them all, by message, so that the user can correct all
 * of them before running the node again. Undefined if there are none.
 *
 * @param total how many input items there are
 */
export function rejectedItemsError(
	node: INode,
	rejected: readonly RejectedItem[],
	total: number,
): Error | undefined {
	const [first] = rejected;
	if (!first) return undefined;
	const firstError = toNodeError(node, first.error, first.item);
	if (rejected.length === 1) return firstError;
	const byMessage = itemsByKey(
		rejected.map(({ item, error }) => ({
			item,
			keys: [error instanceof Error ? error.message : String(error)],
		})),
	);
	const listed = [...byMessage].map(
		([message, items]) =>
			`${message} [${items.length === 1 ? 'item' : 'items'} ${firstFew(items, ', ')}]`,
	);
	return new NodeOperationError(
		node,
		`${rejected.length} of ${total} items can't be used: ${firstFew(listed, '; ')}`,
		{
			description: `Nothing was sent. ${firstError.description ?? ''}`,
			itemIndex: first.item,
		},
	);
}
