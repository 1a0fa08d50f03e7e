import { conflict } from '../responses';
import type { AddRoute } from '../api';
import { dateTime, number, optional, shape, text } from '../body';
import type { ApiRequest } from '../request';
import type { Mandate, MandateStatus } from '../state/customerRows';
import { now } from '../time';
import { accountNumber, ifsc } from './bankAccounts';

const PATH = '/customers/:customer_id/mandates';
const ONE = `${PATH}/:mandate_id`;
/** What the service allows until the customer says otherwise, in rupees. */
const MAX_AMOUNT = 15_000;

const NEW = shape({
	payment_method_type: text,
	payment_method: text,
	service_provider_slug: text,
	gateway_reference_id: text,
	bank_ifsc: ifsc,
	bank_account_number: accountNumber,
	bank_beneficiary_name: text,
});
const CHANGED = shape({ max_amount: optional(number(1)), end_at: optional(dateTime) });

/** What each step leads to, and from where it can be taken. */
const STEPS: Record<string, { from: MandateStatus[]; to: MandateStatus }> = {
	pause: { from: ['active'], to: 'paused' },
	resume: { from: ['paused'], to: 'active' },
	revoke: { from: ['pending', 'active', 'paused'], to: 'revoked' },
};

/** Adds the mandates, their debits and the credit line. */
export function addMandateRoutes(add: AddRoute): void {
	add('GET', PATH, 'login', (request) => ({ mandates: own(request).mandates }));

	add('POST', PATH, 'login', (request) => {
		const { mandates } = own(request);
		const body = request.body(NEW);
		if (mandates.some((one) => one.gateway_reference_id === body.gateway_reference_id)) {
			throw conflict(`A mandate ${body.gateway_reference_id} exists already`);
		}
		const time = now();
		const mandate: Mandate = {
			id: request.store.newId(),
			...body,
			status: 'pending',
			max_amount: MAX_AMOUNT,
			start_at: time,
			end_at: null,
			created_at: time,
			modified_at: time,
		};
		mandates.push(mandate);
		return { mandate };
	});

	add('GET', ONE, 'login', (request) => {
		const mandate = found(request);
		// Asked with sync, the service looks at the bank, which has agreed by then.
		if (request.queryFlag('sync') && mandate.status === 'pending') change(mandate, 'active');
		return { mandate };
	});

	add('PUT', ONE, 'login', (request) => {
		const mandate = found(request);
		const body = request.body(CHANGED);
		if (mandate.status === 'revoked') throw conflict('The mandate is revoked');
		const { max_amount = mandate.max_amount, end_at = mandate.end_at } = body;
		Object.assign(mandate, { max_amount, end_at, modified_at: now() });
		return { mandate };
	});

	for (const [step, { from, to }] of Object.entries(STEPS)) {
		add('POST', `${ONE}/${step}`, 'login', (request) => {
			const mandate = found(request);
			if (!from.includes(mandate.status)) {
				throw conflict(`The mandate is ${mandate.status}: it cannot be ${to} from there`);
			}
			change(mandate, to);
			return { mandate };
		});
	}

	addDebitRoutes(add);
}

/** Adds what mandates are for: scheduled debits, and the credit line. */
function addDebitRoutes(add: AddRoute): void {
	add('GET', '/customers/:customer_id/mandate-debit-schedules', 'login', (request) => {
		const { page: mandate_debit_schedules, pagination } = request.paged(
			own(request).debitSchedules,
		);
		return { mandate_debit_schedules, pagination };
	});

	add('GET', '/customers/:customer_id/credit-line-balance', 'login', (request) => {
		const { creditLine, mandates } = own(request);
		return {
			is_eligible: creditLine !== null,
			credit_line_balance: creditLine,
			active_mandates: mandates.filter(({ status }) => status === 'active'),
		};
	});
}

const own = (request: ApiRequest) =>
	request.store.customers.of(request.ownCustomerId('customer_id'));

function found(request: ApiRequest): Mandate {
	const id = request.param('mandate_id');
	return request.found(
		own(request).mandates.find((mandate) => mandate.id === id),
		'Mandate',
	);
}

function change(mandate: Mandate, status: MandateStatus): void {
	Object.assign(mandate, { status, modified_at: now() });
}
