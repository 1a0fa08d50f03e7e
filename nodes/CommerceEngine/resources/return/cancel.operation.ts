import { bodyOf, defineOperation, path, text } from '../../../shared';
import { orderLocator, returnLocator } from '../../fields/locators';
import { optionalResultOf } from '../../response/results';
import { simplifiedReturn } from './simplify';

export const cancel = defineOperation({
	name: 'Cancel',
	action: 'Cancel a return',
	description: 'Withdraw a return that the shop has not dealt with yet',
	fields: [
		orderLocator,
		returnLocator,
		text('reason', {
			displayName: 'Cancellation Reason',
			parameter: 'cancellationReason',
			required: true,
			placeholder: 'e.g. Changed my mind',
			description: 'Why the return is withdrawn, for the shop to read',
		}),
	],
	request: ({ order, return: number, reason }) => ({
		method: 'POST',
		path: path`/orders/${order}/returns/${number}/cancel`,
		body: bodyOf({ reason }),
	}),
	output: optionalResultOf('order_return'),
	simplify: simplifiedReturn,
});
