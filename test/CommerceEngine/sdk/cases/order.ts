import { byId } from '../../support';
import type { Cases } from '../compare';
import { ofOrder } from './prepared';

export const order: Cases = {
	'order.get': ofOrder(async (sdk, path) => await sdk.order.getOrderDetails(path)),
	'order.getAll': () => ({
		node: {
			limit: 20,
			filters: { status: ['confirmed', 'shipped'] },
			sort: {
				entries: [
					{ field: 'order_date', direction: 'descending' },
					{ field: 'grand_total', direction: 'ascending' },
				],
			},
		},
		sdk: async (sdk) =>
			await sdk.order.listOrders({
				page: 1,
				limit: 20,
				status: ['confirmed', 'shipped'],
				sort_by: '{"order_date":"desc","grand_total":"asc"}',
			}),
	}),
	'order.getAll of one status': () => ({
		node: { limit: 5, filters: { status: ['complete'] } },
		sdk: async (sdk) => await sdk.order.listOrders({ page: 1, limit: 5, status: ['complete'] }),
	}),
	'order.getAllBuyItAgainItems': () => ({
		node: { limit: 10, filters: { sellerId: '01HRSELLER' } },
		sdk: async (sdk) =>
			await sdk.order.listBuyItAgainItems({ page: 1, limit: 10, seller_id: '01HRSELLER' }),
	}),
	'order.getAllShipments': ofOrder(async (sdk, path) => await sdk.order.listOrderShipments(path)),
	'order.getAllRefunds': ofOrder(async (sdk, path) => await sdk.order.listOrderRefunds(path)),
	'order.cancel to the account': ({ account, order: newest }) => {
		const { order_number } = newest('confirmed').order;
		const [{ id: bank_account_id = '' } = {}] = account().bankAccounts;
		return {
			node: {
				order: byId(order_number),
				cancellationReason: 'Ordered by mistake',
				refundMode: 'bank-transfer',
				bankAccount: byId(bank_account_id),
			},
			sdk: async (sdk) =>
				await sdk.order.cancelOrder(
					{ order_number },
					{
						cancellation_reason: 'Ordered by mistake',
						refund_mode: 'bank-transfer',
						bank_account_id,
					},
				),
		};
	},
	'order.cancel': ofOrder(
		async (sdk, path) =>
			await sdk.order.cancelOrder(path, {
				cancellation_reason: 'Ordered by mistake',
				refund_mode: 'original-payment-mode',
				feedback: 'Delivery takes too long',
			}),
		{ cancellationReason: 'Ordered by mistake', feedback: 'Delivery takes too long' },
		'confirmed',
	),
};
