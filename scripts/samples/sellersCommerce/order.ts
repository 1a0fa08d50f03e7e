import type { Sandbox } from '../../../sandbox/server';
import type { Order } from '../../../sandbox/platforms/sellersCommerce/state/rows';
import type { Samples } from '../../platforms';
import { byId } from '../byId';

/** The first order that is like this, and its locator. */
const orderThat = ({ sellersCommerce }: Sandbox, holds: (order: Order) => boolean) => {
	const found = sellersCommerce.orders().find(holds);
	if (!found) throw new Error('No order of the sandbox is like this');
	return { order: byId(found.OrderNumber), found };
};

const isWaiting = ({ OrderStatusId }: Order) => OrderStatusId === 7;

/** Its money is authorized, and nothing of it captured. */
const isAuthorized = ({ OrderStatusId, PaymentStatusId }: Order) =>
	OrderStatusId === 3 && PaymentStatusId === 75;

/** The samples of the operations with orders. */
export const orderSamples: Samples = {
	'order.getAll': () => ({ parameters: { returnAll: true } }),
	'order.getAllOrders': () => ({ parameters: { returnAll: true } }),
	// So many that each field that may be empty is both.
	'order.get': ({ sellersCommerce }) => ({
		parameters: { order: byId('={{ $json.number }}') },
		input: sellersCommerce
			.orders()
			.slice(0, 60)
			.map(({ OrderNumber }) => ({ number: OrderNumber })),
	}),
	'order.addShippingInformation': (sandbox) => {
		const { order, found } = orderThat(sandbox, isWaiting);
		const Items = found.Items.map(({ SKU, Quantity }) => ({ SKU, Quantity }));
		const body = JSON.stringify({ TrackingNumber: '1Z999AA10123456784', Items });
		return { parameters: { order, carrier: 1, upsServiceType: 1, body } };
	},
	'order.capturePayment': (sandbox) => {
		const { order, found } = orderThat(sandbox, isAuthorized);
		const { AuthorizationCode } = found;
		const body = JSON.stringify({ TransactionNumber: 'TX40012', AuthorizationCode });
		return { parameters: { order, body } };
	},
	'order.updateStatus': (sandbox) => ({
		parameters: { order: orderThat(sandbox, isWaiting).order, orderStatus: 35 },
	}),
	'order.postSample': () => ({ parameters: { body: '{"OrderNumber": "SAMPLE-1"}' } }),
};
