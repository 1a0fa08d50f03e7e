import { byId } from '../byId';

const place = {
	firstName: 'James',
	lastName: 'Smith',
	company: 'Silver and Sons',
	street: '46 Leatherwood St.',
	suite: '1432',
	city: 'North Hollywood',
	country: byId('US'),
	state: 'CA',
	zipCode: '91605',
};

/** Where goods, and the bill, go to. */
export const addresses = { shippingAddress: place, billingAddress: place };
