import { conflict, invalid, Message } from '../responses';
import type { AddRoute } from '../api';
import { anyText, listOf, nullable, oneOf, optional, shape, text, whole } from '../body';
import type { ApiRequest } from '../request';
import { IMAGES, VIDEOS } from '../form';
import type { OrderReturn } from '../state/orderRows';
import type { OrderRecord } from '../state/orders';
import { leftToReturn, makeReturn, type ReturnedItem } from '../state/returns';
import { now } from '../time';
import { ownOrder } from './orderViews';

const PATH = '/orders/:order_number/returns';
const ONE = `${PATH}/:return_number`;

const NEW = shape({
	requested_settlement: oneOf('refund', 'replacement'),
	items: listOf(
		shape({
			shipment_number: text,
			product_id: text,
			variant_id: nullable(text),
			quantity: whole(1),
			return_reason: optional(anyText),
		}),
		1,
	),
});
const CANCEL = shape({ reason: text });

/** Adds the returns of orders. */
export function addReturnRoutes(add: AddRoute): void {
	add('GET', PATH, 'login', (request) => ({ returns: ownOrder(request).returns }));

	add('POST', PATH, 'login', (request) => {
		const record = ownOrder(request);
		const { requested_settlement, items } = request.body(NEW);
		items.forEach((item, index) => checkItem(record, items, item, `items.${index}`));
		const order_return = makeReturn(
			request.store.orders,
			record,
			requested_settlement,
			items,
			now(),
		);
		record.returns.push(order_return);
		return { order_return };
	});

	add('GET', ONE, 'login', (request) => ({ order_return: found(request) }));

	add('POST', `${ONE}/attachments`, 'login', (request) => {
		const order_return = found(request);
		const { files } = request.form(shape({}), { images: IMAGES, videos: VIDEOS });
		if (files.length === 0) throw invalid({ images: 'or videos must be there' });
		refuseUnlessRequested(order_return);
		for (const { field, file_name } of files) {
			const path = `${order_return.return_number}/${encodeURIComponent(file_name)}`;
			order_return.attachments.push({
				type: field === 'images' ? 'image' : 'video',
				file_name,
				url: `https://files.example/returns/${path}`,
			});
		}
		return new Message('Attachments uploaded');
	});

	add('POST', `${ONE}/cancel`, 'login', (request) => {
		const order_return = found(request);
		const { reason: cancellation_reason } = request.body(CANCEL);
		refuseUnlessRequested(order_return);
		const status = 'cancelled';
		Object.assign(order_return, { status, cancellation_reason, cancelled_at: now() });
		return { order_return };
	});
}

function found(request: ApiRequest): OrderReturn {
	const number = request.param('return_number');
	return request.found(
		ownOrder(request).returns.find(({ return_number }) => return_number === number),
		'Return',
	);
}

/** Refuses to return what was not delivered, or more of it than was, in this request and before. */
function checkItem(
	record: OrderRecord,
	items: readonly ReturnedItem[],
	item: ReturnedItem,
	path: string,
): void {
	const shipment = record.shipments.find(
		({ shipment_number }) => shipment_number === item.shipment_number,
	);
	if (!shipment) throw invalid({ [`${path}.shipment_number`]: 'is not a shipment of this order' });
	if (shipment.status !== 'delivered') {
		throw conflict(`Shipment ${item.shipment_number} is ${shipment.status}, not delivered`);
	}
	const isSame = (other: Pick<ReturnedItem, 'product_id' | 'variant_id'>) =>
		other.product_id === item.product_id && other.variant_id === item.variant_id;
	if (!shipment.shipment_items.some(isSame)) {
		throw invalid({ [`${path}.product_id`]: 'is not in this shipment' });
	}
	const asked = items
		.filter((other) => isSame(other) && other.shipment_number === item.shipment_number)
		.reduce((sum, { quantity }) => sum + quantity, 0);
	const left = leftToReturn(record, item);
	if (asked > left) throw invalid({ [`${path}.quantity`]: `must be at most ${left}` });
}

function refuseUnlessRequested({ status }: OrderReturn): void {
	if (status !== 'requested') throw conflict(`The return is ${status} already`);
}
