import { seedSupplier } from '../../../sandbox/platforms/commerceInterface/seed';
import type { Summary } from '../../../sandbox/server';
import { DEFAULT_SETTINGS, withChanges } from '../../../sandbox/settings';
import { calls, differs, type Expectations, items, type Outcome } from '../../expectation';
import { stock } from '../../../fixtures/n8n/settings';

/** Reads 250 orders a call; sends and exports 1,000 line items a call. */
const shipsTheQueue = (outcome: Outcome<Summary>) => {
	const { before, after } = outcome;
	const open = before.lines - before.closedLines - before.cancelledLines;
	const outcomes = items(outcome, 'Send Tracking').map(({ json }) => json.outcome);
	return [
		differs('items', items(outcome, 'Mark Exported').length, before.lines),
		differs('orders left in the queue', after.ordersInQueue, 0),
		differs('line items exported', after.linesExported, before.lines),
		differs('line items with tracking', after.linesWithTracking, open),
		differs('sent', outcomes.filter((each) => each === 'sent').length, open),
		differs('skipped', outcomes.filter((each) => each === 'skipped').length, before.lines - open),
		differs('calls to read', calls(outcome, '/get_orders'), Math.ceil(before.orders / 250)),
		differs(
			'calls to send',
			calls(outcome, '/tracking_notification'),
			Math.ceil(before.lines / 1000),
		),
		differs('calls to export', calls(outcome, '/mark_exported'), Math.ceil(before.lines / 1000)),
	];
};

/** How many of the orders that the sandbox is filled with were placed in a time, both ends included. */
const ordersBetween = (start: string, end: string) =>
	seedSupplier(withChanges(DEFAULT_SETTINGS, stock)).orders.filter(
		({ minute }) => minute * 60_000 >= Date.parse(start) && minute * 60_000 <= Date.parse(end),
	).length;

/** What each example workflow of CommerceInterface must give, item by item and in the sandbox's state. */
export const commerceInterface: Expectations<Summary> = {
	state: (sandbox) => sandbox.commerceInterface.summary(),
	cases: [
		{
			example: 'commerce-interface/1-ship-and-export',
			lastNode: 'Mark Exported',
			wrong: shipsTheQueue,
		},
		{
			// 2,501 line items: three calls to send and three to export.
			example: 'commerce-interface/1-ship-and-export',
			sandbox: { orders: 2500, commerceInterface: { linesPerOrder: 1 } },
			lastNode: 'Mark Exported',
			wrong: shipsTheQueue,
		},
		{
			example: 'commerce-interface/2-one-bad-line',
			sandbox: { orders: 1000 },
			lastNode: 'Report',
			wrong: (outcome) => {
				const { before, after } = outcome;
				const reported = items(outcome, 'Report');
				const open = before.lines - before.closedLines - before.cancelledLines;
				return [
					differs('items reported', reported.length, 1),
					!String(reported[0]?.json.error).includes('999999999') &&
						'the report does not name the bad line',
					differs('items exported', items(outcome, 'Mark Exported').length, before.lines),
					differs('line items with tracking', after.linesWithTracking, open),
					differs('line items exported', after.linesExported, before.lines),
					// Three calls, one of which is halved until the bad line stands alone.
					calls(outcome, '/tracking_notification') > 20 &&
						`calls to send: ${calls(outcome, '/tracking_notification')}, more than 20`,
				];
			},
		},
		{
			example: 'commerce-interface/3-acknowledge-purchase-orders',
			lastNode: 'Acknowledge',
			wrong: (outcome) => [
				differs('items', items(outcome, 'Acknowledge').length, 60),
				differs('acknowledged', outcome.after.purchaseOrdersAcknowledged, 60),
				// 25 a page: two full ones and one of ten, which ends the reading.
				differs('calls to read', calls(outcome, '/purchase_orders'), 3),
				differs('calls to acknowledge', calls(outcome, '/purchase_orders/acknowledgement'), 60),
			],
		},
		{
			example: 'commerce-interface/4-orders-of-a-week',
			lastNode: 'Get Orders',
			wrong: (outcome) => {
				const orders = items(outcome, 'Get Orders').map(({ json }) => json);
				const ids = new Set(orders.map(({ orderid }) => orderid));
				const dates = orders.map(({ date_iso }) => Date.parse(String(date_iso)));
				return [
					differs('orders', orders.length, ordersBetween('2026-11-12T00:00Z', '2026-11-19T00:00Z')),
					differs('orders that come once', ids.size, orders.length),
					differs('calls, one a day', calls(outcome, '/get_orders'), 7),
					dates.some((date) => Number.isNaN(date)) && 'an order has no ISO date',
					dates.some((date) => date < Date.parse('2026-11-12T00:00Z')) && 'an order is too old',
					dates.some((date) => date > Date.parse('2026-11-19T00:00Z')) && 'an order is too new',
					differs('orders changed', outcome.after.linesExported, 0),
				];
			},
		},
	],
};
