import type { IDataObject } from 'n8n-workflow';
import { list, locator, number, text } from '../../../shared';

/** A product, or a variant of one, inside a list. */
export const itemFields = [
	locator('product', {
		displayName: 'Product',
		required: true,
		searchMethod: 'searchProducts',
		idName: 'ID',
		idPlaceholder: 'e.g. 01HRJ3V7Z8W5',
	}),
	text('variantId', { displayName: 'Variant ID', placeholder: 'e.g. 01HRJ3V7Z8W5' }),
] as const;

export const quantity = number('quantity', {
	displayName: 'Quantity',
	required: true,
	default: 1,
	min: 1,
});

/** Products with their quantities. */
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

/** Such an item as the API takes it. */
export const itemBody = ({
	product,
	variantId,
	...more
}: {
	readonly product: string;
	readonly variantId?: string;
	readonly quantity?: number;
}): IDataObject => ({ product_id: product, variant_id: variantId ?? null, ...more });
