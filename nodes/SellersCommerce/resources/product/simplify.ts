import { preferredFields } from '../../response/preferredFields';

/** A product in ten fields, with its SKUs in few. */
export const simplifiedProduct = preferredFields(
	[
		'ProductCode',
		'ProductName',
		'SCProductID',
		'BrandName',
		'SupplierID',
		'Active',
		'Categories',
		'SKUs',
		'CreatedDate',
		'ModifiedDate',
	],
	{ SKUs: ['SKU', 'Color', 'Size', 'Price', 'Inventory'] },
);
