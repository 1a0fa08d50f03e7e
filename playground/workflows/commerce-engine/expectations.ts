import type { Sandbox } from '../../../sandbox/server';
import { differs, type Expectations, items, type Outcome } from '../../expectation';
import { reportOf, rowsOf } from './returnsReport';

/** What the first example puts into the cart, and how much of each. */
const WANTED = ['DAB-1004', 'TEA-1007'];
const QUANTITY = 2;

/** What the shop holds, as it is at this moment. */
function stateOf({ commerceEngine: shop }: Sandbox) {
	return {
		...shop.summary(),
		user: shop.user,
		addresses: shop.addresses(shop.user.customerId),
		logins: shop.tokenCounts(),
		ordersOfUser: () =>
			shop
				.orderNumbers()
				.map((number) => shop.order(number)!)
				.filter(({ userId }) => userId === shop.user.id),
		cart: (id: unknown) => shop.cart(String(id)),
		wareOf: (id: unknown) => shop.product(String(id))?.skus[0],
	};
}

type State = ReturnType<typeof stateOf>;

const json = (outcome: Outcome<State>, node: string) =>
	items(outcome, node).map((item) => item.json);

/** The first item of a node, without fields if there is none. */
const only = (outcome: Outcome<State>, node: string) => json(outcome, node)[0] ?? {};

/** The calls that were returned, without those for a session. */
const responded = ({ requests }: Outcome<State>) =>
	requests.filter(({ path, status }) => !path.startsWith('/auth/') && status !== 401);

const callsAre = (outcome: Outcome<State>, wanted: string[]) => {
	const made = responded(outcome).map(({ method, path }) => `${method} ${path}`);
	return made.join() !== wanted.join() && `calls: ${made.join(', ')}`;
};

const sameText = (what: string, got: unknown, wanted: unknown) =>
	JSON.stringify(got) !== JSON.stringify(wanted) &&
	`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`;

/** The way of a customer, who may have left a cart there before. */
function wrongJourney(outcome: Outcome<State>) {
	const { before, after } = outcome;
	const [visitor, customer] = ['Create Visitor Cart', 'Create Customer Cart'].map(
		(node) => only(outcome, node).id as string,
	);
	const { order: number, link, total } = only(outcome, 'Payment Link');
	const made = after.ordersOfUser().filter(({ order }) => order.order_number === number);
	const { order, openRequest } = made[0] ?? {};
	const { anonymous, login } = after.logins;
	const home = before.addresses.find(({ is_default_shipping: isDefault }) => isDefault)?.id;
	return [
		differs('orders made', after.orders - before.orders, 1),
		differs('orders of the customer with the number that came out', made.length, 1),
		sameText(
			'bought',
			order?.order_items.map(({ sku, quantity }) => `${quantity} × ${sku}`).sort(),
			WANTED.map((sku) => `${QUANTITY} × ${sku}`),
		),
		sameText('coupon', [order?.coupon_code, order?.coupon_discount_amount], ['FLAT150', 150]),
		sameText('shipped to', order?.shipping_address.id, home),
		sameText('note on the order', order?.metadata, { source: 'visitor' }),
		sameText('status', [order?.status, order?.payment_status], ['draft', 'pending']),
		sameText('to be paid', [total, openRequest?.amount], [order?.to_be_paid, order?.to_be_paid]),
		!String(link).endsWith(`/${openRequest?.request_number}`) && `payment page: ${String(link)}`,
		differs('carts left over', after.carts, 0),
		// A visitor for each of the two credentials, one of whom logs in.
		sameText('visitors and logins', [anonymous, login], [2, 1]),
		callsAre(outcome, [
			'GET /catalog/skus',
			'POST /carts',
			`DELETE /carts/users/${before.user.id}`,
			'POST /carts',
			`DELETE /carts/${visitor}`,
			`GET /customers/${before.user.customerId}/addresses`,
			`POST /carts/${customer}/address`,
			`POST /carts/${customer}/coupon`,
			'POST /orders',
		]),
	];
}

