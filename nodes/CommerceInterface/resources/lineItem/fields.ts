import { recordNumber } from '../../../shared';

/** Filled in automatically after Get Many orders with Output: Line Items. */
export const lineItemId = recordNumber('lineItemId', {
	displayName: 'Line Item ID',
	required: true,
	default: '={{ $json.ci_lineitemid }}',
	placeholder: 'e.g. 54553918',
	hint: 'If the items come from Get many orders, set its Output to Line Items. Otherwise fill in the ci_lineitemid of each line item.',
	description:
		'The ci_lineitemid of the line item, as Get Many orders gives it. One for each input item; all input items go out together in calls of up to 1,000.',
});
