import { bodyOf, choice, defineOperation, locator, path, shownWhen, text } from '../../../shared';
import { orderLocator, pickedFrom } from '../../fields/locators';
import { optionalResultOf } from '../../response/results';
import { simplifiedOrder } from './simplify';

export const cancel = defineOperation({
	name: 'Cancel',
	action: 'Cancel an order',
	description:
		'Cancel an order that has not been shipped, and choose where the money goes that was paid for it. Goods that were delivered go back with Create a return.',
	fields: [
		orderLocator,
		text('cancellationReason', {
			displayName: 'Cancellation Reason',
			required: true,
			placeholder: 'e.g. Ordered by mistake',
			description: 'Why the order is cancelled, for the shop to read',
		}),
		choice('refundMode', {
			displayName: 'Refund Mode',
			description: 'Where the money goes that was paid',
			options: [
				{ name: 'Original Payment Mode', value: 'original-payment-mode' },
				{ name: 'Bank Transfer', value: 'bank-transfer' },
			],
		}),
		shownWhen(
			{ refundMode: ['bank-transfer'] },
			locator('bankAccount', {
				displayName: 'Bank Account',
				required: true,
				description: 'The account of the customer that the money goes to',
				...pickedFrom.bankAccounts,
			}),
		),
		text('feedback', {
			displayName: 'Feedback',
			rows: 3,
			placeholder: 'e.g. Delivery would have taken too long',
			description: 'What the customer says besides',
		}),
	],
	uniqueKey: ({ order }) => `The cancellation of order ${order}`,
	request: ({ order, cancellationReason, refundMode, bankAccount, feedback }) => ({
		method: 'POST',
		path: path`/orders/${order}/cancel`,
		body: bodyOf({ cancellationReason, refundMode, bankAccountId: bankAccount, feedback }),
	}),
	output: optionalResultOf('order'),
	simplify: simplifiedOrder,
});
