import type { Random } from '../../../random';
import type {
	OrderItem,
	OrderStatus,
	Shipment,
	ShipmentItem,
	ShipmentStatus,
} from '../state/orderRows';
import type { OrderRecord } from '../state/orders';
import type { Store } from '../state/store';
import { DAY, stamp } from '../time';

/** What became of the first item and of the rest; two things are two parcels. */
const PARCELS: Partial<Record<OrderStatus, [first: ShipmentStatus, rest: ShipmentStatus]>> = {
	partially_scheduled: ['scheduled', 'unscheduled'],
	awaiting_shipment: ['scheduled', 'scheduled'],
	shipped: ['shipped', 'shipped'],
	partially_shipped: ['shipped', 'scheduled'],
	undelivered: ['undelivered', 'undelivered'],
	partially_undelivered: ['delivered', 'undelivered'],
	return_to_origin: ['return_to_origin', 'return_to_origin'],
	partially_return_to_origin: ['delivered', 'return_to_origin'],
	complete: ['delivered', 'delivered'],
	partially_delivered: ['delivered', 'shipped'],
};

/** The statuses that an order of a single item cannot have. */
export const WITH_TWO_PARCELS: ReadonlySet<OrderStatus> = new Set(
	(Object.entries(PARCELS) as Array<[OrderStatus, [ShipmentStatus, ShipmentStatus]]>)
		.filter(([, [first, rest]]) => first !== rest)
		.map(([status]) => status),
);

const COURIERS = ['Delhivery', 'Blue Dart', 'Ecom Express', 'India Post'];

/** Adds the shipments that an order's status says. */
export function addShipments(store: Store, random: Random, record: OrderRecord, time: number) {
	const parcels = PARCELS[record.order.status];
	if (!parcels) return;
	const [first, rest] = parcels;
	const { order_items: items } = record.order;
	const parts: Array<[ShipmentStatus, OrderItem[]]> =
		first === rest
			? [[first, items]]
			: [
					[first, items.slice(0, 1)],
					[rest, items.slice(1)],
				];
	for (const [status, part] of parts) {
		record.shipments.push(makeShipment(store, random, record, status, part, time));
	}
}

function makeShipment(
	{ orders }: Store,
	random: Random,
	{ order, shipments }: OrderRecord,
	status: ShipmentStatus,
	items: OrderItem[],
	time: number,
): Shipment {
	const number = orders.nextShipmentNumber();
	const isScheduled = status !== 'unscheduled';
	const isShipped = isScheduled && status !== 'scheduled';
	const awb_no = isScheduled ? `${random.integer(10_000_000, 99_999_999)}` : null;
	const carriesCost = shipments.length === 0;
	return {
		shipment_number: number,
		reference_number: number,
		status,
		total_weight: items.reduce((sum, { quantity }) => sum + quantity * 400, 0),
		total_boxes: 1,
		shipment_items_count: items.length,
		shipment_items: items.map(shipmentItem),
		shipping_amount: carriesCost ? order.shipping_amount : 0,
		shipping_tax_amount: carriesCost ? order.shipping_total_tax : 0,
		shipping_amount_including_tax: carriesCost ? order.shipping_amount_including_tax : 0,
		courier_company_name: isScheduled ? random.pick(COURIERS) : null,
		shipping_label_url: awb_no && `https://files.example/labels/${awb_no}.pdf`,
		awb_no,
		tracking_url: isShipped ? `https://track.example/${awb_no}` : null,
		eta_delivery: isScheduled ? stamp(time + 4 * DAY) : null,
		shipped_date: isShipped ? stamp(time + DAY) : null,
		delivered_date: status === 'delivered' ? stamp(time + 3 * DAY) : null,
		cancellation_reason: null,
		created_at: stamp(time + DAY / 4),
		modified_at: stamp(time + (status === 'delivered' ? 3 * DAY : DAY)),
	};
}

function shipmentItem(item: OrderItem): ShipmentItem {
	const { product_id, variant_id, product_name, product_image_url, sku } = item;
	const { quantity, free_quantity, is_free_item } = item;
	return {
		product_id,
		variant_id,
		product_name,
		product_image_url,
		sku,
		quantity,
		free_quantity,
		is_free_item,
	};
}
