import { defineOperation, path } from '../../../shared';
import { wholeListOf } from '../../response/content';
import { orderLocator } from '../../fields/locators';
import { simplifiedShipment } from './simplify';

export const getAllShipments = defineOperation({
	name: 'Get Many Shipments',
	action: 'Get many shipments of an order',
	description: 'Retrieve the shipments of an order with goods, courier, tracking and status',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/shipments` }),
	pagination: wholeListOf('shipments'),
	simplify: simplifiedShipment,
});
