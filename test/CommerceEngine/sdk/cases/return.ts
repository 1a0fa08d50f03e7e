import type { SessionStorefrontSDK } from '@commercengine/storefront-sdk';
import type { INodeParameters } from 'n8n-workflow';
import { byId, withFiles } from '../../support';
import type { Case, Cases } from '../compare';
import type { Shop } from '../shop';
import { ofOrder } from './prepared';
import { fileOf, FILM, PICTURE } from './values';

interface Path {
	order_number: string;
	return_number: string;
}

/** A case about the customer's newest return that the shop has not dealt with. */
const ofReturn =
	(
		sdk: (sdk: SessionStorefrontSDK, path: Path) => Promise<unknown>,
		fields: INodeParameters = {},
		input?: Case['input'],
	) =>
	(shop: Shop): Case => {
		const { order, returns } = shop.order(
			'complete',
			(one) => one.returns[0]?.status === 'requested',
		);
		const { order_number } = order;
		const [{ return_number = '' } = {}] = returns;
		return {
			node: { order: byId(order_number), return: byId(return_number), ...fields },
			input,
			sdk: async (client) => await sdk(client, { order_number, return_number }),
		};
	};

export const returns: Cases = {
	'returnRequest.getAll': ofOrder(async (sdk, path) => await sdk.order.listOrderReturns(path)),
	'returnRequest.get': ofReturn(async (sdk, path) => await sdk.order.getOrderReturnDetails(path)),
	'returnRequest.create': ({ order: newest }) => {
		const { order, shipments } = newest('complete', ({ returns: made }) => made.length === 0);
		const { order_number } = order;
		const [{ shipment_number = '', shipment_items: [item] = [] } = {}] = shipments;
		const { product_id = '', variant_id = null } = item ?? {};
		const one = { shipment_number, product_id, variant_id, quantity: 1 };
		return {
			node: {
				order: byId(order_number),
				requestedSettlement: 'replacement',
				items: {
					entries: [
						{
							shipmentNumber: shipment_number,
							product: byId(product_id),
							variantId: variant_id ?? '',
							quantity: 1,
							returnReason: 'Too small',
						},
					],
				},
			},
			sdk: async (sdk) =>
				await sdk.order.createOrderReturn(
					{ order_number },
					{ requested_settlement: 'replacement', items: [{ ...one, return_reason: 'Too small' }] },
				),
		};
	},
	'returnRequest.cancel': ofReturn(
		async (sdk, path) => await sdk.order.cancelOrderReturn(path, { reason: 'It fits after all' }),
		{ cancellationReason: 'It fits after all' },
	),
	'returnRequest.uploadAttachments': ofReturn(
		async (sdk, path) =>
			await sdk.order.uploadOrderReturnAttachments(path, {
				images: [fileOf(PICTURE), fileOf({ ...PICTURE, fileName: 'täg "2".png' })],
				videos: [fileOf(FILM)],
			}),
		{ images: 'front, tag', videos: 'film' },
		withFiles({ front: PICTURE, tag: { ...PICTURE, fileName: 'täg "2".png' }, film: FILM }),
	),
};
