import { recordNumber, text } from '../../../shared';
import { orderStatus } from '../../statuses';

/** What lists of orders and of purchase orders can be narrowed down by. */
export const orderFilters = [
	text('email', {
		displayName: 'Customer Email',
		placeholder: 'e.g. john.doe@example.com',
		description: 'Only orders of the customer with this email address',
	}),
	recordNumber('userId', {
		displayName: 'Customer ID',
		placeholder: 'e.g. 123',
		description: 'Only orders of the customer with this ID',
	}),
	orderStatus,
] as const;

/** The filters as the API takes them. */
export const orderQuery = ({
	email,
	userId,
	status,
}: {
	readonly email?: string;
	readonly userId?: number;
	readonly status?: string;
}) => ({ email, user_id: userId, status });
