import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { singlePageOf } from '../../response/lists';
import { simplifiedShipment } from './simplify';

export const getAllShipments = defineOperation({
	name: 'Get Many Shipments',
	action: 'Get many shipments of an order',
	description: 'Retrieve the shipments of an order with goods, courier, tracking and status',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/shipments` }),
	pagination: singlePageOf('shipments'),
	simplify: simplifiedShipment,
});
