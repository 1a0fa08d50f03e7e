import type { SessionStorefrontSDK } from '@commercengine/storefront-sdk';
import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../../support';
import type { Case } from '../compare';
import type { Shop } from '../shop';

/** A case about a cart with addresses, to which something may have been done before. */
export const ofCart =
	(
		sdk: (sdk: SessionStorefrontSDK, path: { id: string }) => Promise<unknown>,
		fields: INodeParameters = {},
		before: (shop: Shop, id: string) => Promise<unknown> = async () => undefined,
	) =>
	async (shop: Shop): Promise<Case> => {
		const id = await shop.cart();
		await before(shop, id);
		return {
			node: { cart: byId(id), ...fields },
			sdk: async (client) => await sdk(client, { id }),
		};
	};

/** A case about the customer's newest order that is as wanted. */
export const ofOrder =
	(
		sdk: (sdk: SessionStorefrontSDK, path: { order_number: string }) => Promise<unknown>,
		fields: INodeParameters = {},
		...[status = 'complete', isIt]: Partial<Parameters<Shop['order']>>
	) =>
	(shop: Shop): Case => {
		const { order_number } = shop.order(status, isIt).order;
		return {
			node: { order: byId(order_number), ...fields },
			sdk: async (client) => await sdk(client, { order_number }),
		};
	};
