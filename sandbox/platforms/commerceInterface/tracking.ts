import { readId, ApiError } from './parameters';
import { type Shipment, type Supplier, unshipped } from './state';

/**
 * Carries out POST /tracking_notification: saves all entries, or none and throws a ApiError that
 * names each faulty one. Line items that were closed or cancelled before the request are skipped.
 *
 * @returns the IDs of the skipped line items, each once
 */
export function saveTracking(supplier: Supplier, entries: unknown[]): number[] {
	const errors: string[] = [];
	const skipped = new Set<number>();
	const shipments: Array<{ id: number; shipment: Shipment }> = [];
	// What is left of each line item after the entries read so far: one may come twice.
	const left = new Map<number, number>();

	entries.forEach((entry, index) => {
		try {
			const { id, carrier, tracking, quantity } = readEntry(entry, index);
			const line = supplier.lineItem(id);
			if (!line) throw new EntryFault(`Line item ${id}: does not exist`);
			if (line.status !== 'open') {
				skipped.add(id);
				return;
			}
			const rest = left.get(id) ?? unshipped(line);
			if (rest === 0) throw new EntryFault(`Line item ${id}: nothing is left to ship`);
			if (quantity !== undefined && quantity > rest) {
				throw new EntryFault(
					`Line item ${id}: quantity ${quantity} is more than the ${rest} still to ship`,
				);
			}
			left.set(id, rest - (quantity ?? rest));
			shipments.push({ id, shipment: { carrier, tracking, quantity: quantity ?? rest } });
		} catch (error) {
			if (!(error instanceof EntryFault)) throw error;
			errors.push(error.message);
		}
	});

	if (errors.length > 0) throw new ApiError({ errors });
	for (const { id, shipment } of shipments) supplier.ship(id, shipment);
	return [...skipped];
}

class EntryFault extends Error {}

/** Checks an entry's form: what it must have and of which type. */
function readEntry(
	entry: unknown,
	index: number,
): { id: number; carrier: string; tracking: string; quantity?: number } {
	if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
		throw new EntryFault(`Entry ${index + 1}: must be an object`);
	}
	const { ci_lineitem_id, carrier, tracking, quantity } = entry as Record<string, unknown>;
	const id = readId(ci_lineitem_id);
	if (id === undefined) {
		throw new EntryFault(`Entry ${index + 1}: ci_lineitem_id is missing or not a whole number`);
	}
	if (!isText(carrier)) throw new EntryFault(`Line item ${id}: carrier is missing or empty`);
	if (!isText(tracking)) throw new EntryFault(`Line item ${id}: tracking is missing or empty`);
	if (quantity !== undefined && !(Number.isInteger(quantity) && (quantity as number) >= 1)) {
		throw new EntryFault(`Line item ${id}: quantity must be a whole number of at least 1`);
	}
	return { id, carrier, tracking, quantity: quantity as number | undefined };
}

const isText = (value: unknown): value is string =>
	typeof value === 'string' && value.trim() !== '';
