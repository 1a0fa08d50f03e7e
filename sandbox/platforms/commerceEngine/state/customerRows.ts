import type { AddressBody } from '../address';

/** What the service keeps of a customer besides the user account; rows as it returns them. */

/** An address in the customer's book. */
export interface Address extends AddressBody {
	id: string;
	is_default_billing: boolean;
	is_default_shipping: boolean;
	is_phone_verified: boolean;
	is_email_verified: boolean;
}

/** Money comes in through an inbound account and goes out to an outbound one. */
export interface BankAccount {
	id: string;
	account_type: 'inbound' | 'outbound';
	account_name: string;
	account_number: string;
	ifsc_code: string;
	bank_name: string;
	/** Who runs an inbound account; null for an outbound one. */
	service_provider_slug: string | null;
	is_default: boolean;
	is_verified: boolean;
	created_at: string;
	modified_at: string;
}

export type MandateStatus = 'active' | 'paused' | 'revoked' | 'pending';

/** The customer's permission to debit a bank account. */
export interface Mandate {
	id: string;
	payment_method_type: string;
	payment_method: string;
	service_provider_slug: string;
	gateway_reference_id: string;
	bank_ifsc: string;
	bank_account_number: string;
	bank_beneficiary_name: string;
	status: MandateStatus;
	max_amount: number;
	start_at: string;
	end_at: string | null;
	created_at: string;
	modified_at: string;
}

export interface DebitSchedule {
	id: string;
	mandate_id: string;
	amount: number;
	status: 'scheduled' | 'success' | 'failed';
	scheduled_at: string;
	created_at: string;
}

export interface KycDocument {
	id: string;
	kyc_document_id: string;
	document_number: string;
	note: string | null;
	status: 'submitted' | 'verified' | 'rejected';
	title: string;
	file_url: string | null;
	verification_type: 'automatic' | 'manual';
	is_verified: boolean;
	verified_at: string | null;
	created_by: 'customer' | 'member';
	created_at: string;
	modified_by: 'customer' | 'member';
	modified_at: string;
	modified_reason: string | null;
	expires_at: string | null;
}

export interface Card {
	card_token: string;
	card_reference: string;
	card_number: string;
	card_isin: string;
	card_exp_month: string;
	card_exp_year: string;
	card_type: 'CREDIT' | 'DEBIT';
	card_brand: string;
	card_issuer: string;
	card_issuer_country: string;
	card_fingerprint: string;
	card_global_fingerprint: string;
	card_sub_type: string;
	card_sub_type_category: string;
	extended_card_type: string;
	country_code: string;
	juspay_bank_code: string;
	name_on_card: string;
	nickname: string;
	expired: boolean;
	tokenize_support: boolean;
	vault_provider: string;
	provider: string;
	provider_category: string;
	metadata: { origin_merchant_id: string };
}

export interface PaymentMethods {
	upi_collect: Array<{ count: number; last_used: string; vpa: string }>;
	wallet: Array<{
		id: string;
		wallet: string;
		gateway_reference_id: string;
		last_refreshed: string;
		linked: string;
		metadata: { mobile_number: string; device_id: string };
		sub_details: {
			last_used: string;
			current_balance: string;
			last_refreshed: string;
			payment_method: string;
			payment_method_type: string;
		};
	}>;
	card: Card[];
}

export interface LoyaltyActivity {
	activity_type: 'earned' | 'redeemed';
	activity: string;
	reference_number: string;
	title: string;
	loyalty_point: number;
	remarks: string | null;
	created_at: string;
	modified_at: string;
}

export interface Loyalty {
	membership_number: string;
	date_of_join: string;
	date_of_assign: string;
	date_of_reset: string;
	current_tier: string;
	points_earned: number;
	points_redeemed: number;
	points_balance: number;
	total_orders: number;
	lifetime_orders: number;
	total_spent: number;
	lifetime_spent: number;
	lifetime_savings: number;
}

export interface AuthorizedSeller {
	id: string;
	name: string;
	slug: string;
	logo_url: string | null;
	is_active: boolean;
	authorized_at: string;
}

/** What a shop lends its customer for purchases. */
export interface CreditLine {
	sanctioned_amount: number;
	utilized_amount: number;
	available_amount: number;
	currency: string;
	expires_at: string;
}

/** One customer with everything below `/customers/{customer_id}`. */
export interface Customer {
	id: string;
	addresses: Address[];
	bankAccounts: BankAccount[];
	mandates: Mandate[];
	debitSchedules: DebitSchedule[];
	documents: KycDocument[];
	paymentMethods: PaymentMethods;
	loyalty: Loyalty;
	/** The latest first. */
	loyaltyActivity: LoyaltyActivity[];
	/** Rupees that the shop owes the customer; carts may use them. */
	creditBalance: number;
	/** Null for who is not eligible. */
	creditLine: CreditLine | null;
	authorizedSellers: AuthorizedSeller[];
}
