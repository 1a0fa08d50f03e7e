import type { IDataObject } from 'n8n-workflow';
import { InputError, isRecord, readText, texts, toggle } from '../shared';

/** An amount of money in US dollars. */
export const money = { min: 0, decimals: 2 } as const;

/** Values with the switches among them as G-Commerce writes them: Y or N. */
export const withYesNo = (values: object): object =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, yesNo(value)]));

const yesNo = (value: unknown) => (typeof value === 'boolean' ? (value ? 'Y' : 'N') : value);

/** Reads the address of an image that anybody can open. Throws an InputError. */
function readImageUrl(displayName: string, raw: unknown): string {
	const given = readText(displayName, raw);
	const isAddress = /^https?:\/\/\S+$/i.test(given) && URL.canParse(given);
	// G-Commerce's upload takes several addresses with /// between them.
	if (isAddress && !given.includes('///')) return given;
	throw new InputError(
		`${displayName} must be addresses of images, but one is ${given}`,
		'Give whole addresses, beginning with https://, that anybody can open, with commas between them.',
	);
}

/** The images of a product, the main one first. */
export const imageUrls = texts('imageUrls', {
	displayName: 'Image URLs',
	placeholder: 'e.g. https://store.com/a.jpg, https://store.com/b.jpg',
	description:
		'The addresses of the images, with commas between them; the first one is the main image. An expression may give a list.',
	as: readImageUrl,
	between: /[\s,]+(?=https?:|$)/i,
});

/** An option of whatever responds the items of an order. */
export const productsAsReceived = toggle('productsAsReceived', {
	displayName: 'Products as Received',
	description:
		'Whether to leave the products in the form in which G-Commerce sends them, which may be an object by item ID, instead of making a list of them',
});

/**
 * A record whose products are a list, in whatever form G-Commerce sends them: an object by item ID (whole
 * items, or just how many pieces of each), or a list already. `asReceived` leaves them as they are.
 */
export function withProducts(
	record: IDataObject,
	{ productsAsReceived: asReceived }: { readonly productsAsReceived?: boolean },
): IDataObject {
	const { products } = record;
	if (asReceived === true || !isRecord(products)) return record;
	const list = Object.entries(products).map(([itemId, product]) =>
		isRecord(product) ? { item_id: itemId, ...product } : { item_id: itemId, amount: product },
	);
	return { ...record, products: list };
}

/** The shipping address of an order, whose fields begin with "s_" there. */
export const shippingAddress = (order: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(order)
			.filter(([name]) => /^s_/.test(name))
			.map(([name, value]) => [name.slice(2), value]),
	);
