import { simplifiedTo } from '../../../shared';

/** A user in ten fields. */
export const simplifiedUser = simplifiedTo('id', [
	'id',
	'customer_id',
	'first_name',
	'last_name',
	'email',
	'phone',
	'country_code',
	'customer_group',
	'is_logged_in',
	'is_anonymous',
]);
