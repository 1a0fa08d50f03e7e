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
		// A separate switch, so that an expression without a value can't clear the notes.
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
		// Repeating it changes nothing.
		idempotent: true,
	}),
	output: changedOrder,
	simplify: simplifiedOrder,
});
