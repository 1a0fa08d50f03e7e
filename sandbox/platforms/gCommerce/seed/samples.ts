import type { Order, Purchase } from '../state/orders';
import { newProduct, type Product } from '../state/products';
import type { Shipment } from '../state/shipments';
import { PRINTERS } from './categories';
import { JOHN_DOE } from './customers';

// What the vendor's examples show, under the IDs that it has there.

/** The products of the samples: of the list, the purchase order and the bulk update. */
export const sampleProducts = (): Product[] => [
	{
		product_id: 123456,
		...newProduct('3D Printer', 10, 1612975405),
		category_ids: [PRINTERS],
		main_category: PRINTERS,
		amount: 144,
		min_qty: 1,
		full_description: '<p>Product html description</p>',
	},
	{
		product_id: 217005,
		...newProduct('Disposable Safety Clothing Isolation Hazmat Suit', 15, 1640995200),
		product_code: 'HCODE-0001',
		category_ids: [304],
		main_category: 304,
		amount: 320,
	},
	{
		product_id: 219221,
		...newProduct('Folding Table, 6 ft', 1199.5, 1646092800),
		product_code: 'B1224059',
		category_ids: [604],
		main_category: 604,
		amount: 75,
	},
	{
		product_id: 219222,
		...newProduct('Running Shoes, Men', 149.99, 1646092800),
		product_code: '234234',
		category_ids: [8219],
		main_category: 8219,
		amount: 2400,
	},
];

/** The orders of the samples: the one that is shown, and the one that shipment 1234 is of. */
export const sampleOrders = (): Order[] => [
	{
		id: 657,
		customer: { ...JOHN_DOE, user_id: 1, email: 'j.doe@domain.com' },
		status: 'J',
		timestamp: 1678984546,
		updated_at: 1680690487,
		notes: null,
		po_number: '',
		shipping_id: 4,
		shipping_cost: 5,
		items: [
			{
				item_id: 2905461962,
				product_id: 219222,
				product_code: '234234',
				product: 'Running Shoes, Men',
				price: 149.99,
				amount: 1,
			},
		],
		subtotal: 149.99,
		total: 154.99,
		shipments: [],
	},
	{
		id: 123456,
		customer: JOHN_DOE,
		status: 'C',
		timestamp: 1652398308,
		updated_at: 1652401503,
		notes: null,
		po_number: '',
		shipping_id: 44,
		shipping_cost: 50,
		items: [
			{
				item_id: 424186180,
				product_id: 123456,
				product_code: 'LM1',
				product: 'Certified KN95 FDA EUA Approved',
				price: 1.13,
				amount: 1200,
			},
		],
		// The sums of the sample, which shows one of more lines.
		subtotal: 9950,
		total: 10000,
		shipments: [],
	},
];

/** The purchase order of the samples. */
export const samplePurchaseOrders = (): Purchase[] => [
	{
		id: 123456,
		customer: JOHN_DOE,
		status: 'O',
		timestamp: 1741004749,
		notes: '',
		shipping_id: 44,
		items: [
			{
				item_id: 2756919659,
				product_id: 217005,
				product_code: 'HCODE-0001',
				product: 'Disposable Safety Clothing Isolation Hazmat Suit',
				price: 15,
				amount: 1,
			},
		],
		subtotal: 15,
		total: 15,
	},
];

/** The shipment of the samples, of order 657. */
export const sampleShipment = (order: Order): Shipment => ({
	shipment_id: 1234,
	order,
	timestamp: 1680690487,
	comments: '',
	status: 'P',
	shipping_id: 4,
	tracking_number: '123213',
	carrier: 'usps',
	products: new Map([[2905461962, 1]]),
});
