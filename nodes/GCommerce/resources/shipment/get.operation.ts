import { defineOperation, path } from '../../../shared';
import { shipmentLocator } from '../../locators';
import { productsAsReceived, withProducts } from '../../orderedProducts';
import { simplifiedShipment } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a shipment',
	description: 'Retrieve a shipment with what is in it and its tracking',
	fields: [shipmentLocator],
	options: [productsAsReceived],
	request: ({ shipment }) => ({ method: 'GET', path: path`/shipments/${shipment}` }),
	output: (shipment, { options }) => withProducts(shipment, options),
	simplify: simplifiedShipment,
});
