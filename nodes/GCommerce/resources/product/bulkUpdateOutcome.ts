import type { IDataObject } from 'n8n-workflow';
import { isRecord, leftOutOf, ServiceFailure } from '../../../shared';

const leftOut = leftOutOf('G-Commerce');

/** Fields that G-Commerce calls otherwise when it says what it updated. */
const ANSWERED_AS: Readonly<Record<string, string>> = { vendor_price: 'prices' };

const IDENTITY = ['product_id', 'code'];

/**
 * What became of a product: G-Commerce's own entry, and which of the fields sent it does not name as updated.
 * Throws a ServiceFailure for a product that the answer leaves out, and for fields that it refuses.
 */
export function bulkUpdateOutcome(sent: IDataObject, answer: object): IDataObject {
	if (!Array.isArray(answer)) throw leftOut('the products that it updated');
	const fields = Object.keys(sent).filter((name) => !IDENTITY.includes(name));
	const entries = answer.filter((one): one is IDataObject => isRecord(one) && isSame(one, sent));
	// Another item may be about the same product, one by its ID and one by its code.
	const found =
		entries.find((one) => fields.every((name) => answerTo(name, one) !== undefined)) ?? entries[0];
	if (!found) throw notFound(sent);
	const answered = (name: string) => answerTo(name, found);
	const refused = fields.filter((name) => answered(name) === false);
	if (refused.length > 0) {
		const updated = fields.filter((name) => answered(name) === true);
		throw new ServiceFailure({
			message: `G-Commerce refused ${refused.join(', ')} of ${named(sent)}${updated.length > 0 ? `, but updated ${updated.join(', ')}` : ''}`,
			advice: 'Correct the values that were refused and run it again.',
			effect: 'refused',
		});
	}
	return { ...found, not_updated: fields.filter((name) => answered(name) !== true) };
}

/** What an entry of the answer says of a field that was sent. */
const answerTo = (name: string, { updates }: IDataObject): unknown =>
	isRecord(updates) ? updates[ANSWERED_AS[name] ?? name] : undefined;

/** Whether an entry of the answer is about a product: by its ID, which counts more than the code. */
const isSame = (one: IDataObject, { product_id: id, code }: IDataObject) =>
	id === undefined ? String(one.code) === String(code) : String(one.product_id) === String(id);

const named = ({ product_id: id, code }: IDataObject) =>
	id === undefined ? `the product with the code ${String(code)}` : `the product ${String(id)}`;

const notFound = (sent: IDataObject) =>
	new ServiceFailure({
		message: `G-Commerce did not find ${named(sent)}`,
		advice:
			'Check the ID or the code. Only products that exist can be updated: Bulk Upload makes new ones.',
		effect: 'refused',
	});
