import type { Samples } from '../../platforms';
import { byId } from '../byId';

const items = {
	entries: [
		{ id: byId(9558), quantity: 4 },
		{ id: byId(9557), quantity: 1 },
	],
};
const sent = { order: byId(4046), fulfilment: byId(3) };

export const fulfilmentSamples: Samples = {
	'fulfilment.create': () => ({
		parameters: {
			order: byId(4063),
			itemsFrom: 'chosen',
			chosenItems: {
				entries: [
					{ id: byId(9590), quantity: 3 },
					{ id: byId(9591), quantity: 4, warehouse: byId(1) },
				],
			},
		},
	}),
	'fulfilment.update': () => ({ parameters: { ...sent, updateFields: { items } } }),
	'fulfilment.updateMany': () => ({ parameters: { ...sent, updateFields: { items } } }),
	'fulfilment.delete': () => ({ parameters: sent }),
};
