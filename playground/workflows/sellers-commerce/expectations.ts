import type { Order, Sku } from '../../../sandbox/platforms/sellersCommerce/state/rows';
import type { Sandbox } from '../../../sandbox/server';
import { differs, type Expectations, items, type Outcome } from '../../expectation';

const SHIPPED = 9;

/** Orders that still have something to ship, by their status. */
const OPEN = [3, 6, 7, 8, 35];

/** What the shop holds, as it is at this moment. */
const stateOf = ({ sellersCommerce }: Sandbox) => ({
	...sellersCommerce.summary(),
	grants: sellersCommerce.tokenGrants(),
	orders: new Map(sellersCommerce.orders().map((order) => [order.OrderNumber, order])),
	sku: (sku: unknown): Sku | undefined => sellersCommerce.sku(String(sku)),
});

type State = ReturnType<typeof stateOf>;

const json = (outcome: Outcome<State>, node: string, output = 0) =>
	items(outcome, node, output).map((item) => item.json);

/** The responded calls to a path: those with a token of before the sandbox was reset do not count. */
const responded = ({ requests }: Outcome<State>, path: string) =>
	requests.filter((request) => request.path === path && request.status !== 401);

/** What must be so of the tokens in every run. */
const tokensAre = ({ after: { grants } }: Outcome<State>) =>
	differs('uses of the secret', grants.password, 1);

/** What an order has that was shipped whole, the last of it by the run. */
const isShipped = (order: Order | undefined) => {
	const last = order?.Shipments.at(-1);
	return (
		order?.OrderStatusId === SHIPPED &&
		order.Items.every(({ Quantity, QuantityShipped }) => Quantity === QuantityShipped) &&
		last?.CarrierId === 1 &&
		last.ServiceTypeId === 1 &&
		last.TrackingNumber === `1Z${order.OrderNumber}`
	);
};

/** What each example workflow of SellersCommerce must give, item by item and in the sandbox's state. */
export const sellersCommerce: Expectations<State> = {
	state: stateOf,
	cases: [
		{
			example: 'sellers-commerce/1-ship-orders-since-yesterday',
			lastNode: 'Set to Shipped',
			wrong: (outcome) => {
				const { before, after } = outcome;
				const waiting = [...before.orders.values()]
					.filter(({ OrderPlacedDate: placed }) => placed !== null && placed >= '2026-11-19')
					.filter(({ OrderStatusId: status }) => OPEN.includes(status))
					.map(({ OrderNumber: number }) => number);
				const found = json(outcome, 'Get Orders to Ship').map(({ OrderNumber: number }) => number);
				const setTo = responded(outcome, '/api/order/updateorderstatus').map(({ body }) => body);
				return [
					waiting.length === 0 && 'the sandbox has nothing to ship',
					found.join() !== waiting.join() && `orders found: ${found.join()}, not ${waiting.join()}`,
					differs('items', json(outcome, 'Set to Shipped').length, waiting.length),
					differs(
						'orders shipped whole',
						waiting.filter((number) => isShipped(after.orders.get(number))).length,
						waiting.length,
					),
					differs('shipments made', after.shipments - before.shipments, waiting.length),
					JSON.stringify(setTo) !==
						JSON.stringify(
							waiting.map((number) => ({ OrderNumber: number, OrderStatusId: SHIPPED })),
						) && 'the calls to update the status are others',
					differs(
						'calls to ship',
						responded(outcome, '/api/order/shippinginformation').length,
						waiting.length,
					),
					tokensAre(outcome),
				];
			},
		},
		{
			example: 'sellers-commerce/2-update-prices-and-stock',
			lastNode: 'Update Stock',
			wrong: (outcome) => {
				const { before, after } = outcome;
				const rows = json(outcome, 'Sheet');
				const unknown = rows.filter(({ sku }) => !before.sku(sku));
				const isAsInSheet = ({ sku, price, stock }: Record<string, unknown>) =>
					after.sku(sku)?.Price === price && after.sku(sku)?.Inventory === stock;
				const reported = json(outcome, 'Not Updated');
				return [
					differs('rows', rows.length, 62),
					differs('unknown SKUs', unknown.length, 2),
					differs('SKUs as in the sheet', rows.filter(isAsInSheet).length, 60),
					differs('items updated', json(outcome, 'Update Stock').length, 60),
					differs('items not updated', reported.length, 2),
					unknown.some(
						({ sku }, nth) =>
							reported[nth]?.sku !== sku ||
							!String(reported[nth]?.reason).includes(`Invalid SKU Data Provided: ${String(sku)}`),
					) && 'the report does not name the unknown SKUs and the reason',
					differs('calls for prices', responded(outcome, '/api/product/updateskuprice').length, 62),
					differs(
						'calls for stock',
						responded(outcome, '/api/product/updateskuinventory').length,
						60,
					),
					tokensAre(outcome),
				];
			},
		},
	],
};
