import { conflict, invalid, Message } from '../responses';
import type { AddRoute } from '../api';
import { anyText, listOf, nullable, oneOf, optional, shape, text, whole } from '../body';
import type { Call } from '../call';
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
	add('GET', PATH, 'login', (call) => ({ returns: ownOrder(call).returns }));

	add('POST', PATH, 'login', (call) => {
		const record = ownOrder(call);
		const { requested_settlement, items } = call.body(NEW);
		items.forEach((item, index) => checkItem(record, items, item, `items.${index}`));
		const order_return = makeReturn(call.store.orders, record, requested_settlement, items, now());
		record.returns.push(order_return);
		return { order_return };
	});

	add('GET', ONE, 'login', (call) => ({ order_return: found(call) }));

	add('POST', `${ONE}/attachments`, 'login', (call) => {
		const order_return = found(call);
		const { files } = call.form(shape({}), { images: IMAGES, videos: VIDEOS });
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

	add('POST', `${ONE}/cancel`, 'login', (call) => {
		const order_return = found(call);
		const { reason: cancellation_reason } = call.body(CANCEL);
		refuseUnlessRequested(order_return);
		const status = 'cancelled';
		Object.assign(order_return, { status, cancellation_reason, cancelled_at: now() });
		return { order_return };
	});
}

function found(call: Call): OrderReturn {
	const number = call.param('return_number');
	return call.found(
		ownOrder(call).returns.find(({ return_number }) => return_number === number),
		'Return',
	);
}

/** What was delivered can come back, and no more of it than came, in this request and before. */
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
