import { KYC_TYPES } from '../../../sandbox/platforms/commerceEngine/seed/kyc';
import type { Sandbox } from '../../../sandbox/server';
import type { Samples } from '../../platforms';
import { byId } from '../byId';
import { pixel } from '../pixel';

/** What the credential's customer has. */
function customerOf({ commerceEngine }: Sandbox) {
	const customer = commerceEngine.customer(commerceEngine.user.customerId);
	if (!customer) throw new Error('The sandbox has lost its customer');
	return customer;
}

const id = byId('={{ $json.id }}');
const idsOf = (rows: ReadonlyArray<{ id: string }>) => rows.map((row) => ({ id: row.id }));

const all = () => ({ parameters: { returnAll: true } });

const address = {
	firstName: 'Asha',
	phone: '9876543210',
	email: 'asha@example.com',
	addressLine1: '12 MG Road',
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
};
const moreOfAddress = {
	lastName: '={{ $json.more }}',
	addressLine2: '={{ $json.more }}',
	landmark: '={{ $json.more }}',
	taxIdentificationNumber: '={{ $json.more }}',
	businessName: '={{ $json.more }}',
	nickname: '={{ $json.more }}',
};
/** Once with all that need not be there, and once without. */
const moreAndNot = [{ more: 'Rao' }, {}];

const document = { documentNumber: 'ABCDE1234F', documentTypeId: KYC_TYPES[0]?.id ?? '' };
const anotherDocument = {
	documentNumber: '29ABCDE1234F1Z5',
	documentTypeId: KYC_TYPES[1]?.id ?? '',
};

/** A sample of a mandate in one of these states. */
const mandateIn =
	(...states: string[]) =>
	(sandbox: Sandbox) => ({
		parameters: { mandate: id },
		input: idsOf(customerOf(sandbox).mandates.filter(({ status }) => states.includes(status))),
	});

export const customerSamples: Samples = {
	'customer.getLoyaltyDetails': () => ({}),
	'customer.getAllLoyaltyActivities': all,
	'customer.getCreditLineBalance': () => ({}),
	'customer.getSavedPaymentMethods': () => ({}),
	'customer.getAllSavedCards': all,
	'customer.getAllAuthorizedSellers': all,

	'customerAddress.getAll': all,
	'customerAddress.get': (sandbox) => ({
		parameters: { address: id },
		input: idsOf(customerOf(sandbox).addresses),
	}),
	'customerAddress.create': () => ({
		parameters: { ...address, additionalFields: moreOfAddress },
		input: moreAndNot,
	}),
	'customerAddress.update': (sandbox) => ({
		parameters: { address: id, updateFields: { city: 'Pune' } },
		input: idsOf(customerOf(sandbox).addresses),
	}),
	'customerAddress.delete': (sandbox) => ({
		parameters: { address: id },
		input: idsOf(customerOf(sandbox).addresses),
	}),

	'bankAccount.getAll': all,
	'bankAccount.get': (sandbox) => ({
		parameters: { bankAccount: id },
		input: idsOf(customerOf(sandbox).bankAccounts),
	}),
	'bankAccount.create': () => ({
		parameters: {
			accountType: '={{ $json.type }}',
			accountName: 'Asha Rao',
			accountNumber: '001234567890',
			ifscCode: 'HDFC0000053',
			bankName: 'HDFC Bank',
			serviceProviderSlug: 'icici-ecollection',
		},
		input: [{ type: 'outbound' }, { type: 'inbound' }],
	}),
	'bankAccount.update': (sandbox) => ({
		parameters: {
			bankAccount: id,
			accountType: '={{ $json.type }}',
			updateFields: { isDefault: true },
		},
		input: customerOf(sandbox).bankAccounts.map((one) => ({ id: one.id, type: one.account_type })),
	}),
	'bankAccount.verify': (sandbox) => ({
		parameters: { bankAccount: id, result: true },
		input: idsOf(customerOf(sandbox).bankAccounts),
	}),
	'bankAccount.delete': (sandbox) => ({
		parameters: { bankAccount: id },
		input: idsOf(customerOf(sandbox).bankAccounts),
	}),

	'kycDocument.getAll': all,
	'kycDocument.get': (sandbox) => ({
		parameters: { document: id },
		input: idsOf(customerOf(sandbox).documents),
	}),
	'kycDocument.create': () => ({
		parameters: {
			...anotherDocument,
			additionalFields: { note: 'Of 2026', inputBinaryField: 'data' },
		},
		binary: pixel,
	}),
	'kycDocument.update': (sandbox) => ({
		parameters: {
			document: id,
			...document,
			modifiedReason: 'Mistyped',
			additionalFields: { note: 'Of 2026' },
		},
		input: idsOf(customerOf(sandbox).documents),
	}),
	// One that was added before, and one that was not.
	'kycDocument.verify': (sandbox) => ({
		parameters: {
			documentNumber: '={{ $json.number }}',
			documentTypeId: '={{ $json.type }}',
		},
		input: [
			...customerOf(sandbox).documents.map((one) => ({
				number: one.document_number,
				type: one.kyc_document_id,
			})),
			{ number: anotherDocument.documentNumber, type: anotherDocument.documentTypeId },
		],
	}),
	'kycDocument.delete': (sandbox) => ({
		parameters: { document: id },
		input: idsOf(customerOf(sandbox).documents),
	}),

	'mandate.getAll': all,
	'mandate.get': mandateIn('active', 'paused', 'pending'),
	'mandate.create': () => ({
		parameters: {
			paymentMethodType: 'NACH',
			paymentMethod: 'ENACH_HDFC',
			serviceProviderSlug: 'juspay',
			gatewayReferenceId: 'RAZORPAY',
			ifscCode: 'HDFC0000053',
			accountNumber: '001234567890',
			accountName: 'Asha Rao',
		},
	}),
	'mandate.update': (sandbox) => ({
		parameters: { mandate: id, updateFields: { maxAmount: 2500.5 } },
		input: idsOf(customerOf(sandbox).mandates),
	}),
	'mandate.pause': mandateIn('active'),
	'mandate.resume': mandateIn('paused'),
	'mandate.revoke': mandateIn('active', 'paused', 'pending'),
	'mandate.getAllDebitSchedules': all,
};
