import type { OrderRow, PurchaseOrderRow } from './state';

const minuteOf = (iso: string) => Date.parse(iso) / 60_000;

/** The last moment of the generated data, in minutes since 1970. Fixed, so that data is reproducible. */
export const REFERENCE_MINUTE = minuteOf('2026-11-20T00:00:00Z');

/** The orders that the reference's examples name: its sample, and one with the two other line items. */
export const SAMPLE_ORDERS: ReadonlyArray<{ row: Omit<OrderRow, 'date'>; minute: number }> = [
	{
		minute: minuteOf('2013-05-16T08:10:00Z'),
		row: {
			orderid: 'FFB7A681BE',
			customer: {
				city: 'BRADFORD',
				state: null,
				name: 'SOME BODY HERE',
				zip: 'SOME ZIP',
				country: null,
				address1: '901',
				address2: 'GREENFIELDS LANE',
				phone: '01234 982103',
			},
			line_items: [
				{
					sku: '03658246',
					name: 'SOME PACK OF 6',
					weight: 0,
					bom_sku: null,
					unit_price: 10.99,
					ci_lineitemid: 54553918,
					quantity: 1,
				},
			],
			shipping: { carrier: null, method: 'BEST' },
			amount: { total: 10.99, shipping: 0 },
			supplier: 'SUPPLIER NAME',
		},
	},
	{
		minute: minuteOf('2026-11-19T12:05:00Z'),
		row: {
			orderid: 'FFB7A681BF',
			customer: {
				city: 'Łódź',
				state: null,
				name: 'Zoë Müller-Żółć',
				zip: '90-001',
				country: 'PL',
				address1: 'ul. Piotrkowska 12',
				address2: '',
				phone: '+48 42 555 01 23',
			},
			line_items: [
				{
					sku: '03658247',
					name: 'SOME PACK OF 12',
					weight: 1.5,
					bom_sku: null,
					unit_price: 19.99,
					ci_lineitemid: 54553919,
					quantity: 2,
				},
				{
					sku: '03658248',
					name: 'SOME PACK OF 24',
					weight: 3,
					bom_sku: 'BOM-03658248',
					unit_price: 35.5,
					ci_lineitemid: 54553920,
					quantity: 1,
				},
			],
			shipping: { carrier: 'UPS', method: 'GROUND' },
			amount: { total: 75.48, shipping: 0 },
			supplier: 'SUPPLIER NAME',
		},
	},
];

type SamplePurchaseOrder = { row: Omit<PurchaseOrderRow, 'po_created_on'>; minute: number };

/** The purchase orders that the reference's examples name; the first lies in its example's time range. */
export const SAMPLE_PURCHASE_ORDERS: readonly SamplePurchaseOrder[] = [
	{
		minute: minuteOf('2013-09-02T14:30:00Z'),
		row: {
			supplier: '3pl excel',
			po_number: 'POUSGG00000xxxF5',
			permalink: 'https://scm.example.com/purchase_orders/POUSGG00000xxxF5',
			fulfillment_provider: 'SOME FULFILLMENT PROVIDER',
			items: [
				{
					upc: 'UPC1',
					received_quantity: 100,
					total_quantity: 300,
					expected_quantity: 200,
					total_weight: 0,
				},
			],
		},
	},
	{
		minute: minuteOf('2026-11-18T09:00:00Z'),
		row: {
			supplier: '3pl excel',
			po_number: 'POUSGG00XXX123',
			permalink: 'https://scm.example.com/purchase_orders/POUSGG00XXX123',
			fulfillment_provider: 'SOME FULFILLMENT PROVIDER',
			items: [
				{
					upc: 'UPC1',
					received_quantity: 0,
					total_quantity: 50,
					expected_quantity: 50,
					total_weight: 12.5,
				},
			],
		},
	},
];
