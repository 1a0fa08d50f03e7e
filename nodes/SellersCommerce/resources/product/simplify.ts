import { simplifiedTo } from '../../simplified';

/** A product in ten fields, with its SKUs in few. */
export const simplifiedProduct = simplifiedTo(
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
