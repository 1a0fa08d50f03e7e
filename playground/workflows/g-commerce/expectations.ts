import { seedStore } from '../../../sandbox/platforms/gCommerce/seed/seed';
import type { Sandbox } from '../../../sandbox/server';
import { DEFAULT_SETTINGS, withChanges } from '../../../sandbox/settings';
import { calls, differs, type Expectations, items, type Outcome } from '../../expectation';
import { stock } from '../../../fixtures/n8n/settings';

interface Product {
	price: string;
	amount: string;
}

interface Order {
	status: string;
	/** The pieces ordered of each item. */
	products: Record<string, { amount: string }>;
	shipment_ids: string[];
}

interface Shipment {
	tracking_number: string;
	status: string;
	/** The pieces sent of each item. */
	products: Record<string, string>;
}

/** What the marketplace holds, and its records as they are now. */
const stateOf = ({ gCommerce }: Sandbox) => ({
	...gCommerce.summary(),
	openOrders: gCommerce.orderIds('O'),
	product: (code: unknown) => gCommerce.product(String(code)) as Product | undefined,
	order: (id: unknown) => gCommerce.order(Number(id)) as Order,
	shipment: (id: unknown) => gCommerce.shipment(Number(id)) as Shipment,
});

type State = ReturnType<typeof stateOf>;

const json = (outcome: Outcome<State>, node: string, output = 0) =>
	items(outcome, node, output).map((item) => item.json);

/** All calls of a run, none of which may be one too many. */
const callsAre = ({ requests, after: { rate } }: Outcome<State>, wanted: number) => [
	differs('calls', requests.length, wanted),
	differs('calls refused for the rate limit', rate.refused, 0),
];

/** What is active and nearly sold out of what the sandbox is filled with. */
const lowStock = () =>
	seedStore(withChanges(DEFAULT_SETTINGS, stock))
		.products.list()
		.filter(({ status, amount }) => status === 'A' && amount <= 10);

/** Whether all that was ordered is in one shipment, which has the order's tracking number. */
const isShipped = ({ order, shipment }: State, id: unknown) => {
	const { status, products, shipment_ids: shipments } = order(id);
	const { tracking_number: number, ...sent } = shipment(shipments[0]);
	const pieces = Object.entries(products).map(([item, { amount }]) => [item, amount]);
	return (
		status === 'J' &&
		shipments.length === 1 &&
		sent.status === 'S' &&
		number === `1Z${String(id)}` &&
		JSON.stringify(sent.products) === JSON.stringify(Object.fromEntries(pieces))
	);
};

/** What each example workflow of G-Commerce must give, item by item and in the sandbox's state. */
export const gCommerce: Expectations<State> = {
	state: stateOf,
	cases: [
		{
			example: 'g-commerce/1-sync-prices-and-stock',
			lastNode: 'Update Price and Stock',
			wrong: (outcome) => {
				const rows = json(outcome, 'Sheet');
				const unknown = rows.filter(({ code }) => !outcome.after.product(code));
				const isAsInSheet = ({ code, price, stock: amount }: Record<string, unknown>) => {
					const product = outcome.after.product(code);
					return Number(product?.price) === price && Number(product?.amount) === amount;
				};
				const reported = json(outcome, 'Not Found');
				return [
					differs('rows', rows.length, 5000),
					differs('unknown products', unknown.length, 4),
					differs('products as in the sheet', rows.filter(isAsInSheet).length, 4996),
					differs('items updated', json(outcome, 'Update Price and Stock').length, 4996),
					differs('items not found', reported.length, 4),
					unknown.some(
						({ code }, nth) =>
							reported[nth]?.code !== code || !String(reported[nth]?.reason).includes(String(code)),
					) && 'the report does not name the unknown codes',
					differs('calls to update', calls(outcome, '/products_bulk'), 5),
					...callsAre(outcome, 5),
				];
			},
		},
		{
			example: 'g-commerce/2-accept-and-ship-orders',
			lastNode: 'Send Shipment',
			wrong: (outcome) => {
				const { before, after } = outcome;
				const oldest = before.openOrders.slice(0, 3);
				const sent = json(outcome, 'Send Shipment').map(({ shipment_id: id }) => String(id));
				return [
					differs('items', sent.length, 3),
					differs('orders accepted', calls(outcome, `/order_status/${oldest[0]}`), 1),
					differs('open orders', after.openOrders.length, before.openOrders.length - 3),
					differs('shipments made', after.shipments - before.shipments, 3),
					differs('orders shipped', oldest.filter((id) => isShipped(after, id)).length, 3),
					sent.join() !== oldest.map((id) => after.order(id).shipment_ids[0]).join() &&
						'the items do not name the shipments of the oldest orders',
					// Ten calls are what a minute has: see the note in the workflow.
					...callsAre(outcome, 10),
				];
			},
		},
		{
			example: 'g-commerce/3-report-low-stock',
			lastNode: 'Columns',
			wrong: (outcome) => {
				const rows = json(outcome, 'Columns');
				const low = lowStock();
				const amounts = rows.map((row) => row['In Stock']);
				const sorted = low.map(({ amount }) => amount).sort((one, other) => one - other);
				return [
					differs('products', rows.length, low.length),
					differs(
						'products of the shop that are reported',
						low.filter((one) => rows.some(({ Code: code }) => code === one.product_code)).length,
						low.length,
					),
					amounts.join() !== sorted.join() && 'the stock is wrong, or the scarcest are not first',
					differs('files', items(outcome, 'To File').length, 1),
					...callsAre(outcome, Math.ceil(low.length / 250)),
				];
			},
		},
	],
};
