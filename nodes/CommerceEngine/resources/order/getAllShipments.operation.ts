import { defineOperation, path } from '../../../shared';
import { wholeListOf } from '../../content';
import { orderLocator } from '../../locators';

export const getAllShipments = defineOperation({
	name: 'Get Many Shipments',
	action: 'Get many shipments of an order',
	description: 'Retrieve the parcels of an order with courier, tracking and status',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/shipments` }),
	pages: wholeListOf('shipments'),
});
