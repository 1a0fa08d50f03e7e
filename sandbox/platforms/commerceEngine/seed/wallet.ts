import type { Random } from '../../../random';
import type { BankAccount, Card, Customer, KycDocument, Mandate } from '../state/customerRows';
import { newId } from '../state/ids';
import type { User } from '../state/users';
import { DAY, REFERENCE_TIME, stamp } from '../time';
import { KYC_TYPES } from './kyc';

/** Fills in all the ways to pay; the main customer gets more than one of most. */
export function fillWallet(random: Random, customer: Customer, user: User, isMain: boolean): void {
	const name = `${user.first_name} ${user.last_name}`;
	customer.bankAccounts.push(makeAccount(random, name, 'HDFC Bank', 'HDFC0000123', true));
	customer.mandates.push(makeMandate(random, name, 'active'));
	customer.documents.push(makeDocument(random));
	customer.paymentMethods.card.push(makeCard(random, name, 'VISA', '4111'));
	if (!isMain) return;
	customer.bankAccounts.push(
		makeAccount(random, name, 'State Bank of India', 'SBIN0001234', false),
	);
	customer.bankAccounts.push({
		...makeAccount(random, name, 'ICICI Bank', 'ICIC0000104', true),
		account_type: 'inbound',
		account_number: 'AAROHI10034567',
		service_provider_slug: 'icici-ecollection',
	});
	customer.mandates.push(makeMandate(random, name, 'paused'), makeMandate(random, name, 'pending'));
	customer.paymentMethods.card.push(makeCard(random, name, 'RUPAY', '6521'));
	customer.paymentMethods.upi_collect.push({
		count: 7,
		last_used: stamp(REFERENCE_TIME - 3 * DAY),
		vpa: 'rohan.mehta@okhdfcbank',
	});
	customer.paymentMethods.wallet.push(makeWallet(random, user));
	const [active] = customer.mandates;
	customer.debitSchedules.push(
		...(['scheduled', 'success', 'failed'] as const).map((status, index) => ({
			id: newId(random),
			mandate_id: active!.id,
			amount: 1499,
			status,
			scheduled_at: stamp(REFERENCE_TIME + (15 - 30 * index) * DAY),
			created_at: stamp(REFERENCE_TIME - (20 + 30 * index) * DAY),
		})),
	);
	customer.creditLine = {
		sanctioned_amount: 50_000,
		utilized_amount: 12_500,
		available_amount: 37_500,
		currency: 'INR',
		expires_at: stamp(REFERENCE_TIME + 365 * DAY),
	};
	customer.authorizedSellers.push(
		...['Jaipur Blue Pottery', 'Kutch Weavers Collective'].map((seller) => ({
			id: newId(random),
			name: seller,
			slug: seller.toLowerCase().replaceAll(' ', '-'),
			logo_url: null,
			is_active: true,
			authorized_at: stamp(REFERENCE_TIME - 90 * DAY),
		})),
	);
}

const dated = (daysAgo: number) => {
	const time = stamp(REFERENCE_TIME - daysAgo * DAY);
	return { created_at: time, modified_at: time };
};

function makeAccount(
	random: Random,
	account_name: string,
	bank_name: string,
	ifsc_code: string,
	isFirst: boolean,
): BankAccount {
	return {
		id: newId(random),
		account_type: 'outbound',
		account_name,
		account_number: String(50_100_000_000 + random.integer(0, 99_999_999)),
		ifsc_code,
		bank_name,
		service_provider_slug: null,
		is_default: isFirst,
		is_verified: isFirst,
		...dated(200),
	};
}

function makeMandate(random: Random, name: string, status: Mandate['status']): Mandate {
	return {
		id: newId(random),
		payment_method_type: 'NACH',
		payment_method: 'ENACH_HDFC',
		service_provider_slug: 'juspay',
		gateway_reference_id: `NACH${random.hex(10)}`,
		bank_ifsc: 'HDFC0000123',
		bank_account_number: String(50_100_000_000 + random.integer(0, 99_999_999)),
		bank_beneficiary_name: name,
		status,
		max_amount: 100_000,
		start_at: stamp(REFERENCE_TIME - 150 * DAY),
		end_at: stamp(REFERENCE_TIME + 1000 * DAY),
		...dated(150),
	};
}

function makeDocument(random: Random): KycDocument {
	const type = KYC_TYPES[0]!;
	const id = newId(random);
	return {
		id,
		kyc_document_id: type.id,
		document_number: `ABCPM${random.integer(1000, 9999)}K`,
		note: null,
		status: 'verified',
		title: type.title,
		file_url: `https://files.example/kyc/${id}/pan.pdf`,
		verification_type: type.verification_type,
		is_verified: true,
		verified_at: stamp(REFERENCE_TIME - 100 * DAY),
		created_by: 'customer',
		modified_by: 'customer',
		modified_reason: null,
		expires_at: null,
		...dated(101),
	};
}

function makeCard(random: Random, name: string, brand: string, first: string): Card {
	const fingerprint = random.hex(24).toLowerCase();
	return {
		card_token: `tkn_${random.hex(16).toLowerCase()}`,
		card_reference: random.hex(16).toLowerCase(),
		card_number: `${first}-XXXXXXXX-${random.integer(1000, 9999)}`,
		card_isin: `${first}00`,
		card_exp_month: '08',
		card_exp_year: '2029',
		card_type: brand === 'RUPAY' ? 'DEBIT' : 'CREDIT',
		card_brand: brand,
		card_issuer: 'HDFC Bank',
		card_issuer_country: 'INDIA',
		card_fingerprint: fingerprint,
		card_global_fingerprint: fingerprint,
		card_sub_type: 'CONSUMER',
		card_sub_type_category: 'CONSUMER',
		extended_card_type: brand === 'RUPAY' ? 'DEBIT' : 'CREDIT',
		country_code: 'IN',
		juspay_bank_code: 'JP_HDFC',
		name_on_card: name,
		nickname: '',
		expired: false,
		tokenize_support: true,
		vault_provider: 'JUSPAY',
		provider: brand,
		provider_category: 'NETWORK',
		metadata: { origin_merchant_id: 'aarohi' },
	};
}

function makeWallet(random: Random, { phone }: User): Customer['paymentMethods']['wallet'][number] {
	const last_refreshed = stamp(REFERENCE_TIME - 2 * DAY);
	return {
		id: newId(random),
		wallet: 'PHONEPE',
		gateway_reference_id: random.hex(10),
		last_refreshed,
		linked: 'true',
		metadata: { mobile_number: phone!, device_id: random.hex(12) },
		sub_details: {
			last_used: last_refreshed,
			current_balance: '842.50',
			last_refreshed,
			payment_method: 'PHONEPE',
			payment_method_type: 'WALLET',
		},
	};
}
