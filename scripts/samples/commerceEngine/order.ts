import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server';
import type { OrderRecord } from '../../../sandbox/platforms/commerceEngine/state/orders';
import type { Samples } from '../../platforms';
import { byId } from '../byId';
import { pixel } from '../pixel';
import { asCustomer, cartWith, pixelForm, withCoupon } from './shop';

/** The orders of the credential's customer that are like this. */
function ordersThat(
	{ commerceEngine }: Sandbox,
	holds: (record: OrderRecord) => boolean = () => true,
) {
	const found = commerceEngine
		.orderNumbers()
		.flatMap((number) => (commerceEngine.order(number) as OrderRecord | undefined) ?? [])
		.filter((record) => record.userId === commerceEngine.user.id && holds(record));
	if (found.length > 0) return found;
	throw new Error('No order of the sandbox is like this');
}

const inStatus =
	(...statuses: string[]) =>
	({ order }: OrderRecord) =>
		statuses.includes(order.status);

const order = byId('={{ $json.number }}');

/** The input items that name orders. */
const numbersOf = (records: OrderRecord[]): IDataObject[] =>
	records.map((record) => ({ number: record.order.order_number }));

/** All returns of these orders, each as an input item. */
const returnsOf = (records: OrderRecord[]): IDataObject[] =>
	records.flatMap((record) =>
		record.returns.map(({ return_number: returned, status }) => ({
			number: record.order.order_number,
			returned,
			status,
		})),
	);

const requested = (sandbox: Sandbox) =>
	returnsOf(ordersThat(sandbox)).filter(({ status }) => status === 'requested');

/** Adds an image to a return. */
async function attach(sandbox: Sandbox): Promise<void> {
	const [one] = requested(sandbox);
	await (
		await asCustomer(sandbox)
	)(
		'POST',
		`/orders/${String(one?.number)}/returns/${String(one?.returned)}/attachments`,
		pixelForm('images'),
	);
}

/** Payment by the page of the provider; what belongs to a card is not sent then. */
const paymentPage = {
	paymentMethod: 'paymentPage',
	paymentProviderSlug: 'juspay',
	returnUrl: 'https://shop.example.com/done',
	cardNumber: '4111 1111 1111 1111',
	cardExpiryMonth: '09',
	cardExpiryYear: '2031',
	nameOnCard: 'Asha Rao',
	cardSecurityCode: '012',
};

export const orderSamples: Samples = {
	'order.getAll': () => ({ parameters: { returnAll: true } }),
	// So many that each field that may be empty is both.
	'order.get': (sandbox) => ({
		parameters: { order },
		input: numbersOf(ordersThat(sandbox).slice(0, 60)),
	}),
	'order.create': (sandbox) => ({
		parameters: { cart: byId('={{ $json.cart }}'), ...paymentPage },
		input: cartWith(sandbox, withCoupon),
	}),
	'order.cancel': (sandbox) => ({
		parameters: { order, cancellationReason: 'Ordered by mistake' },
		input: numbersOf(ordersThat(sandbox, inStatus('confirmed', 'awaiting_approval', 'draft'))),
	}),
	// Refunds to where the money came from, and one to a bank account.
	'order.getAllRefunds': (sandbox) => ({
		parameters: { order, returnAll: true },
		input: async () => {
			const ask = await asCustomer(sandbox);
			const { customerId } = sandbox.commerceEngine.user;
			const [account] = sandbox.commerceEngine.customer(customerId)?.bankAccounts ?? [];
			const [paid] = ordersThat(sandbox, inStatus('confirmed'));
			await ask('POST', `/orders/${paid?.order.order_number}/cancel`, {
				cancellation_reason: 'Ordered by mistake',
				refund_mode: 'bank-transfer',
				bank_account_id: account?.id,
			});
			return numbersOf(ordersThat(sandbox, ({ refunds }) => refunds.length > 0));
		},
	}),
	'order.getAllShipments': (sandbox) => ({
		parameters: { order, returnAll: true },
		input: numbersOf(ordersThat(sandbox, ({ shipments }) => shipments.length > 0)),
	}),
	'order.getAllBuyItAgainItems': () => ({ parameters: { returnAll: true } }),

	'payment.getAll': (sandbox) => ({
		parameters: { order, returnAll: true },
		input: numbersOf(ordersThat(sandbox, ({ order: { payments } }) => payments.length > 0)),
	}),
	'payment.getStatus': (sandbox) => ({
		parameters: { order },
		input: numbersOf(ordersThat(sandbox).slice(0, 60)),
	}),
	'payment.retry': (sandbox) => ({
		parameters: { order, ...paymentPage },
		input: async () => {
			const ask = await asCustomer(sandbox);
			for (const item of numbersOf(ordersThat(sandbox, inStatus('draft')))) {
				const status = await ask('GET', `/orders/${String(item.number)}/payment-status`);
				if (status.is_retry_available === true) return [item];
			}
			throw new Error('No payment of the sandbox can be tried again');
		},
	}),
	'payment.cancelRequest': (sandbox) => ({
		parameters: { order },
		input: async () => {
			const [input] = await cartWith(sandbox)();
			const ask = await asCustomer(sandbox);
			const made = (await ask('POST', '/orders', {
				cart_id: input?.cart,
				payment_method: {
					payment_provider_slug: 'juspay',
					integration_type: 'hyper-checkout',
					return_url: 'https://shop.example.com/done',
					action: 'paymentPage',
				},
			})) as { order: { order_number: string } };
			return [{ number: made.order.order_number }];
		},
	}),

	'returnRequest.getAll': (sandbox) => ({
		parameters: { order, returnAll: true },
		input: async () => {
			await attach(sandbox);
			return numbersOf(ordersThat(sandbox, ({ returns }) => returns.length > 0));
		},
	}),
	'returnRequest.get': (sandbox) => ({
		parameters: { order, return: byId('={{ $json.returned }}') },
		input: async () => {
			await attach(sandbox);
			return returnsOf(ordersThat(sandbox));
		},
	}),
	'returnRequest.create': (sandbox) => ({
		parameters: {
			order,
			requestedSettlement: 'refund',
			items: {
				entries: [
					{
						shipmentNumber: '={{ $json.shipment }}',
						product: byId('={{ $json.product }}'),
						variantId: '={{ $json.variant }}',
						quantity: 1,
						returnReason: '={{ $json.reason }}',
					},
				],
			},
		},
		input: ordersThat(
			sandbox,
			({ order: { status }, returns }) => status === 'complete' && returns.length === 0,
		)
			.slice(0, 20)
			.map(({ order: { order_number: number }, shipments: [shipment] }, nth) => ({
				number,
				shipment: shipment?.shipment_number,
				product: shipment?.shipment_items[0]?.product_id,
				variant: shipment?.shipment_items[0]?.variant_id,
				...(nth % 2 === 0 && { reason: 'Too small' }),
			})),
	}),
	'returnRequest.cancel': (sandbox) => ({
		parameters: {
			order,
			return: byId('={{ $json.returned }}'),
			cancellationReason: 'Changed my mind',
		},
		input: async () => {
			await attach(sandbox);
			return requested(sandbox);
		},
	}),
	'returnRequest.uploadAttachments': (sandbox) => ({
		parameters: { order, return: byId('={{ $json.returned }}') },
		input: requested(sandbox).slice(0, 1),
		binary: pixel,
	}),
};
