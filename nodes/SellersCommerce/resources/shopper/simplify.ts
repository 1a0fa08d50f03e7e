import { preferredFields } from '../../response/preferredFields';

/** A shopper in ten fields. */
export const simplifiedShopper = preferredFields([
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
