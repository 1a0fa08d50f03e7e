import type { Samples } from '../../platforms';
import { addresses } from './addresses';
import { byId } from '../byId';

const more = {
	firstName: 'James',
	lastName: 'Smith',
	notes: 'Asks for express shipping',
	phone: '+1 512 555 0147',
};

export const customerSamples: Samples = {
	'customer.getAll': () => ({ parameters: { returnAll: true } }),
	'customer.get': () => ({ parameters: { customer: byId(30) } }),
	'customer.search': () => ({ parameters: { returnAll: true } }),
	'customer.create': () => ({
		parameters: { email: 'james@example.com', additionalFields: more, ...addresses },
	}),
	'customer.update': () => ({
		parameters: { customer: byId(30), updateFields: more, ...addresses },
	}),
	'customer.updateAddress': () => ({
		parameters: {
			customer: byId(30),
			address: byId(67),
			updateFields: { phone: more.phone },
			...addresses,
			options: { additionalFieldsJson: JSON.stringify({ notes: more.notes }) },
		},
	}),
	'customer.delete': () => ({ parameters: { customer: byId(6) } }),
};
