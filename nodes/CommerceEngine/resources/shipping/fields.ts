import { choice } from '../../../shared';

/** Whether the goods are delivered or collected. */
export const fulfillmentType = choice('fulfillmentType', {
	displayName: 'Fulfillment Type',
	description: 'Whether the goods are sent or fetched from a store',
	options: [
		{ name: 'Delivery', value: 'delivery' },
		{ name: 'Collect in Store', value: 'collect-in-store' },
	],
});
