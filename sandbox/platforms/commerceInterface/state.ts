/** An order as the API returns it (reference: GET /get_orders). */
export interface OrderRow {
	orderid: string;
	customer: {
		name: string;
		address1: string;
		address2: string;
		city: string;
		state: string | null;
		zip: string;
		country: string | null;
		phone: string;
	};
	line_items: LineItemRow[];
	shipping: { carrier: string | null; method: string };
	/** UTC, e.g. "05/16/2013 08:10AM UTC". */
	date: string;
	amount: { total: number; shipping: number };
	supplier: string;
}

/** A line item inside an order as the API returns it. */
export interface LineItemRow {
	ci_lineitemid: number;
	sku: string;
	name: string;
	quantity: number;
	unit_price: number;
	weight: number;
	bom_sku: string | null;
}

/** A purchase order as the API returns it (reference: GET /purchase_orders). */
export interface PurchaseOrderRow {
	supplier: string;
	po_number: string;
	po_created_on: string;
	permalink: string;
	fulfillment_provider: string;
	items: Array<{
		upc: string;
		received_quantity: number;
		total_quantity: number;
		expected_quantity: number;
		total_weight: number;
	}>;
}

export type LineItemStatus = 'open' | 'closed' | 'cancelled';

export interface Shipment {
	carrier: string;
	tracking: string;
	quantity: number;
}

/** A line item's state as the control endpoint shows it. */
export interface LineItemState {
	ci_lineitemid: number;
	orderid: string;
	quantity: number;
	exported: boolean;
	status: LineItemStatus;
	shipments: Shipment[];
}

/** What a supplier's data starts from. Times are whole minutes since 1970-01-01T00:00Z. */
export interface SupplierData {
	orders: Array<{ row: OrderRow; minute: number }>;
	purchaseOrders: Array<{ row: PurchaseOrderRow; minute: number }>;
	/** Line items that are not open from the start. */
	notOpen: Map<number, Exclude<LineItemStatus, 'open'>>;
}

/** Counts over everything a platform holds. */
export interface Summary {
	orders: number;
	/** Orders with at least one line item not exported. */
	ordersInQueue: number;
	lines: number;
	linesExported: number;
	linesWithTracking: number;
	closedLines: number;
	cancelledLines: number;
	purchaseOrders: number;
	purchaseOrdersAcknowledged: number;
}

interface Order {
	row: OrderRow;
	minute: number;
	/** Its place among all orders sorted by ID: numbers sort faster than texts. */
	place: number;
	notExported: number;
}

interface PurchaseOrder {
	row: PurchaseOrderRow;
	minute: number;
	acknowledged: boolean;
}

interface LineItem extends LineItemState {
	order: Order;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** All that the service holds for one supplier. It checks nothing: callers pass what exists. */
export class Supplier {
	private readonly lines = new Map<number, LineItem>();
	private readonly byDate: Order[];
	private readonly purchaseOrders: PurchaseOrder[];
	private readonly purchaseOrdersByNumber: Map<string, PurchaseOrder>;
	/** Sorted by order ID, and kept so: reading a page neither sorts nor filters. */
	private queue: Order[];

	constructor(data: SupplierData) {
		this.queue = data.orders
			.map(({ row, minute }) => ({ row, minute, place: 0, notExported: row.line_items.length }))
			.sort((one, other) => compare(one.row.orderid, other.row.orderid));
		this.queue.forEach((order, place) => {
			order.place = place;
			for (const { ci_lineitemid, quantity } of order.row.line_items) {
				this.lines.set(ci_lineitemid, {
					ci_lineitemid,
					orderid: order.row.orderid,
					quantity,
					exported: false,
					status: data.notOpen.get(ci_lineitemid) ?? 'open',
					shipments: [],
					order,
				});
			}
		});
		this.byDate = [...this.queue].sort((one, other) => one.minute - other.minute);
		this.purchaseOrders = data.purchaseOrders
			.map((entry) => ({ ...entry, acknowledged: false }))
			.sort((one, other) => compare(one.row.po_number, other.row.po_number));
		this.purchaseOrdersByNumber = new Map(
			this.purchaseOrders.map((entry) => [entry.row.po_number, entry]),
		);
	}

	/** Orders not exported yet, sorted by ID. */
	ordersInQueue(): ReadonlyArray<{ row: OrderRow }> {
		return this.queue;
	}

	/** Orders made from one minute to another, both inclusive, exported or not, sorted by ID. */
	ordersBetween(start: number, end: number): ReadonlyArray<{ row: OrderRow }> {
		return this.byDate
			.slice(firstFrom(this.byDate, start), firstFrom(this.byDate, end + 1))
			.sort((one, other) => one.place - other.place);
	}

	lineItem(id: number): LineItemState | undefined {
		const line = this.lines.get(id);
		if (!line) return undefined;
		const { ci_lineitemid, orderid, quantity, exported, status, shipments } = line;
		return { ci_lineitemid, orderid, quantity, exported, status, shipments: [...shipments] };
	}

	/** Marks line items as exported; an order whose last one this was leaves the queue. */
	markExported(ids: number[]): void {
		let ordersDone = 0;
		for (const id of ids) {
			const line = this.lines.get(id)!;
			if (line.exported) continue;
			line.exported = true;
			line.order.notExported -= 1;
			if (line.order.notExported === 0) ordersDone += 1;
		}
		if (ordersDone > 0) this.queue = this.queue.filter((order) => order.notExported > 0);
	}

	/** Saves a shipment; a line item that is now fully shipped becomes closed. */
	ship(id: number, shipment: Shipment): void {
		const line = this.lines.get(id)!;
		line.shipments.push(shipment);
		if (unshipped(line) === 0) line.status = 'closed';
	}

	/** Purchase orders not acknowledged yet, sorted by number. */
	purchaseOrdersInQueue(): ReadonlyArray<{ row: PurchaseOrderRow }> {
		return this.purchaseOrders.filter((entry) => !entry.acknowledged);
	}

	/** Purchase orders made within a time (epoch seconds, both inclusive), sorted by number. */
	purchaseOrdersBetween(start: number, end: number): ReadonlyArray<{ row: PurchaseOrderRow }> {
		return this.purchaseOrders.filter(({ minute }) => minute * 60 >= start && minute * 60 <= end);
	}

	/** Marks a purchase order as acknowledged; false if there is none with this number. */
	acknowledge(poNumber: string): boolean {
		const entry = this.purchaseOrdersByNumber.get(poNumber);
		if (entry) entry.acknowledged = true;
		return entry !== undefined;
	}

	summary(): Summary {
		const lines = [...this.lines.values()];
		const count = (test: (line: LineItem) => boolean) => lines.filter(test).length;
		return {
			orders: this.byDate.length,
			ordersInQueue: this.queue.length,
			lines: lines.length,
			linesExported: count((line) => line.exported),
			linesWithTracking: count((line) => line.shipments.length > 0),
			closedLines: count((line) => line.status === 'closed'),
			cancelledLines: count((line) => line.status === 'cancelled'),
			purchaseOrders: this.purchaseOrders.length,
			purchaseOrdersAcknowledged: this.purchaseOrders.filter((entry) => entry.acknowledged).length,
		};
	}
}

/** How many pieces of a line item have not been shipped. */
export function unshipped(line: LineItemState): number {
	return line.quantity - line.shipments.reduce((sum, shipment) => sum + shipment.quantity, 0);
}

/** The first index at or after a minute in a list sorted by minute. */
function firstFrom(sorted: Order[], minute: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle]!.minute < minute) low = middle + 1;
		else high = middle;
	}
	return low;
}
