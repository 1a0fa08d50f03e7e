import {
	additionalJson,
	bodyOf,
	defineOperation,
	path,
	readRecordNumber,
	recordNumber,
	text,
	texts,
} from '../../../shared';

export const exportCsv = defineOperation({
	name: 'Export CSV',
	action: 'Export orders to CSV',
	description:
		'Write orders into a CSV file, with the columns of a template that was made in the store before',
	fields: [
		texts('orderIds', {
			displayName: 'Order IDs',
			required: true,
			default: '={{ $json.id }}',
			placeholder: 'e.g. 84, 91',
			description:
				'The IDs of the orders, with commas between them, or an expression that gives a list. There is one file for each input item. For one file of all of them, let an expression give the IDs of all items, and switch on Execute Once in the settings of the node.',
			as: readRecordNumber,
		}),
		recordNumber('templateId', {
			displayName: 'Template ID',
			required: true,
			placeholder: 'e.g. 1',
			description: 'The ID of the CSV template in the store',
		}),
	],
	options: [
		additionalJson,
		text('outputField', {
			displayName: 'Put Output File in Field',
			default: 'data',
			placeholder: 'e.g. data',
			description: 'The name of the output binary field to put the file in',
		}),
	],
	request: ({ orderIds, templateId, options }) => {
		const ids = [...new Set(orderIds)];
		return {
			method: 'POST',
			// The path needs the ID of one order, although the body has all of them.
			path: path`/orders/${ids[0]!}/exportcsv`,
			body: bodyOf({ orderIds: ids, templateId }, options.additionalJson),
			response: {
				fileName: ids.length === 1 ? `order-${ids[0]}.csv` : 'orders.csv',
				mimeType: 'text/csv',
				property: options.outputField ?? 'data',
			},
			// It only reads.
			idempotent: true,
			readOnly: true,
		};
	},
});