/** A cart that is left alone, with the one call that saw it. */
const wrongSilence = (outcome: Outcome<State>) => [
	differs('messages', json(outcome, 'Message').length, 0),
	sameText('carts', outcome.after.carts, outcome.before.carts),
	callsAre(outcome, [`GET /carts/users/${outcome.before.user.id}`]),
];

/** What each example workflow of Commerce Engine must give, item by item and in the sandbox's state. */
export const commerceEngine: Expectations<State> = {
	state: stateOf,
	cases: [
		{
			example: 'commerce-engine/1-from-visitor-to-order',
			about: 'a cart left before',
			lastNode: 'Payment Link',
			wrong: (outcome) => [
				differs('carts before', outcome.before.carts, 1),
				...wrongJourney(outcome),
			],
		},
		{
			example: 'commerce-engine/1-from-visitor-to-order',
			about: 'no cart before',
			sandbox: { commerceEngine: { cartIdleHours: 0 } },
			lastNode: 'Payment Link',
			wrong: (outcome) => [
				differs('carts before', outcome.before.carts, 0),
				...wrongJourney(outcome),
			],
		},
		{
			example: 'commerce-engine/2-abandoned-cart-with-coupon',
			lastNode: 'Message',
			wrong: (outcome) => {
				const { after } = outcome;
				const { id, to_be_paid: due, cart_items: lines } = only(outcome, 'Get Cart');
				const message = only(outcome, 'Message');
				const tea = (lines as Array<{ sku: string; product_id: string }> | undefined)?.find(
					({ sku }) => sku.startsWith('TEA-'),
				);
				const packet = after.wareOf(tea?.product_id)?.pricing.selling_price ?? 0;
				const cheaper = Math.round((Number(due) - packet) * 100) / 100;
				const text = String(message.text);
				return [
					differs('messages', json(outcome, 'Message').length, 1),
					sameText('to', message.to, after.user.email),
					// Of three packets one is free, which is more than the other coupons save.
					sameText('coupon', message.coupon, 'TEA3FOR2'),
					sameText('coupon on the cart', after.cart(id)?.coupon_code, 'TEA3FOR2'),
					sameText('idle hours', message.idle_hours, 30),
					sameText('total before', message.total_before, due),
					sameText('total after', message.total_after, cheaper),
					sameText('saved', message.saved, packet),
					![Number(due), cheaper].every((one) => text.includes(`₹${one.toFixed(2)}`)) &&
						`the message does not say both totals: ${text}`,
					callsAre(outcome, [
						`GET /carts/users/${after.user.id}`,
						`GET /carts/${String(id)}/evaluate-coupons`,
						`POST /carts/${String(id)}/coupon`,
					]),
				];
			},
		},
		{
			example: 'commerce-engine/2-abandoned-cart-with-coupon',
			about: 'no cart',
			sandbox: { commerceEngine: { cartIdleHours: 0 } },
			lastNode: 'Message',
			wrong: wrongSilence,
		},
		{
			example: 'commerce-engine/2-abandoned-cart-with-coupon',
			about: 'a cart of today',
			sandbox: { commerceEngine: { cartIdleHours: 23 } },
			lastNode: 'Message',
			wrong: wrongSilence,
		},
		{
			example: 'commerce-engine/3-returns-report',
			lastNode: 'Report',
			wrong: (outcome) => {
				const orders = outcome.after.ordersOfUser();
				const wanted = orders.flatMap(rowsOf);
				const rows = json(outcome, 'Table');
				const isInTable = (wantedRow: object) =>
					rows.some((row) => JSON.stringify(row) === JSON.stringify(wantedRow));
				const pages = Math.ceil(orders.length / 100);
				return [
					wanted.length === 0 && 'the sandbox has no returns',
					differs('rows', rows.length, wanted.length),
					differs('rows as in the shop', wanted.filter(isInTable).length, wanted.length),
					sameText('the report', json(outcome, 'Report'), reportOf(wanted)),
					differs('files', items(outcome, 'To File').length, 1),
					differs('calls', responded(outcome).length, pages + orders.length + wanted.length),
				];
			},
		},
	],
};
