import { simplifiedTo } from '../../simplified';

/** A shopper in ten fields. */
export const simplifiedShopper = simplifiedTo([
	'UserName',
	'ShopperID',
	'Email',
	'FirstName',
	'LastName',
	'ShopperTypeID',
	'Deleted',
	'Address',
	'CreatedDate',
	'ModifiedDate',
]);
