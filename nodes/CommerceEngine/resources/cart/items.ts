import type { IDataObject } from 'n8n-workflow';
import { InputError, list, locator, number, text } from '../../../shared';
import { pickedFrom } from '../../fields/locators';

/** The fields of a list entry that name a product or one of its variants. */
export const itemFields = [
	locator('product', {
		displayName: 'Product',
		required: true,
		...pickedFrom.products,
	}),
	text('variantId', { displayName: 'Variant ID', placeholder: 'e.g. 01HRJ3V7Z8W5' }),
] as const;

export const quantity = number('quantity', {
	displayName: 'Quantity',
	required: true,
	default: 1,
	min: 1,
});

/** A list of products with quantities. */
export const itemsList = <const Name extends string>(
	name: Name,
	displayName: string,
	description: string,
) =>
	list(name, {
		displayName,
		entryName: 'Item',
		description,
		fields: [...itemFields, quantity],
	});

/** The body of a list entry with these fields. The API expects null for a product without variants. */
export const itemBody = ({
	product,
	variantId,
	...more
}: {
	readonly product: string;
	readonly variantId?: string;
	readonly quantity?: number;
}): IDataObject => ({ product_id: product, variant_id: variantId ?? null, ...more });

/** The body of an entry of Items (JSON). Throws an InputError that names the entry by its position, `nth` from 0. */
export function itemFromJson(given: IDataObject, nth: number): IDataObject {
	const { product_id: product, variant_id: variant = null, quantity: count, ...unknown } = given;
	const wrong = (what: string) =>
		new InputError(
			`Entry ${nth + 1} of Items (JSON) ${what}`,
			'Each entry takes product_id, variant_id (or null) and quantity.',
		);
	const [other] = Object.keys(unknown);
	if (other !== undefined) throw wrong(`has "${other}", which carts don't know`);
	if (typeof product !== 'string' || product === '') throw wrong('has no product_id');
	if (variant !== null && typeof variant !== 'string')
		throw wrong('has a variant_id that is no ID');
	const pieces = Number(count);
	if (!Number.isInteger(pieces) || pieces < 1) throw wrong('has no quantity of at least 1');
	return { product_id: product, variant_id: variant === '' ? null : variant, quantity: pieces };
}
