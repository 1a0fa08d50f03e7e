import { simplifiedTo } from '../../simplified';

/** A saved address in ten fields. What is none stays as it is. */
export const simplifiedAddress = simplifiedTo('id', [
	'id',
	'nickname',
	'first_name',
	'last_name',
	'phone',
	'address_line1',
	'pincode',
	'city',
	'is_default_shipping',
	'is_default_billing',
]);
