import type { Samples } from '../../platforms';

const addresses = {
	entries: [
		{
			addressName: 'Home',
			addressLine1: '19 Belfast Ave',
			city: 'Mandeville',
			stateCode: 'LA',
			countryCode: 'US',
			zipCode: '70471',
		},
	],
};

export const shopperSamples: Samples = {
	'shopper.getAll': () => ({ parameters: { returnAll: true } }),
	'shopper.get': () => ({
		parameters: { username: '={{ $json.name }}' },
		// So many that each field that may be empty is both.
		input: [
			{ name: 'sample.shopper' },
			...Array.from({ length: 20 }, (_, nth) => ({ name: `shopper${8001 + nth}` })),
		],
	}),
	'shopper.upsert': () => ({
		parameters: {
			additionalFields: {
				firstName: 'John',
				lastName: 'Doe',
				dateOfBirth: '1990-05-01',
				deleted: false,
				gender: 1,
				shopperTypeId: 11,
				addresses,
			},
			body: JSON.stringify({ UserName: 'john.doe', Email: 'john.doe@example.com' }),
		},
	}),
	'shopper.upsertAddress': () => ({
		parameters: { addresses, body: JSON.stringify({ UserName: 'shopper8001' }) },
	}),
};
