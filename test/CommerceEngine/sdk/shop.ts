import type { Sandbox } from '../../../sandbox/server';
import { withToken } from '../../../fixtures/commerceEngineClient';
import { signIn } from '../support';

/** Something that can be bought. */
export interface Ware {
	product_id: string;
	variant_id: string | null;
}

/** Orders as the sandbox keeps them. */
type OrderRecord = NonNullable<ReturnType<Sandbox['commerceEngine']['order']>>;

/** The sandbox's shop as new, with a session of its customer. The same calls make the same things in it. */
export async function openShop(sandbox: Sandbox) {
	sandbox.reset();
	// The node signs in; the vendor's SDK goes on with the same tokens.
	const session = await signIn(sandbox);
	const [accessToken, refreshToken] = [String(session.accessToken), String(session.refreshToken)];
	const http = withToken(sandbox, accessToken);
	const { commerceEngine } = sandbox;
	const { id: userId, customerId } = commerceEngine.user;

	/** Something on sale that has variants, or has none. */
	const ware = async (hasVariants = false): Promise<Ware> => {
		const { skus } = (await http.get('/catalog/skus', { params: { limit: 100 } })).data.content;
		const { product_id, variant_id } = skus.find(
			(sku: Ware & { stock_available: boolean }) =>
				sku.stock_available && (sku.variant_id !== null) === hasVariants,
		);
		return { product_id, variant_id };
	};
	const addressIds = () => commerceEngine.addresses(customerId).map(({ id }) => id);
	const account = () => commerceEngine.customer(customerId)!;
	return {
		sandbox,
		http,
		userId,
		customerId,
		accessToken,
		refreshToken,
		ware,
		addressIds,
		/** All that the shop keeps of the customer. */
		account,
		/** A cart with addresses and something in it: its ID. */
		cart: async (): Promise<string> => {
			const items = [{ ...(await ware()), quantity: 2 }];
			const { id } = (await http.post('/carts', { items })).data.content.cart;
			const [home] = addressIds();
			await http.post(`/carts/${id}/address`, {
				billing_address_id: home,
				shipping_address_id: home,
			});
			return id;
		},
		/** The customer's newest order that is as wanted. */
		order: (status: string, isIt: (record: OrderRecord) => boolean = () => true): OrderRecord => {
			const found = commerceEngine
				.orderNumbers(status)
				.map((number) => commerceEngine.order(number)!)
				.findLast((record) => record.userId === userId && isIt(record));
			if (!found) throw new Error(`There is no such order that is ${status}`);
			return found;
		},
		/** Has a one-time password sent: what is needed to verify it. */
		otp: async (path: string, body: object) => {
			const { otp_token, otp_action } = (await http.post(path, body)).data.content;
			return { otp: commerceEngine.lastOtp(otp_token)!, otp_token, otp_action };
		},
	};
}

export type Shop = Awaited<ReturnType<typeof openShop>>;
