import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { commerceHqClient } from '../../fixtures/commerceHqClient';

/** What the tests of fulfilments and shipments look at in an order. */
export interface Order extends IDataObject {
	id: number;
	status: number;
	paid: number;
	items: Array<{ data: { id: number; track_inventory: boolean }; status: Record<string, number> }>;
	fulfilments: Fulfilment[];
	shipments: Shipment[];
}

interface Item extends IDataObject {
	id: number;
	quantity: number;
}

interface Fulfilment extends IDataObject {
	id: number;
	items: Item[];
}

interface Shipment extends Fulfilment {
	fulfilment_id: number;
	tracking_number: string;
	shipping_carrier: number;
}

/** An order as the sandbox has it now. */
export const orderOf = ({ commerceHq }: Sandbox, id: number) => commerceHq.order(id) as Order;

/** Input items: orders as Get, Get Many and Search give them with Simplify off. */
export const ordersIn = (sandbox: Sandbox, ...ids: number[]) =>
	ids.map((id) => ({ json: orderOf(sandbox, id) }));

/** For each line item of an order: how many pieces are not fulfilled, fulfilled, shipped. */
export const piecesOf = (sandbox: Sandbox, id: number) =>
	orderOf(sandbox, id).items.map(({ status }) => [
		status.not_fulfilled,
		status.fulfilled,
		status.shipped,
	]);

/** Sends pieces of line items to fulfilment, before the test proper. Gives the fulfilment's ID. */
export async function sendPieces(
	sandbox: Sandbox,
	order: number,
	...items: Array<[id: number, quantity: number]>
): Promise<number> {
	const { data, status } = await commerceHqClient(sandbox).post<{ id: number }>(
		`/orders/${order}/fulfilments`,
		{ items: items.map(([id, quantity]) => ({ id, quantity })) },
	);
	expect(status).toBe(201);
	sandbox.clearRequests();
	return data.id;
}
