import { path, type ApiRequest } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { mandateLocator } from '../../fields/locators';

export const mandateFields = [mandateLocator, customerId] as const;

/** The request that changes the status of a mandate. */
export const mandateChange = (
	step: 'pause' | 'resume' | 'revoke',
	{ mandate, customerId: given }: { readonly mandate: string; readonly customerId?: string },
): ApiRequest => ({
	method: 'POST',
	path: `${path`/customers/${orOwnCustomer(given)}/mandates/${mandate}`}/${step}`,
});
