import type { AddRoute, ApiRequest } from '../api';
import { badRequest, FieldErrors } from '../errors';
import { type Item, type Order, quantityIn, type Shipment } from '../state/orders';
import type { Store } from '../state/store';
import { checkerOf, schemas } from '../validation';

interface NewBody {
	fulfilment_id: number;
	tracking_number: string;
	shipping_carrier: number;
	items?: Item[];
}

interface ChangesBody {
	tracking_number?: string;
	shipping_carrier?: number;
}

const notify = schemas.flag;
const item = { id: schemas.id, quantity: schemas.quantity };
const tracking = { tracking_number: schemas.title, shipping_carrier: schemas.id };
const newShipment = {
	fulfilment_id: schemas.id,
	...tracking,
	items: { ...schemas.listOf(item, ['id', 'quantity']), minItems: 1 },
};
const required = ['fulfilment_id', 'tracking_number', 'shipping_carrier'];

const readNew = checkerOf<{ data: NewBody }>(
	{ data: { type: 'object', properties: newShipment, required }, notify },
	['data'],
);
const readManyNew = checkerOf<{ data: NewBody[] }>(
	{ data: { ...schemas.listOf(newShipment, required), minItems: 1 }, notify },
	['data'],
);
const readChanges = checkerOf<{ data: ChangesBody }>(
	{ data: { type: 'object', properties: tracking }, notify },
	['data'],
);
const readManyChanges = checkerOf<{ data: Array<ChangesBody & { id: number }> }>(
	{ data: { ...schemas.listOf({ id: schemas.id, ...tracking }, ['id']), minItems: 1 }, notify },
	['data'],
);

/**
 * Adds the shipments of orders. A request with `data` as an object returns the shipment, one with a
 * list returns a list.
 */
export function addShipmentRoutes(add: AddRoute): void {
	add(
		'POST',
		'/orders/:id/shipments',
		(request) => {
			const body = request.object();
			const order = request.find(request.store.orders);
			if (!Array.isArray(body.data)) {
				const { data } = readNew(body);
				return ship(request.store, order, [{ entry: data, path: 'data.' }])[0];
			}
			const { data } = readManyNew(body);
			return ship(
				request.store,
				order,
				data.map((entry, index) => ({ entry, path: `data.${index}.` })),
			);
		},
		201,
	);

	add('PATCH', '/orders/:id/shipments', (request) => {
		const body = request.object();
		const order = request.find(request.store.orders);
		const entries = readManyChanges(body).data.map(({ id, ...changes }, index) => {
			const before = order.shipments.find((shipment) => shipment.id === id);
			return { id, before, changes, path: `data.${index}.` };
		});
		const errors = new FieldErrors();
		for (const { id, before, path } of entries) {
			if (!before) errors.add(`${path}id`, `Shipment ${id} does not exist.`);
		}
		return change(
			request,
			order,
			entries.flatMap(({ before, ...rest }) => (before ? [{ before, ...rest }] : [])),
			errors,
		);
	});

	add('PATCH', '/orders/:id/shipments/:shipment', (request) => {
		const body = request.object();
		const order = request.find(request.store.orders);
		const before = request.findIn(order.shipments, 'shipment');
		const changes = readChanges(body).data;
		return change(request, order, [{ before, changes, path: 'data.' }], new FieldErrors())[0];
	});

	add('DELETE', '/orders/:id/shipments/:shipment', (request) => {
		const order = request.find(request.store.orders);
		const shipment = request.findIn(order.shipments, 'shipment');
		if (order.restocks.some(({ shipment_id }) => shipment_id === shipment.id)) {
			throw badRequest('A shipment whose items are back in stock cannot be deleted.');
		}
		order.shipments = order.shipments.filter((other) => other !== shipment);
		request.store.touch(order);
	});
}

/** Makes all of the shipments, or throws the 422 that says what is wrong with any of them. */
function ship(
	store: Store,
	order: Order,
	entries: Array<{ entry: NewBody; path: string }>,
): Shipment[] {
	const errors = new FieldErrors();
	const planned: Array<Omit<Shipment, 'id'>> = [];
	for (const { entry, path } of entries) {
		const { fulfilment_id, tracking_number, shipping_carrier } = entry;
		checkCarrier(store, errors, shipping_carrier, path);
		const items: Item[] = [];
		const shipment = {
			fulfilment_id,
			items,
			tracking_number,
			shipping_carrier,
			created_at: store.now(),
			updated_at: null,
		};
		planned.push(shipment);
		const fulfilment = order.fulfilments.find(({ id }) => id === fulfilment_id);
		if (!fulfilment) {
			errors.add(`${path}fulfilment_id`, `Fulfilment ${fulfilment_id} does not exist.`);
			continue;
		}
		const leftOf = (id: number) => {
			const siblings = [...order.shipments, ...planned].filter(
				(other) => other.fulfilment_id === fulfilment_id,
			);
			return quantityIn([fulfilment], id) - quantityIn(siblings, id);
		};
		if (!entry.items) {
			const ids = [...new Set(fulfilment.items.map(({ id }) => id))];
			const rest = ids.map((id) => ({ id, quantity: leftOf(id) }));
			items.push(...rest.filter(({ quantity }) => quantity > 0));
			if (items.length === 0) {
				errors.add(`${path}fulfilment_id`, 'Nothing of this fulfilment is left to ship.');
			}
		}
		entry.items?.forEach(({ id, quantity }, index) => {
			const left = leftOf(id);
			if (quantityIn([fulfilment], id) === 0) {
				const text = `Line item ${id} is not in this fulfilment.`;
				errors.add(`${path}items.${index}.id`, text);
			} else if (quantity > left) {
				const text = `Quantity ${quantity} is more than the ${left} left to ship.`;
				errors.add(`${path}items.${index}.quantity`, text);
			}
			items.push({ id, quantity });
		});
	}
	errors.throwIfAny();
	const shipments = planned.map((shipment) => ({ id: store.shipmentIds.next(), ...shipment }));
	order.shipments = [...order.shipments, ...shipments];
	store.touch(order);
	return shipments;
}

function change(
	{ store }: ApiRequest,
	order: Order,
	entries: Array<{ before: Shipment; changes: ChangesBody; path: string }>,
	errors: FieldErrors,
): Shipment[] {
	for (const { changes, path } of entries) {
		if (changes.shipping_carrier !== undefined) {
			checkCarrier(store, errors, changes.shipping_carrier, path);
		}
	}
	errors.throwIfAny();
	const changed = new Map(
		entries.map(({ before, changes }) => [
			before.id,
			{ ...before, ...changes, updated_at: store.now() },
		]),
	);
	order.shipments = order.shipments.map((shipment) => changed.get(shipment.id) ?? shipment);
	store.touch(order);
	return [...changed.values()];
}

function checkCarrier(store: Store, errors: FieldErrors, id: number, path: string): void {
	const carrier = store.carriers.get(id);
	if (!carrier || carrier.is_deleted) {
		errors.add(`${path}shipping_carrier`, `Shipping carrier ${id} does not exist.`);
	}
}
