import type { Samples } from '../../platforms';

const Address = {
	entries: [
		{
			AddressName: 'Home',
			AddressLine1: '19 Belfast Ave',
			City: 'Mandeville',
			StateCode: 'LA',
			CountryCode: 'US',
			ZipCode: '70471',
		},
	],
};

export const shopperSamples: Samples = {
	'shopper.getAll': () => ({ parameters: { returnAll: true } }),
	'shopper.get': () => ({
		parameters: { userName: '={{ $json.name }}' },
		// So many that each field that may be empty is both.
		input: [
			{ name: 'sample.shopper' },
			...Array.from({ length: 20 }, (_, nth) => ({ name: `shopper${8001 + nth}` })),
		],
	}),
	'shopper.upsert': () => ({
		parameters: {
			additionalFields: {
				FirstName: 'John',
				LastName: 'Doe',
				DOB: '1990-05-01',
				Deleted: false,
				Gender: 1,
				ShopperTypeID: 11,
				Address,
			},
			body: JSON.stringify({ UserName: 'john.doe', Email: 'john.doe@example.com' }),
		},
	}),
	'shopper.upsertAddress': () => ({
		parameters: { Address, body: JSON.stringify({ UserName: 'shopper8001' }) },
	}),
};
