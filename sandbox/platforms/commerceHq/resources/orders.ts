import type { AddRoute, Call } from '../api';
import { Problems, refuse } from '../errors';
import { respondWithList, respondWithOne, pageOf } from '../lists';
import { search } from '../search';
import { type AddressChanges, addressProperties, changedAddress } from '../state/address';
import { primaryAddressOf } from '../state/customers';
import type { Order } from '../state/orders';
import { checkerOf, schemas } from '../validation';
import { orderListing, orderSearchKeys } from './orderRows';
import { refuseUnknown } from './unknown';

/** The export templates: the first responses CSV, the second JSON, since the documents say neither. */
const CSV_TEMPLATE = 1;
const JSON_TEMPLATE = 2;

const readAddress = checkerOf<AddressChanges>(addressProperties);
const readNotes = checkerOf<{ notes: string | null }>({ notes: schemas.text }, ['notes']);
const readCustomer = checkerOf<{ id: number }>({ id: schemas.id }, ['id']);
const readExport = checkerOf<{ order_ids: number[]; template_id: number }>(
	{ order_ids: { ...schemas.ids, minItems: 1 }, template_id: schemas.id },
	['order_ids', 'template_id'],
);

/** Responds with an order, as all operations that change one do whose response is not documented. */
export function respondWithOrder(call: Call, order: Order): object {
	return respondWithOne(call, order, orderListing(call.store));
}

/** Adds the orders, except their fulfilments, shipments and refunds. */
export function addOrderRoutes(add: AddRoute): void {
	add('GET', '/orders', (call) =>
		respondWithList(call, call.store.orders.rows, orderListing(call.store)),
	);

	add('POST', '/orders/search', (call) => {
		const found = search(call.store.orders.rows, call.object(), orderSearchKeys(call.store));
		return respondWithList(call, found, orderListing(call.store));
	});

	add('GET', '/orders/:id', (call) => respondWithOrder(call, call.find(call.store.orders)));

	add('GET', '/orders/:id/page', (call) => {
		const { orders } = call.store;
		return pageOf(call, call.find(orders), orders.rows, orderListing(call.store));
	});

	add('PATCH', '/orders/:id', (call) => {
		const body = call.object();
		const order = call.find(call.store.orders);
		order.notes = readNotes(body).notes;
		call.store.touch(order);
		return respondWithOrder(call, order);
	});

	add('PATCH', '/orders/:id/address', (call) => {
		const body = call.object();
		const order = call.find(call.store.orders);
		order.address = changedAddress(readAddress(body), order.address);
		call.store.touch(order);
		return respondWithOrder(call, order);
	});

	add('PATCH', '/orders/:id/customer', (call) => {
		const { store } = call;
		const body = call.object();
		const order = call.find(store.orders);
		const { id } = readCustomer(body);
		const customer = store.customers.get(id) ?? refuse('id', `Customer ${id} does not exist.`);
		const before = store.customers.get(order.customer)!;
		before.orders = before.orders.filter((other) => other !== order.id);
		customer.orders = [...customer.orders, order.id].sort((one, other) => one - other);
		order.customer = id;
		order.email = customer.email;
		order.address = primaryAddressOf(customer) ?? order.address;
		store.touch(order);
		return respondWithOrder(call, order);
	});

	add('POST', '/orders/:id/exportcsv', (call, reply) => {
		const { orders } = call.store;
		const body = call.object();
		call.find(orders);
		const { order_ids, template_id } = readExport(body);
		const problems = new Problems();
		refuseUnknown(problems, 'order_ids', order_ids, orders, 'Order');
		if (template_id !== CSV_TEMPLATE && template_id !== JSON_TEMPLATE) {
			problems.add('template_id', `Template ${template_id} does not exist.`);
		}
		problems.settle();
		if (template_id === JSON_TEMPLATE) {
			return { url: `https://files.example.com/commercehq-sandbox/exports/${order_ids[0]}.csv` };
		}
		reply.type('text/csv; charset=utf-8');
		return csvOf(order_ids.map((id) => orders.get(id)!));
	});
}

/** A table with one line per line item, as spreadsheets read it. */
function csvOf(orders: Order[]): string {
	const head = ['order_id', 'email', 'title', 'sku', 'quantity', 'price', 'notes'];
	const rows = orders.flatMap(({ id, email, lines, notes }) =>
		lines.map(({ data, quantity }) => [
			id,
			email,
			data.title,
			data.sku,
			quantity,
			data.price,
			notes,
		]),
	);
	return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(value: string | number | null): string {
	const written = String(value ?? '');
	return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}
