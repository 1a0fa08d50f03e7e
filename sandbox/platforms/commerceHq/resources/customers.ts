import type { AddRoute, ApiRequest } from '../api';
import { badRequest, refuse } from '../errors';
import { listResponse, rowResponse, type Listing } from '../lists';
import { type Keys, search, text, whole, amount } from '../search';
import {
	type AddressChanges,
	addressProperties,
	changedAddress,
	EMPTY_PLACE,
	type Place,
} from '../state/address';
import type { Customer } from '../state/customers';
import { cents } from '../state/orders';
import type { Store } from '../state/store';
import { checkerOf, schemas } from '../validation';

interface CustomerBody {
	email?: string;
	first_name?: string | null;
	last_name?: string | null;
	address?: AddressChanges & { id?: number };
	notes?: string | null;
}

const properties = {
	email: { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' },
	first_name: schemas.text,
	last_name: schemas.text,
	address: { type: 'object', properties: { ...addressProperties, id: schemas.id } },
	notes: schemas.text,
};
const readNew = checkerOf<CustomerBody & { email: string }>(properties, ['email']);
const readChanges = checkerOf<CustomerBody>(properties);

/** Adds the customers. */
export function addCustomerRoutes(add: AddRoute): void {
	add('GET', '/customers', (request) =>
		listResponse(request, request.store.customers.rows, customerListing(request.store)),
	);

	add('POST', '/customers/search', (request) => {
		const { keys } = customerListing(request.store);
		const found = search(request.store.customers.rows, request.object(), {
			...keys,
			...searchKeys,
		});
		return listResponse(request, found, customerListing(request.store));
	});

	add('GET', '/customers/:id', (request) =>
		rowResponse(request, request.find(request.store.customers), customerListing(request.store)),
	);

	add('POST', '/customers', createCustomer, 201);

	add('PATCH', '/customers/:id', (request) => {
		const { store } = request;
		const body = request.object();
		const customer = request.find(store.customers);
		const { email, first_name, last_name, address, notes } = readChanges(body);
		if (address) customer.addresses = changedAddresses(store, customer, address);
		const changes = Object.entries({ email, first_name, last_name, notes });
		Object.assign(
			customer,
			Object.fromEntries(changes.filter(([, value]) => value !== undefined)),
			{ updated_at: store.now() },
		);
		return rowResponse(request, customer, customerListing(store));
	});

	add('DELETE', '/customers/:id', (request) => {
		const customer = request.find(request.store.customers);
		if (customer.orders.length > 0) {
			throw badRequest('Only customers without orders can be deleted.');
		}
		request.store.customers.delete(customer);
	});
}

function createCustomer(request: ApiRequest): object {
	const { store } = request;
	const { email, first_name = null, last_name = null, ...body } = readNew(request.object());
	const customer = store.customers.insert({
		email,
		first_name,
		last_name,
		addresses: body.address
			? [{ id: store.addressIds.next(), ...changedAddress(body.address) }]
			: [],
		payment: [],
		notes: body.notes ?? null,
		orders: [],
		created_at: store.now(),
		updated_at: null,
	});
	return rowResponse(request, customer, customerListing(store));
}

/** Changes the address with the ID sent; without an ID the primary one, or makes it. */
function changedAddresses(
	store: Store,
	{ addresses }: Customer,
	{ id = addresses[0]?.id, ...changes }: AddressChanges & { id?: number },
): Customer['addresses'] {
	if (id === undefined) return [{ id: store.addressIds.next(), ...changedAddress(changes) }];
	if (!addresses.some((address) => address.id === id)) {
		refuse('address.id', `Address ${id} does not exist.`);
	}
	return addresses.map((address) =>
		address.id === id ? { id, ...changedAddress(changes, address) } : address,
	);
}

/** What can be searched for, besides what lists are sorted by. */
const searchKeys: Keys<Customer> = {
	orders: whole((customer) => customer.orders),
	'address.phone': text((customer) => customer.addresses.map(({ phone }) => phone)),
	...Object.fromEntries(
		(['shipping', 'billing'] as const).flatMap((kind) =>
			(Object.keys(EMPTY_PLACE) as Array<keyof Place>).flatMap((field) => {
				const key = text<Customer>(({ addresses }) => addresses.map((one) => one[kind][field]));
				// The reference's table nests them, its sample does not.
				return [
					[`address.${kind}.${field}`, key],
					[`address.${kind}_${field}`, key],
				];
			}),
		),
	),
};

/** How customers are returned. */
export function customerListing(store: Store): Listing<Customer> {
	return {
		row: (customer) => ({
			id: customer.id,
			email: customer.email,
			first_name: customer.first_name,
			last_name: customer.last_name,
			address: customer.addresses,
			payment: customer.payment,
			notes: customer.notes,
			statistics: {
				last_purchase: lastPurchaseOf(store, customer),
				order_count: customer.orders.length || null,
				lifetime_spent: spentBy(store, customer),
			},
			orders: customer.orders,
			tags: tagsBoughtBy(store, customer),
			created_at: customer.created_at,
			updated_at: customer.updated_at,
		}),
		keys: {
			id: whole((customer) => customer.id),
			email: text((customer) => customer.email),
			first_name: text((customer) => customer.first_name),
			last_name: text((customer) => customer.last_name),
			notes: text((customer) => customer.notes),
			order_count: whole((customer) => customer.orders.length),
			last_purchase: whole((customer) => lastPurchaseOf(store, customer)),
			lifetime_spent: amount((customer) => spentBy(store, customer)),
			created_at: whole((customer) => customer.created_at),
			updated_at: whole((customer) => customer.updated_at),
		},
	};
}

const ordersOf = (store: Store, { orders }: Customer) => orders.map((id) => store.orders.get(id)!);

function lastPurchaseOf(store: Store, customer: Customer): number | null {
	return ordersOf(store, customer).reduce<number | null>(
		(last, { order_date }) => Math.max(last ?? 0, order_date),
		null,
	);
}

function spentBy(store: Store, customer: Customer): number {
	const paid = ordersOf(store, customer).filter((order) => order.is_paid);
	return paid.reduce((sum, { total, refunded }) => sum + cents(total) - cents(refunded), 0) / 100;
}

/** The tags that the products bought have now; a product that is gone has none. */
function tagsBoughtBy(store: Store, customer: Customer): string[] {
	const tags = new Set<string>();
	for (const { lines } of ordersOf(store, customer)) {
		for (const { data } of lines) {
			for (const tag of store.products.get(data.product_id)?.tags ?? []) tags.add(tag);
		}
	}
	return [...tags];
}
