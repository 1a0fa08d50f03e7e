import type { INodeParameters } from 'n8n-workflow';
import { json } from '../support/misbehavingServer';
import { against } from './service';
import { byId } from './support';

/*
 * Records as the vendor's own kit (@commercengine/storefront-sdk 0.15.0, the schemas CustomerMandate, OrderReturnDetail
 * and OrderShipment) has them, through Simplify.
 */
const simplified = async (name: string, content: object, given: INodeParameters) => {
	const { rows, said } = await against(() => json({ success: true, content }), name, {
		simplify: true,
		...given,
	});
	expect(said).toBe('no error');
	return rows;
};

const MANDATE = {
	id: 'M1',
	mandate_type: 'NACH',
	status: 'active',
	max_amount: 5000,
	frequency: 'as_presented',
	start_date: '2026-01-02T00:00:00Z',
	end_date: '2027-01-02T00:00:00Z',
	gateway: 'juspay',
	gateway_reference_id: 'RAZORPAY',
	currency: 'INR',
	payment_info: {
		payment_method_type: 'NACH',
		payment_method: 'ENACH_HDFC',
		bank_details: { account_number: '001234567890', ifsc: 'HDFC0', beneficiary_name: 'Asha Rao' },
	},
	created_at: '2026-01-01T00:00:00Z',
};

const NEW = {
	paymentMethodType: 'NACH',
	paymentMethod: 'ENACH_HDFC',
	serviceProviderSlug: 'juspay',
	gatewayReferenceId: 'RAZORPAY',
	ifscCode: 'HDFC0000053',
	accountNumber: '001234567890',
	accountName: 'Asha Rao',
};

test.each<[string, object, INodeParameters]>([
	['mandate.get', { mandate: MANDATE }, { mandate: byId('M1') }],
	['mandate.getAll', { mandates: [MANDATE] }, {}],
	['mandate.create', { mandate: MANDATE }, NEW],
	['mandate.pause', { mandate: MANDATE }, { mandate: byId('M1') }],
])('%s says until when and of which account, in whichever form it comes', async (...run) => {
	expect(await simplified(...run)).toEqual([
		{
			id: 'M1',
			status: 'active',
			payment_method_type: 'NACH',
			payment_method: 'ENACH_HDFC',
			service_provider_slug: 'juspay',
			bank_account_number: '001234567890',
			bank_beneficiary_name: 'Asha Rao',
			max_amount: 5000,
			start_at: '2026-01-02T00:00:00Z',
			end_at: '2027-01-02T00:00:00Z',
		},
	]);
});

test('a return names the order that replaces the goods, in whichever form it comes', async () => {
	const order_return = {
		request_number: 'R1',
		status: 'complete',
		items: [],
		return_order: { order_number: 'O7', order_date: '2026-01-02', order_status: 'complete' },
		replacement_order: { order_number: 'O9', order_date: '2026-01-03', order_status: 'shipped' },
		refund: null,
	};
	const given = { order: byId('O1'), return: byId('R1') };
	expect(await simplified('returnRequest.get', { order_return }, given)).toMatchObject([
		{ return_number: 'R1', replacement_order_number: 'O9' },
	]);
});

test('a shipment without a number of its own is one, too', async () => {
	const shipment = {
		reference_number: 'REF-1',
		status: 'shipped',
		total_weight: 1,
		shipment_items: [{ sku: 'TEA-1', quantity: 2, is_free_item: false }],
		awb_no: 'AWB1',
		shipping_label_url: 'https://labels.example.com/1',
	};
	const [row] = await simplified(
		'order.getAllShipments',
		{ shipments: [shipment] },
		{ order: byId('O1') },
	);
	expect(row).toMatchObject({ reference_number: 'REF-1', awb_no: 'AWB1' });
	expect(Object.keys(row!)).toHaveLength(10);
	expect(JSON.stringify(row)).not.toContain('is_free_item');
});
