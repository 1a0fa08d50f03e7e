import type { IDataObject } from 'n8n-workflow';
import { isRecord, missingFromResponse, ApiError } from '../../../shared';
import { changeableNames } from './bulkUpdateFields';

const missing = missingFromResponse('G-Commerce');

/** Fields that have another name in the response. */
const NAMES_IN_RESPONSE: Readonly<Record<string, string>> = { vendor_price: 'prices' };

/** The fields that identify a product, which an update doesn't change. */
export const IDENTITY = ['product_id', 'code'];

/** The values by which services of this kind say yes. */
const YES: readonly unknown[] = [true, 1, '1', 'Y', 'true'];

const fieldsIn = (sent: IDataObject) =>
	Object.keys(sent).filter((name) => !IDENTITY.includes(name));

/**
 * The output of one product: its entry in the response, and as `not_updated` the fields from the JSON that the
 * entry doesn't mention. Throws an ApiError when the response leaves the product out, when it rejects fields or
 * doesn't mention fields of the node, and when another entry of the request changes the same fields (one of the
 * two has the product's ID, the other one its code).
 */
export function bulkUpdateOutcome(
	sent: IDataObject,
	response: object,
	_index: number,
	entries: readonly IDataObject[],
): IDataObject {
	if (!Array.isArray(response)) throw missing('the products that it updated');
	const fields = fieldsIn(sent);
	const found = entryOf(sent, fields, response.filter(isRecord));
	if (!found) throw notFound(sent);
	rejectDuplicates(sent, found, entries);

	const resultOf = (name: string) => resultIn(found, name);
	const updated = fields.filter((name) => YES.includes(resultOf(name)));
	const unmentioned = fields.filter((name) => (resultOf(name) ?? '') === '');
	const rejected = fields.filter((name) => !updated.includes(name) && !unmentioned.includes(name));
	// G-Commerce may not know fields from the JSON.
	const unconfirmed = unmentioned.filter((name) => changeableNames.includes(name));
	if (rejected.length === 0 && unconfirmed.length === 0) {
		return { ...found, not_updated: unmentioned };
	}
	const reasons = rejected.map((name) => `${name}${reasonIn(resultOf(name))}`);
	throw new ApiError({
		message: [
			`G-Commerce ${rejected.length > 0 ? `refused ${reasons.join(', ')}` : `did not say that it updated ${unconfirmed.join(', ')}`} of ${productIn(sent)}`,
			...(updated.length > 0 ? [`but updated ${updated.join(', ')}`] : []),
		].join(', '),
		hint:
			rejected.length > 0
				? 'Correct the values that were refused and run it again.'
				: 'Look at the product in G-Commerce. If the fields are as they should be, leave them out.',
		outcome: 'rejected',
		partial: updated.length > 0,
	});
}

/** The entry of the response that is about a product. */
function entryOf(sent: IDataObject, fields: readonly string[], response: readonly IDataObject[]) {
	const entries = response.filter((one) => isAbout(one, sent));
	// Another item may be about the same product, one by its ID and one by its code.
	return (
		entries.find((one) => fields.every((name) => resultIn(one, name) !== undefined)) ?? entries[0]
	);
}

/** Throws an ApiError when another entry of the request changes the same fields of the product: one change is lost. */
function rejectDuplicates(
	sent: IDataObject,
	found: IDataObject,
	entries: readonly IDataObject[],
): void {
	const fields = fieldsIn(sent);
	for (const other of entries) {
		const shared = other === sent ? [] : fieldsIn(other).filter((name) => fields.includes(name));
		if (shared.length === 0 || !isAbout(found, other)) continue;
		throw new ApiError({
			message: `Two items change ${shared.join(', ')} of ${productIn(sent)}, one by its ID and one by its code: only one of the changes is left`,
			hint: 'Look at the product in G-Commerce, and name each product in one item only.',
			outcome: 'rejected',
			partial: true,
		});
	}
}

/** What an entry of the response says about a field that was sent. */
const resultIn = ({ updates }: IDataObject, name: string): unknown =>
	isRecord(updates) ? (updates[NAMES_IN_RESPONSE[name] ?? name] ?? updates[name]) : undefined;

/** The reason for a rejection, in place of a yes or no. */
const reasonIn = (result: unknown) =>
	typeof result === 'string' && result.length > 1 ? ` (${result})` : '';

/** Whether an entry of the response is about a product: by its ID, which counts more than the code. */
const isAbout = (one: IDataObject, { product_id: id, code }: IDataObject) =>
	id === undefined ? String(one.code) === String(code) : String(one.product_id) === String(id);

const productIn = ({ product_id: id, code }: IDataObject) =>
	id === undefined ? `the product with the code ${String(code)}` : `the product ${String(id)}`;

const notFound = (sent: IDataObject) =>
	new ApiError({
		message: `G-Commerce did not find ${productIn(sent)}`,
		hint: 'Check the ID or the code. Only products that exist can be updated: Bulk Upload makes new ones.',
		outcome: 'rejected',
	});
