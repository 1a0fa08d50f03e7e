import type { AddRoute } from '../api';
import { badRequest, FieldErrors } from '../errors';
import { type Fulfilment, type Order, quantityIn } from '../state/orders';
import type { Store } from '../state/store';
import { checker, checkerOf, schemas } from '../validation';

interface ItemBody {
	id: number;
	quantity: number;
	warehouse?: number | null;
}

interface ChangesBody {
	items?: ItemBody[];
	warehouse?: number;
}

const item = {
	id: schemas.id,
	quantity: schemas.quantity,
	warehouse: { type: ['integer', 'null'] },
};
const items = { ...schemas.listOf(item, ['id', 'quantity']), minItems: 1 };
const changes = { items, warehouse: schemas.id };

const readNew = checkerOf<{ items: ItemBody[] }>({ items }, ['items']);
const readChanges = checkerOf<ChangesBody>(changes);
const readManyChanges = checker<Array<ChangesBody & { id: number }>>({
	...schemas.listOf({ id: schemas.id, ...changes }, ['id']),
	minItems: 1,
});

/** Adds the fulfilments of orders. Each request returns the fulfilments that it made or changed. */
export function addFulfilmentRoutes(add: AddRoute): void {
	add(
		'POST',
		'/orders/:id/fulfilments',
		(request) => {
			const { store } = request;
			const body = request.object();
			const order = request.find(store.orders);
			const plan = new Plan(store, order, order.fulfilments);
			const fulfilment = plan.add(readNew(body), '', {
				id: 0,
				items: [],
				created_at: store.now(),
				updated_at: null,
			});
			// An ID only for what is really made.
			return plan.carryOut(() => (fulfilment.id = store.fulfilmentIds.next()))[0];
		},
		201,
	);

	add('PATCH', '/orders/:id/fulfilments', (request) => {
		const body = request.list();
		const order = request.find(request.store.orders);
		const entries = readManyChanges(body);
		const untouched = order.fulfilments.filter(({ id }) => !entries.some((one) => one.id === id));
		const plan = new Plan(request.store, order, untouched);
		entries.forEach((entry, index) => plan.change(entry.id, entry, `${index}.`));
		return plan.carryOut();
	});

	add('PATCH', '/orders/:id/fulfilments/:fulfilment', (request) => {
		const body = request.object();
		const order = request.find(request.store.orders);
		const { id } = request.findIn(order.fulfilments, 'fulfilment');
		const untouched = order.fulfilments.filter((other) => other.id !== id);
		const plan = new Plan(request.store, order, untouched);
		plan.change(id, readChanges(body), '');
		return plan.carryOut()[0];
	});

	add('DELETE', '/orders/:id/fulfilments/:fulfilment', (request) => {
		const order = request.find(request.store.orders);
		const fulfilment = request.findIn(order.fulfilments, 'fulfilment');
		if (order.shipments.some(({ fulfilment_id }) => fulfilment_id === fulfilment.id)) {
			throw badRequest('A fulfilment with shipments cannot be deleted; delete those first.');
		}
		order.fulfilments = order.fulfilments.filter((other) => other !== fulfilment);
		request.store.touch(order);
	});
}

/** Changes of an order's fulfilments that are carried out together, or not at all. */
class Plan {
	private readonly errors = new FieldErrors();
	private readonly planned: Fulfilment[] = [];

	/** @param untouched the fulfilments that stay as they are */
	constructor(
		private readonly store: Store,
		private readonly order: Order,
		private readonly untouched: readonly Fulfilment[],
	) {}

	/** Plans a change of the fulfilment with this ID. `path`: where its fields lie in the body. */
	change(id: number, body: ChangesBody, path: string): void {
		const before = this.order.fulfilments.find((fulfilment) => fulfilment.id === id);
		if (!before) {
			this.errors.add(`${path}id`, `Fulfilment ${id} does not exist.`);
		} else if (this.planned.some((fulfilment) => fulfilment.id === id)) {
			this.errors.add(`${path}id`, `Fulfilment ${id} is named twice.`);
		} else {
			this.add(body, path, { ...before, updated_at: this.store.now() });
		}
	}

	/** Plans a fulfilment: what it was before, with its items or its warehouse replaced. */
	add(body: ChangesBody, path: string, before: Fulfilment): Fulfilment {
		const fulfilment = { ...before, items: [] as Array<Fulfilment['items'][number]> };
		this.planned.push(fulfilment);
		(body.items ?? before.items).forEach((sent, index) => {
			const { id, quantity } = sent;
			const field = (name: string) => `${path}items.${index}.${name}`;
			const line = this.order.lines.find((one) => one.id === id);
			if (!line) {
				this.errors.add(field('id'), `Line item ${id} is not in this order.`);
				return;
			}
			const left = line.quantity - quantityIn([...this.untouched, ...this.planned], id);
			if (quantity > left) {
				const text = `Quantity ${quantity} is more than the ${left} left to fulfil.`;
				this.errors.add(field('quantity'), text);
			}
			const known = before.items.find((item) => item.id === id)?.warehouse;
			const warehouse = (body.items && sent.warehouse) ?? body.warehouse ?? known ?? null;
			if (warehouse === null && line.data.track_inventory) {
				const text = 'Warehouse is required: the product tracks inventory.';
				this.errors.add(field('warehouse'), text);
			} else if (warehouse !== null && !this.store.hasWarehouse(warehouse)) {
				this.errors.add(field('warehouse'), `Warehouse ${warehouse} does not exist.`);
			}
			fulfilment.items.push({ id, quantity, warehouse });
		});
		this.keepShipped(fulfilment, path);
		return fulfilment;
	}

	/** Throws the 422 if anything is wrong; else carries the plan out and gives what it made. */
	carryOut(before?: () => void): Fulfilment[] {
		this.errors.throwIfAny();
		before?.();
		this.order.fulfilments = [...this.untouched, ...this.planned].sort(
			(one, other) => one.id - other.id,
		);
		this.store.touch(this.order);
		return this.planned;
	}

	/** What was shipped from a fulfilment has to stay in it. */
	private keepShipped(fulfilment: Fulfilment, path: string): void {
		const shipments = this.order.shipments.filter(
			({ fulfilment_id }) => fulfilment_id === fulfilment.id,
		);
		for (const { id } of this.order.lines) {
			const shipped = quantityIn(shipments, id);
			if (quantityIn([fulfilment], id) < shipped) {
				const text = `Of line item ${id}, ${shipped} are already shipped from this fulfilment.`;
				this.errors.add(`${path}items`, text);
			}
		}
	}
}
