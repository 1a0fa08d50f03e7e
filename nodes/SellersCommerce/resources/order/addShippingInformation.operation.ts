import { chosen, defineOperation, optionalChoice, shownWhen } from '../../../shared';
import { bodyWithContents, bodyWith } from '../../body';
import { carriers, serviceTypes } from '../../codes';
import { orderLocator } from '../../fields';

const service = { displayName: 'Service Type', description: 'Which service of the carrier it is' };

export const addShippingInformation = defineOperation({
	name: 'Add Shipping Information',
	action: 'Add shipping information to an order',
	description:
		'Tell SellersCommerce which items of an order were sent, and by which carrier and service. The items with their quantities go into Body (JSON).',
	fields: [
		orderLocator,
		bodyWithContents('the items of the order and their quantities, and what else belongs to it'),
		optionalChoice('carrier', {
			displayName: 'Carrier',
			description: 'Who brings the parcel',
			options: carriers,
		}),
		shownWhen(
			{ carrier: [1] },
			optionalChoice('upsServiceType', { ...service, options: serviceTypes[1] }),
		),
		shownWhen(
			{ carrier: [2] },
			optionalChoice('uspsServiceType', { ...service, options: serviceTypes[2] }),
		),
		shownWhen(
			{ carrier: [8] },
			optionalChoice('fedexServiceType', { ...service, options: serviceTypes[8] }),
		),
		shownWhen(
			{ carrier: [10] },
			optionalChoice('otherServiceType', { ...service, options: serviceTypes[10] }),
		),
	],
	request: ({ order, carrier, body, ...services }) => ({
		method: 'POST',
		path: '/api/order/shippinginformation',
		body: bodyWith(
			{
				order,
				carrier: chosen(carrier),
				serviceType: chosen(
					services.upsServiceType ??
						services.uspsServiceType ??
						services.fedexServiceType ??
						services.otherServiceType,
				),
			},
			body,
		),
	}),
	// An order may be sent in parts, which differ in their items.
	uniqueKey: ({ order, body }) =>
		`The shipment of order ${order} with the items ${JSON.stringify(body)}`,
});
