import { simplifiedTo } from '../../response/simplified';

/** A saved address in ten fields: all that a new one must have. What is none stays as it is. */
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
