import { addressShape } from '../address';
import { Message } from '../responses';
import type { AddRoute } from '../api';
import type { Call } from '../call';
import { addressOf, putAddress } from '../state/customers';
import type { Address } from '../state/customerRows';

const PATH = '/customers/:customer_id/addresses';
const ONE = `${PATH}/:address_id`;

/** Adds the customer's address book. */
export function addAddressRoutes(add: AddRoute): void {
	add('GET', PATH, 'login', (call) => {
		const { page: addresses, pagination } = call.paged(own(call).addresses);
		return { addresses, pagination };
	});

	add('POST', PATH, 'login', (call) => {
		const customer = own(call);
		const address = addressOf(call.store.newId(), call.body(addressShape));
		putAddress(customer, address);
		return { address };
	});

	add('GET', ONE, 'login', (call) => ({ address: found(call) }));

	add('PUT', ONE, 'login', (call) => {
		const customer = own(call);
		const before = found(call);
		const address = addressOf(before.id, call.body(addressShape), before);
		putAddress(customer, address);
		return { address };
	});

	add('DELETE', ONE, 'login', (call) => {
		const { addresses } = own(call);
		addresses.splice(addresses.indexOf(found(call)), 1);
		return new Message('Address removed');
	});
}

const own = (call: Call) => call.store.customers.of(call.ownCustomerId('customer_id'));

function found(call: Call): Address {
	const id = call.param('address_id');
	return call.found(
		own(call).addresses.find((address) => address.id === id),
		'Address',
	);
}
