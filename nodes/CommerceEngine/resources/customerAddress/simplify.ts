import { simplifiedTo } from '../../../shared';

/** A saved address in ten fields, among them all that a new one must have. */
export const simplifiedAddress = simplifiedTo('id', [
	'id',
	'first_name',
	'last_name',
	'email',
	'phone',
	'address_line1',
	'address_line2',
	'city',
	'state',
	'pincode',
]);
