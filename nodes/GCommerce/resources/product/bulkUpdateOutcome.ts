import type { IDataObject } from 'n8n-workflow';
import { isRecord, missingFromResponse, ApiError } from '../../../shared';
import { changeableNames } from './bulkUpdateFields';

const missing = missingFromResponse('G-Commerce');

/** Fields that G-Commerce calls otherwise when it says what it updated. */
const RESPONSEED_AS: Readonly<Record<string, string>> = { vendor_price: 'prices' };

/** What tells which product an entry is about, and is not changed. */
export const IDENTITY = ['product_id', 'code'];

/** How a service of this kind says yes. */
const YES: readonly unknown[] = [true, 1, '1', 'Y', 'true'];

const fieldsIn = (sent: IDataObject) =>
	Object.keys(sent).filter((name) => !IDENTITY.includes(name));

/**
 * What became of a product: G-Commerce's own entry in the response, and which of the additional fields it says
 * nothing of. Throws a ApiError for a product that the response leaves out, for fields that it refuses,
 * for those of the node's own that it says nothing of, and for fields that another entry of the call (given
 * by its code, say, and this one by its ID) changes too.
 */
export function bulkUpdateOutcome(
	sent: IDataObject,
	response: object,
	_nth: number,
	call: readonly IDataObject[],
): IDataObject {
	if (!Array.isArray(response)) throw missing('the products that it updated');
	const fields = fieldsIn(sent);
	const found = entryOf(sent, fields, response.filter(isRecord));
	if (!found) throw notFound(sent);
	refuseTwins(sent, found, call);

	const responded = (name: string) => respondWithTo(name, found);
	const updated = fields.filter((name) => YES.includes(responded(name)));
	const silent = fields.filter((name) => (responded(name) ?? '') === '');
	const refused = fields.filter((name) => !updated.includes(name) && !silent.includes(name));
	// What came as JSON may be nothing that G-Commerce knows.
	const unsaid = silent.filter((name) => changeableNames.includes(name));
	if (refused.length === 0 && unsaid.length === 0) return { ...found, not_updated: silent };
	const named = refused.map((name) => `${name}${reasonIn(responded(name))}`);
	throw new ApiError({
		message: [
			`G-Commerce ${refused.length > 0 ? `refused ${named.join(', ')}` : `did not say that it updated ${unsaid.join(', ')}`} of ${productIn(sent)}`,
			...(updated.length > 0 ? [`but updated ${updated.join(', ')}`] : []),
		].join(', '),
		hint:
			refused.length > 0
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
		entries.find((one) => fields.every((name) => respondWithTo(name, one) !== undefined)) ??
		entries[0]
	);
}

/** Throws when another entry of the call changes the same field of the same product: one change is lost. */
function refuseTwins(sent: IDataObject, found: IDataObject, call: readonly IDataObject[]): void {
	const fields = fieldsIn(sent);
	for (const other of call) {
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

/** What an entry of the response says of a field that was sent. */
const respondWithTo = (name: string, { updates }: IDataObject): unknown =>
	isRecord(updates) ? (updates[RESPONSEED_AS[name] ?? name] ?? updates[name]) : undefined;

/** The reason that stands where yes or no should. */
const reasonIn = (said: unknown) =>
	typeof said === 'string' && said.length > 1 ? ` (${said})` : '';

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
