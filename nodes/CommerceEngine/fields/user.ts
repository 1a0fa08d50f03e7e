import { text } from '../../shared';
import { OWN_CUSTOMER_ID, OWN_USER_ID, SIGNED_IN_USER_ID } from '../auth/ownIds';

/** The user whose record it is. An anonymous visitor is a user, too. */
export const userId = text('userId', {
	displayName: 'User ID',
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description:
		'The ID of the user. Leave it empty for the one as whom the credential works; it can do nothing for others.',
});

/**
 * The user to delete or deactivate. Required, because an expression that finds nothing must not do that to
 * the signed-in user.
 */
export const requiredUserId = text('userId', {
	displayName: 'User ID',
	required: true,
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description: 'The ID of the user, which must be the one as whom the credential works',
});

/** The customer whose record it is. An anonymous visitor is not a customer. */
export const customerId = text('customerId', {
	displayName: 'Customer ID',
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description:
		'The ID of the customer. Leave it empty for the one whom the credential signs in; it can do nothing for others.',
});

/** The ID from a user field, or the placeholder for the session's own user ID. */
export const orOwnUser = (given: string | undefined) => given ?? OWN_USER_ID;

/**
 * The ID from a user field, or the placeholder for the ID of the signed-in user. For updates that read the
 * user first: an anonymous visitor could be a different one by the time the update is sent.
 */
export const orSignedInUser = (given: string | undefined) => given ?? SIGNED_IN_USER_ID;

/** The ID from a customer field, or the placeholder for the session's own customer ID. */
export const orOwnCustomer = (given: string | undefined) => given ?? OWN_CUSTOMER_ID;
