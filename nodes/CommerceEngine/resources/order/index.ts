import type { Resource } from '../../../shared';
import { cancel } from './cancel.operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAllBuyItAgainItems } from './getAllBuyItAgainItems.operation';
import { getAllRefunds } from './getAllRefunds.operation';
import { getAllShipments } from './getAllShipments.operation';

export const order: Resource = {
	name: 'Order',
	operations: {
		getAll,
		get,
		create,
		cancel,
		getAllShipments,
		getAllRefunds,
		getAllBuyItAgainItems,
	},
};
