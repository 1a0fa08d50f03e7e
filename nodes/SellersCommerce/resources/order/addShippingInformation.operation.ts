import { chosen, defineOperation, optionalChoice, shownWhen } from '../../../shared';
import { bodyHolding, bodyWith } from '../../body';
import { carriers, serviceTypes } from '../../codes';
import { orderNumber } from '../../fields';

const service = { displayName: 'Service Type', description: 'Which service of the carrier it is' };

export const addShippingInformation = defineOperation({
	name: 'Add Shipping Information',
	action: 'Add shipping information to an order',
	description: 'Tell SellersCommerce which items of an order were sent, and how',
	fields: [
		orderNumber,
		bodyHolding('the items of the order and their quantities, and what else belongs to it'),
		optionalChoice('carrier', {
			displayName: 'Carrier',
			description: 'Who brings the parcel',
			options: carriers,
		}),
		shownWhen(
			{ carrier: [1] },
			optionalChoice('upsService', { ...service, options: serviceTypes[1] }),
		),
		shownWhen(
			{ carrier: [2] },
			optionalChoice('uspsService', { ...service, options: serviceTypes[2] }),
		),
		shownWhen(
			{ carrier: [8] },
			optionalChoice('fedexService', { ...service, options: serviceTypes[8] }),
		),
		shownWhen({ carrier: [10] }, optionalChoice('tier', { ...service, options: serviceTypes[10] })),
	],
	request: ({ carrier, body, ...order }) => ({
		method: 'POST',
		path: '/api/order/shippinginformation',
		body: bodyWith(
			{
				OrderNumber: order.orderNumber,
				CarrierId: chosen(carrier),
				ServiceTypeId: chosen(
					order.upsService ?? order.uspsService ?? order.fedexService ?? order.tier,
				),
			},
			body,
		),
	}),
	// Parts of an order differ in what they hold.
	once: ({ body, ...order }) =>
		`The shipment of order ${order.orderNumber} with the items ${JSON.stringify(body)}`,
});
