import type { AddRoute, ApiRequest } from '../api';
import { FieldErrors, refuse } from '../errors';
import { listResponse, rowResponse, pageOf } from '../lists';
import { search } from '../search';
import { type AddressChanges, addressProperties, changedAddress } from '../state/address';
import { primaryAddressOf } from '../state/customers';
import type { Order } from '../state/orders';
import { checkerOf, schemas } from '../validation';
import { orderListing, orderSearchKeys } from './orderRows';
import { refuseUnknown } from './unknown';

/** The export templates: the first makes CSV, the second JSON, since the documents don't say which. */
const CSV_TEMPLATE = 1;
const JSON_TEMPLATE = 2;

const readAddress = checkerOf<AddressChanges>(addressProperties);
const readNotes = checkerOf<{ notes: string | null }>({ notes: schemas.text }, ['notes']);
const readCustomer = checkerOf<{ id: number }>({ id: schemas.id }, ['id']);
const readExport = checkerOf<{ order_ids: number[]; template_id: number }>(
	{ order_ids: { ...schemas.ids, minItems: 1 }, template_id: schemas.id },
	['order_ids', 'template_id'],
);

/** The order as the response, as for all operations that change one and whose response is not documented. */
export function orderResponse(request: ApiRequest, order: Order): object {
	return rowResponse(request, order, orderListing(request.store));
}

/** Adds the orders, except their fulfilments, shipments and refunds. */
export function addOrderRoutes(add: AddRoute): void {
	add('GET', '/orders', (request) =>
		listResponse(request, request.store.orders.rows, orderListing(request.store)),
	);

	add('POST', '/orders/search', (request) => {
		const found = search(
			request.store.orders.rows,
			request.object(),
			orderSearchKeys(request.store),
		);
		return listResponse(request, found, orderListing(request.store));
	});

	add('GET', '/orders/:id', (request) =>
		orderResponse(request, request.find(request.store.orders)),
	);

	add('GET', '/orders/:id/page', (request) => {
		const { orders } = request.store;
		return pageOf(request, request.find(orders), orders.rows, orderListing(request.store));
	});

	add('PATCH', '/orders/:id', (request) => {
		const body = request.object();
		const order = request.find(request.store.orders);
		order.notes = readNotes(body).notes;
		request.store.touch(order);
		return orderResponse(request, order);
	});

	add('PATCH', '/orders/:id/address', (request) => {
		const body = request.object();
		const order = request.find(request.store.orders);
		order.address = changedAddress(readAddress(body), order.address);
		request.store.touch(order);
		return orderResponse(request, order);
	});

	add('PATCH', '/orders/:id/customer', (request) => {
		const { store } = request;
		const body = request.object();
		const order = request.find(store.orders);
		const { id } = readCustomer(body);
		const customer = store.customers.get(id) ?? refuse('id', `Customer ${id} does not exist.`);
		const before = store.customers.get(order.customer)!;
		before.orders = before.orders.filter((other) => other !== order.id);
		customer.orders = [...customer.orders, order.id].sort((one, other) => one - other);
		order.customer = id;
		order.email = customer.email;
		order.address = primaryAddressOf(customer) ?? order.address;
		store.touch(order);
		return orderResponse(request, order);
	});

	addExportRoute(add);
}

/** Adds the export of several orders as one file. */
function addExportRoute(add: AddRoute): void {
	add('POST', '/orders/:id/exportcsv', (request, reply) => {
		const { orders } = request.store;
		const body = request.object();
		request.find(orders);
		const { order_ids, template_id } = readExport(body);
		const errors = new FieldErrors();
		refuseUnknown(errors, 'order_ids', order_ids, orders, 'Order');
		if (template_id !== CSV_TEMPLATE && template_id !== JSON_TEMPLATE) {
			errors.add('template_id', `Template ${template_id} does not exist.`);
		}
		errors.throwIfAny();
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
