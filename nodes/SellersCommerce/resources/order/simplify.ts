import { preferredFields } from '../../response/preferredFields';

/** An order in ten fields, with its items in few. */
export const simplifiedOrder = preferredFields(
	[
		'OrderNumber',
		'OrderPlacedDate',
		'OrderStatusId',
		'OrderStatus',
		'PaymentStatusId',
		'OrderTotal',
		'CurrencyCode',
		'UserName',
		'Email',
		'Items',
	],
	{ Items: ['SKU', 'ProductName', 'Quantity', 'QuantityShipped', 'QuantityReturned', 'UnitPrice'] },
);
