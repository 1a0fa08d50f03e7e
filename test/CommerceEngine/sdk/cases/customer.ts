import { pick } from '../../../../nodes/shared';
import { byId } from '../../support';
import type { Cases } from '../compare';
import { READS_FIRST } from '../explained';
import { ADDRESS_FIELDS, addressBody } from './values';

const PAGE = { page: 1, limit: 50 } as const;

export const customer: Cases = {
	'customer.getLoyaltyDetails': () => ({
		sdk: async (sdk) => await sdk.customer.getLoyaltyDetails(),
	}),
	'customer.getAllLoyaltyActivities': () => ({
		node: { sort: { entries: [{ field: 'created_at', direction: 'descending' }] } },
		sdk: async (sdk) =>
			await sdk.customer.listLoyaltyPointsActivity({ ...PAGE, sort_by: '{"created_at":"desc"}' }),
	}),
	'customer.getCreditLineBalance': () => ({
		sdk: async (sdk) => await sdk.customer.getCreditLineBalance(),
	}),
	'customer.getSavedPaymentMethods': ({ customerId: customer_id }) => ({
		node: { filters: { paymentMethods: ['card', 'wallet'] } },
		sdk: async (sdk) =>
			await sdk.customer.listSavedPaymentMethods(
				{ customer_id },
				{ payment_methods: 'card,wallet' },
			),
	}),
	'customer.getAllSavedCards': () => ({
		sdk: async (sdk) => await sdk.customer.listCustomerCards(),
	}),
	'customer.getAllAuthorizedSellers': () => ({
		sdk: async (sdk) => await sdk.customer.listAuthorizedSellers(PAGE),
	}),
	'customerAddress.getAll': () => ({ sdk: async (sdk) => await sdk.customer.listAddresses(PAGE) }),
	'customerAddress.get': ({ addressIds }) => {
		const [address_id = ''] = addressIds();
		return {
			node: { address: byId(address_id) },
			sdk: async (sdk) => await sdk.customer.getAddress({ address_id }),
		};
	},
	'customerAddress.create': () => {
		const { lastName, landmark, ...needed } = ADDRESS_FIELDS;
		return {
			node: { ...needed, additionalFields: { lastName, landmark, isDefaultBilling: true } },
			sdk: async (sdk) =>
				await sdk.customer.createAddress({ ...addressBody, is_default_billing: true }),
		};
	},
	'customerAddress.update': ({ account }) => {
		const { addresses } = account();
		const { id: address_id, is_default_billing, ...address } = addresses[0]!;
		const saved = pick(address, Object.keys(addressBody)) as unknown as typeof addressBody;
		return {
			node: {
				address: byId(address_id),
				updateFields: { phone: '9123456780', nickname: 'Old home', isDefaultShipping: false },
			},
			sdk: async (sdk) =>
				await sdk.customer.updateAddress(
					{ address_id },
					{
						...saved,
						is_default_billing,
						phone: '9123456780',
						nickname: 'Old home',
						is_default_shipping: false,
					},
				),
			differs: { before: READS_FIRST },
		};
	},
	'customerAddress.delete': ({ addressIds }) => {
		const [, address_id = ''] = addressIds();
		return {
			node: { address: byId(address_id) },
			sdk: async (sdk) => await sdk.customer.deleteAddress({ address_id }),
		};
	},
};
