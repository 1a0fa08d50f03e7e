import { conflict } from '../responses';
import type { AddRoute } from '../api';
import { dateTime, number, optional, shape, text } from '../body';
import type { Call } from '../call';
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
	add('GET', PATH, 'login', (call) => ({ mandates: own(call).mandates }));

	add('POST', PATH, 'login', (call) => {
		const { mandates } = own(call);
		const body = call.body(NEW);
		if (mandates.some((one) => one.gateway_reference_id === body.gateway_reference_id)) {
			throw conflict(`A mandate ${body.gateway_reference_id} exists already`);
		}
		const time = now();
		const mandate: Mandate = {
			id: call.store.newId(),
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

	add('GET', ONE, 'login', (call) => {
		const mandate = found(call);
		// Asked with sync, the service looks at the bank, which has agreed by then.
		if (call.queryFlag('sync') && mandate.status === 'pending') change(mandate, 'active');
		return { mandate };
	});

	add('PUT', ONE, 'login', (call) => {
		const mandate = found(call);
		const body = call.body(CHANGED);
		if (mandate.status === 'revoked') throw conflict('The mandate is revoked');
		const { max_amount = mandate.max_amount, end_at = mandate.end_at } = body;
		Object.assign(mandate, { max_amount, end_at, modified_at: now() });
		return { mandate };
	});

	for (const [step, { from, to }] of Object.entries(STEPS)) {
		add('POST', `${ONE}/${step}`, 'login', (call) => {
			const mandate = found(call);
			if (!from.includes(mandate.status)) {
				throw conflict(`The mandate is ${mandate.status}: it cannot be ${to} from there`);
			}
			change(mandate, to);
			return { mandate };
		});
	}

	add('GET', '/customers/:customer_id/mandate-debit-schedules', 'login', (call) => {
		const { page: mandate_debit_schedules, pagination } = call.paged(own(call).debitSchedules);
		return { mandate_debit_schedules, pagination };
	});

	add('GET', '/customers/:customer_id/credit-line-balance', 'login', (call) => {
		const { creditLine, mandates } = own(call);
		return {
			is_eligible: creditLine !== null,
			credit_line_balance: creditLine,
			active_mandates: mandates.filter(({ status }) => status === 'active'),
		};
	});
}

const own = (call: Call) => call.store.customers.of(call.ownCustomerId('customer_id'));

function found(call: Call): Mandate {
	const id = call.param('mandate_id');
	return call.found(
		own(call).mandates.find((mandate) => mandate.id === id),
		'Mandate',
	);
}

function change(mandate: Mandate, status: MandateStatus): void {
	Object.assign(mandate, { status, modified_at: now() });
}
