import { byId } from '../../support';
import type { Case, Cases } from '../compare';
import type { Shop } from '../shop';

/** A case about one of the customer's bank accounts. */
const ofAccount =
	(of: (account_id: string) => Case, nth = 0) =>
	({ account }: Shop): Case => {
		const { id = '' } = account().bankAccounts[nth] ?? {};
		const { node, ...rest } = of(id);
		return { node: { bankAccount: byId(id), ...node }, ...rest };
	};

/** A case about one of his mandates. */
const ofMandate =
	(status: string, of: (mandate_id: string) => Case) =>
	({ account }: Shop): Case => {
		const { id = '' } = account().mandates.find((one) => one.status === status) ?? {};
		const { node, ...rest } = of(id);
		return { node: { mandate: byId(id), ...node }, ...rest };
	};

const OUTBOUND = {
	account_name: 'Asha Rao',
	account_number: '001234567890',
	ifsc_code: 'HDFC0000053',
	bank_name: 'HDFC Bank',
} as const;

const bankAccount: Cases = {
	'bankAccount.getAll': () => ({
		node: { filters: { accountType: 'outbound' } },
		sdk: async (sdk) => await sdk.customer.listBankAccounts({ account_type: 'outbound' }),
	}),
	'bankAccount.get': ofAccount((account_id) => ({
		sdk: async (sdk) => await sdk.customer.getBankAccount({ account_id }),
	})),
	'bankAccount.create outbound': () => ({
		node: {
			accountName: 'Asha Rao',
			accountNumber: '001234567890',
			ifscCode: 'HDFC0000053',
			bankName: 'HDFC Bank',
			additionalFields: { isDefault: true },
		},
		sdk: async (sdk) =>
			await sdk.customer.createBankAccount({
				account_type: 'outbound',
				...OUTBOUND,
				is_default: true,
			}),
	}),
	'bankAccount.create inbound': () => ({
		node: { accountType: 'inbound', serviceProviderSlug: 'icici-ecollection' },
		sdk: async (sdk) =>
			await sdk.customer.createBankAccount({
				account_type: 'inbound',
				service_provider_slug: 'icici-ecollection',
			}),
	}),
	'bankAccount.update': ofAccount((account_id) => ({
		node: {
			accountType: 'outbound',
			updateFields: { bankName: 'HDFC Bank Ltd', isDefault: true },
		},
		sdk: async (sdk) =>
			await sdk.customer.updateBankAccount(
				{ account_id },
				{ account_type: 'outbound', bank_name: 'HDFC Bank Ltd', is_default: true },
			),
	})),
	'bankAccount.verify': ofAccount(
		(account_id) => ({
			node: { result: true },
			sdk: async (sdk) =>
				await sdk.customer.verifyBankAccount({ account_id }, { is_verified: true }),
		}),
		1,
	),
	'bankAccount.delete': ofAccount(
		(account_id) => ({
			sdk: async (sdk) => await sdk.customer.deleteBankAccount({ account_id }),
		}),
		1,
	),
};

const mandate: Cases = {
	'mandate.getAll': () => ({ sdk: async (sdk) => await sdk.customer.listMandates() }),
	'mandate.get': ofMandate('pending', (mandate_id) => ({
		node: { options: { sync: true } },
		sdk: async (sdk) => await sdk.customer.getMandate({ mandate_id }, { sync: true }),
	})),
	'mandate.create': () => ({
		node: {
			paymentMethodType: 'NACH',
			paymentMethod: 'ENACH_HDFC',
			serviceProviderSlug: 'juspay',
			gatewayReferenceId: 'RAZORPAY',
			ifscCode: 'HDFC0000053',
			accountNumber: '001234567890',
			accountName: 'Asha Rao',
		},
		sdk: async (sdk) =>
			await sdk.customer.createMandate({
				payment_method_type: 'NACH',
				payment_method: 'ENACH_HDFC',
				service_provider_slug: 'juspay',
				gateway_reference_id: 'RAZORPAY',
				bank_ifsc: 'HDFC0000053',
				bank_account_number: '001234567890',
				bank_beneficiary_name: 'Asha Rao',
			}),
	}),
	'mandate.update': ofMandate('active', (mandate_id) => ({
		node: { updateFields: { maxAmount: 2500.5, endAt: '2030-01-31T00:00:00.000Z' } },
		sdk: async (sdk) =>
			await sdk.customer.updateMandate(
				{ mandate_id },
				{ max_amount: 2500.5, end_at: '2030-01-31T00:00:00.000Z' },
			),
	})),
	'mandate.pause': ofMandate('active', (mandate_id) => ({
		sdk: async (sdk) => await sdk.customer.pauseMandate({ mandate_id }),
	})),
	'mandate.resume': ofMandate('paused', (mandate_id) => ({
		sdk: async (sdk) => await sdk.customer.resumeMandate({ mandate_id }),
	})),
	'mandate.revoke': ofMandate('active', (mandate_id) => ({
		sdk: async (sdk) => await sdk.customer.revokeMandate({ mandate_id }),
	})),
	'mandate.getAllDebitSchedules': () => ({
		sdk: async (sdk) => await sdk.customer.listMandateDebitSchedules({ page: 1, limit: 50 }),
	}),
};

/** How the customer's money comes and goes. */
export const money: Cases = { ...bankAccount, ...mandate };
