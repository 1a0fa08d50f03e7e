import type { INodeParameters } from 'n8n-workflow';
import { withToken } from '../../fixtures/commerceEngineClient';
import { callsAtRest, runOperation, saidBy, type useShop } from './support';

type Used = ReturnType<typeof useShop>;

export const DIYA = 'jaipur-brass-diya';
export const TEA = 'jaipur-first-flush-tea-250-g';
export const KURTA = 'jaipur-block-print-kurta';

/** A product of the sandbox (its first variant, if it has some) with what it costs. */
export interface Ware {
	product_id: string;
	variant_id: string | null;
	price: number;
	taxRate: number;
}

/** Calls the API beside the node, which does not count as a call of the test. */
async function beside<T>(
	{ sandbox, accessToken }: Used,
	method: 'get' | 'post',
	path: string,
	body?: object,
): Promise<T> {
	const { data, status } = await withToken(sandbox, accessToken).request<{ content: T }>({
		method,
		url: path,
		data: body,
	});
	if (status !== 200) throw new Error(`${path}: ${JSON.stringify(data)}`);
	sandbox.clearRequests();
	return data.content;
}

/** The product with this slug. */
export async function wareOf(used: Used, slug: string): Promise<Ware> {
	const { product } = await beside<{ product: { id: string } }>(
		used,
		'get',
		`/catalog/products/${slug}`,
	);
	const [sku] = used.sandbox.commerceEngine.product(product.id)?.skus ?? [];
	if (!sku) throw new Error(`${slug} has no SKU`);
	const { selling_price: price, tax_rate: taxRate } = sku.pricing;
	return { product_id: product.id, variant_id: sku.variant_id, price, taxRate };
}

/** A cart of the session with so much of one product in it, and what that product is. */
export async function cartWith(used: Used, slug = DIYA, quantity = 1) {
	const ware = await wareOf(used, slug);
	const { product_id, variant_id } = ware;
	const { cart } = await beside<{ cart: { id: string } }>(used, 'post', '/carts', {
		items: [{ product_id, variant_id, quantity }],
	});
	return { id: cart.id, ware };
}

/** The IDs of the customer's saved addresses: Home, where most goes, and Office. */
export function addressIds({ sandbox: { commerceEngine } }: Used) {
	const [home, office] = commerceEngine.addresses(commerceEngine.user.customerId);
	if (!home || !office) throw new Error('There are not two addresses');
	return { home: home.id, office: office.id };
}

/** A cart that can be ordered: with goods and addresses. */
export async function readyCart(used: Used, slug = DIYA, quantity = 1): Promise<string> {
	const { id } = await cartWith(used, slug, quantity);
	const { home } = addressIds(used);
	await beside(used, 'post', `/carts/${id}/address`, {
		billing_address_id: home,
		shipping_address_id: home,
	});
	return id;
}

/** The fields of a simplified cart. */
export const SIMPLE = [
	'id',
	'cart_items_count',
	'subtotal',
	'shipping_amount',
	'total_tax',
	'grand_total',
	'to_be_paid',
	'coupon_code',
	'expires_at',
	'cart_items',
];

/** An item as the API takes it. */
export const line = ({ product_id, variant_id }: Ware, quantity: number) => ({
	product_id,
	variant_id,
	quantity,
});

/** Amounts are exact to the cent. */
export const cents = (amount: number) => Math.round(amount * 100) / 100;

/** What standard shipping costs with its tax, below the total from which it is free. */
export const SHIPPING = { amount: 49, tax: 8.82, total: 57.82 };

/** What goods cost together with their tax. */
export const withTax = ({ price, taxRate }: Ware, quantity: number) =>
	cents(price * quantity + cents((price * quantity * taxRate) / 100));

/** Looks like an ID, and is that of nothing. */
export const NOTHING = 'a'.repeat(26);

/** What is no ID, and is refused before any call. */
export const NO_IDS: unknown[] = ['', '..', 'a/b', null, ['a']];

/** An operation that changes something, with parameters that go through. */
interface Write {
	used: Used;
	/** Such as "order.create". */
	name: string;
	parameters: () => Promise<INodeParameters> | INodeParameters;
}

/** Adds the tests of what must be done once and no more. */
export function goesOutOnce({ used, name, parameters }: Write): void {
	test('is never sent twice: it may have been carried out', async () => {
		const given = await parameters();
		used.sandbox.addFaults({ times: 1, resetAfter: true });
		const result = await runOperation(used.sandbox, name, given);
		expect(saidBy(result)).toBe(
			'The connection to Commerce Engine was lost before the response was there. It may have been carried out all the same [item 0] | It may have been carried out all the same, so it was not sent again. Look in Commerce Engine before you run it once more.',
		);
		expect(await callsAtRest(used.sandbox)).toBe(1);
	});
}

/** Adds the test of a write that the service can take twice without harm. */
export function isSentAgain({ used, name, parameters }: Write): void {
	test('is sent again when its response is lost: a second time changes nothing', async () => {
		const given = await parameters();
		used.sandbox.addFaults({ times: 1, resetAfter: true });
		const result = await runOperation(used.sandbox, name, given);
		expect(saidBy(result)).toBe('no error');
		expect(await callsAtRest(used.sandbox)).toBe(2);
	});
}
