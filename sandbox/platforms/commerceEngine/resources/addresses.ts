import { addressShape } from '../address';
import { Message } from '../responses';
import type { AddRoute } from '../api';
import type { ApiRequest } from '../request';
import { addressOf, putAddress } from '../state/customers';
import type { Address } from '../state/customerRows';

const PATH = '/customers/:customer_id/addresses';
const ONE = `${PATH}/:address_id`;

/** Adds the customer's address book. */
export function addAddressRoutes(add: AddRoute): void {
	add('GET', PATH, 'login', (request) => {
		const { page: addresses, pagination } = request.paged(own(request).addresses);
		return { addresses, pagination };
	});

	add('POST', PATH, 'login', (request) => {
		const customer = own(request);
		const address = addressOf(request.store.newId(), request.body(addressShape));
		putAddress(customer, address);
		return { address };
	});

	add('GET', ONE, 'login', (request) => ({ address: found(request) }));

	add('PUT', ONE, 'login', (request) => {
		const customer = own(request);
		const before = found(request);
		const address = addressOf(before.id, request.body(addressShape), before);
		putAddress(customer, address);
		return { address };
	});

	add('DELETE', ONE, 'login', (request) => {
		const { addresses } = own(request);
		addresses.splice(addresses.indexOf(found(request)), 1);
		return new Message('Address removed');
	});
}

const own = (request: ApiRequest) =>
	request.store.customers.of(request.ownCustomerId('customer_id'));

function found(request: ApiRequest): Address {
	const id = request.param('address_id');
	return request.found(
		own(request).addresses.find((address) => address.id === id),
		'Address',
	);
}
