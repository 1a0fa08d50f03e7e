import { invalid, Message } from '../responses';
import type { AddRoute } from '../api';
import { flag, validatorOf, oneOf, optional, shape, text } from '../body';
import type { ApiRequest } from '../request';
import type { BankAccount } from '../state/customerRows';
import { now } from '../time';
import { byField } from './variants';

const PATH = '/customers/:customer_id/bank-accounts';
const ONE = `${PATH}/:account_id`;

const pattern = (explanation: string, expression: RegExp) =>
	validatorOf<string>(explanation, (value) => typeof value === 'string' && expression.test(value));
/** An account number of an Indian bank. */
export const accountNumber = pattern('must be 9 to 18 digits', /^\d{9,18}$/);
/** The code of a bank's branch. */
export const ifsc = pattern('must be an IFSC such as HDFC0000001', /^[A-Z]{4}0[A-Z0-9]{6}$/);

const NEW = byField('account_type', {
	outbound: shape({
		account_type: oneOf('outbound'),
		account_name: text,
		account_number: accountNumber,
		ifsc_code: ifsc,
		bank_name: text,
		is_default: optional(flag),
	}),
	inbound: shape({
		account_type: oneOf('inbound'),
		service_provider_slug: text,
		is_default: optional(flag),
	}),
});
const CHANGED = byField('account_type', {
	outbound: shape({
		account_type: oneOf('outbound'),
		account_name: optional(text),
		account_number: optional(accountNumber),
		ifsc_code: optional(ifsc),
		bank_name: optional(text),
		is_default: optional(flag),
	}),
	inbound: shape({ account_type: oneOf('inbound'), is_default: optional(flag) }),
});

/** Adds the customer's bank accounts. */
export function addBankAccountRoutes(add: AddRoute): void {
	add('GET', PATH, 'login', (request) => {
		const type = request.queryOneOf('account_type', ['inbound', 'outbound']);
		const bank_accounts = own(request).filter((one) => !type || one.account_type === type);
		return { bank_accounts };
	});

	add('POST', PATH, 'login', (request) => {
		const accounts = own(request);
		const body = request.body(NEW);
		const time = now();
		const bank_account: BankAccount = {
			id: request.store.newId(),
			service_provider_slug: null,
			...virtualAccount(request),
			...body,
			is_default: body.is_default ?? false,
			is_verified: body.account_type === 'inbound',
			created_at: time,
			modified_at: time,
		};
		accounts.push(bank_account);
		keepOneDefault(accounts, bank_account);
		return { bank_account };
	});

	add('GET', ONE, 'login', (request) => ({ bank_account: found(request) }));

	add('PUT', ONE, 'login', (request) => {
		const bank_account = found(request);
		const body = request.body(CHANGED);
		if (body.account_type !== bank_account.account_type) {
			throw invalid({ account_type: `must be ${bank_account.account_type}` });
		}
		const number = 'account_number' in body ? body.account_number : undefined;
		const moved = number !== undefined && number !== bank_account.account_number;
		for (const [name, value] of Object.entries(body)) {
			if (value !== undefined) Object.assign(bank_account, { [name]: value });
		}
		if (moved) bank_account.is_verified = false;
		bank_account.modified_at = now();
		keepOneDefault(own(request), bank_account);
		return { bank_account };
	});

	add('DELETE', ONE, 'login', (request) => {
		const accounts = own(request);
		accounts.splice(accounts.indexOf(found(request)), 1);
		return new Message('Bank account deleted');
	});

	add('POST', `${ONE}/verify`, 'login', (request) => {
		const bank_account = found(request);
		const { is_verified } = request.body(shape({ is_verified: flag }));
		Object.assign(bank_account, { is_verified, modified_at: now() });
		return { bank_account };
	});
}

const own = (request: ApiRequest) =>
	request.store.customers.of(request.ownCustomerId('customer_id')).bankAccounts;

function found(request: ApiRequest): BankAccount {
	const id = request.param('account_id');
	return request.found(
		own(request).find((account) => account.id === id),
		'Bank account',
	);
}

/** The account that the provider opens for a customer's payments; an outbound one overwrites it. */
function virtualAccount({ store, user }: ApiRequest) {
	return {
		account_name: [user.first_name, user.last_name].filter(Boolean).join(' '),
		account_number: `AAROHI${store.random.integer(10_000_000, 99_999_999)}`,
		ifsc_code: 'ICIC0000104',
		bank_name: 'ICICI Bank',
	};
}

/** Of each type one account at most is the default. */
function keepOneDefault(accounts: BankAccount[], latest: BankAccount): void {
	if (!latest.is_default) return;
	for (const account of accounts) {
		if (account !== latest && account.account_type === latest.account_type) {
			account.is_default = false;
		}
	}
}
