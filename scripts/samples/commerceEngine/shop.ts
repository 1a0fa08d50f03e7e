import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server';
import { logIn } from '../../../test/sandbox/commerceEngineClient';

/** Makes a call beside the node, and gives the content of its answer. */
export type Ask = (
	method: 'GET' | 'POST' | 'PUT',
	path: string,
	body?: object,
) => Promise<IDataObject>;

/** Logs in as the customer of the credential, to get ready what a sample works with. */
export async function asCustomer(sandbox: Sandbox): Promise<Ask> {
	const { http } = await logIn(sandbox);
	return async (method, url, data) => {
		const answer = await http.request<{ message: string; content?: IDataObject }>({
			method,
			url,
			data,
		});
		if (answer.status < 300) return answer.data.content ?? {};
		throw new Error(`${method} ${url} gave no sample: ${answer.data.message}`);
	};
}

/** A form with a picture. */
export function pixelForm(name: string, texts: Readonly<Record<string, string>> = {}): FormData {
	const form = new FormData();
	for (const [field, value] of Object.entries(texts)) form.append(field, value);
	form.append(name, new Blob(['a picture'], { type: 'image/png' }), 'picture.png');
	return form;
}

/** A product of a list, or one of its variants. */
interface Sku {
	product_id: string;
	variant_id: string | null;
	stock_available: boolean;
	product_type: string;
}

/** A thing with variants and one without, both in stock. */
export async function twoSkus(ask: Ask): Promise<[Sku, Sku]> {
	const { skus } = (await ask('GET', '/catalog/skus?limit=100')) as unknown as { skus: Sku[] };
	const found = [true, false].map((hasVariants) =>
		skus.find(
			(sku) =>
				sku.stock_available &&
				sku.product_type === 'physical' &&
				(sku.variant_id !== null) === hasVariants,
		),
	);
	if (found[0] && found[1]) return [found[0], found[1]];
	throw new Error('The sandbox has not got both kinds of products in stock');
}

/** What may be done with a cart before a sample works with it, by paths below the cart and their bodies. */
export type Step = readonly [below: string, body: object];

export const withCoupon: Step = ['/coupon', { coupon_code: 'WELCOME10' }];
export const withPoints: Step = ['/loyalty-points', { loyalty_point_redeemed: 50 }];
export const withCredit: Step = ['/credit-balance', { credit_balance_used: 20.5 }];

/** Makes a cart with an address, and gives the input item that names it. */
export const cartWith =
	(sandbox: Sandbox, ...steps: Step[]) =>
	async (): Promise<IDataObject[]> => {
		const ask = await asCustomer(sandbox);
		const items = (await twoSkus(ask)).map(({ product_id, variant_id }) => ({
			product_id,
			variant_id,
			quantity: 1,
		}));
		const { cart } = (await ask('POST', '/carts', { items })) as { cart: { id: string } };
		const { customerId } = sandbox.commerceEngine.user;
		const id = sandbox.commerceEngine.addresses(customerId)[0]?.id;
		const ids = { shipping_address_id: id, billing_address_id: id };
		for (const [below, body] of [['/address', ids] as const, ...steps]) {
			await ask('POST', `/carts/${cart.id}${below}`, body);
		}
		return [{ cart: cart.id }];
	};
