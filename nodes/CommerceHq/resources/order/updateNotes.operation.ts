import {
	additionalJson,
	changesOf,
	defineOperation,
	path,
	shownWhen,
	text,
	toggle,
} from '../../../shared';
import { orderLocator } from '../../locators';
import { changedOrder, simplifiedOrder } from './simplify';

const notes = text('notes', {
	displayName: 'Notes',
	required: true,
	rows: 4,
	placeholder: 'e.g. Leave at the door',
	description: 'What the order is to have as notes. Those that it has now are replaced.',
	hint: 'Fill in Notes, or switch on Clear Notes to leave the order without any. If they come from an expression, check that the item before this node has that value.',
});

export const updateNotes = defineOperation({
	name: 'Update Notes',
	action: 'Update the notes of an order',
	description: 'Replace or clear the notes of an order',
	fields: [
		orderLocator,
		// A switch of its own: a value that an expression has not found must not wipe notes out.
		toggle('clearNotes', {
			displayName: 'Clear Notes',
			description: 'Whether to leave the order without notes instead of writing new ones',
		}),
		shownWhen({ clearNotes: [false] }, notes),
	],
	options: [additionalJson],
	request: ({ order, clearNotes, notes: given, options }) => ({
		method: 'PATCH',
		path: path`/orders/${order}`,
		body: changesOf({ notes: clearNotes ? null : given }, options.additionalJson),
		response: 'anything',
		// A second time changes nothing more.
		idempotent: true,
	}),
	output: changedOrder,
	simplify: simplifiedOrder,
});
