import { isObject } from '../api';
import { badRequest, conflict } from '../errors';
import type { Product } from '../state/products';
import type { Store } from '../state/store';
import {
	amount,
	code,
	filled,
	id,
	productStatus,
	readFields,
	text,
	webAddress,
	whole,
	yesNo,
} from '../values';

interface PictureBody {
	source: string;
	position: number;
}

type Plain = Omit<
	Product,
	'product_id' | 'short_description' | 'main_pair' | 'image_pairs' | 'details'
>;

/** A main pair is a list of one, or of none: PHP writes an empty one as []. */
interface ProductBody extends Plain {
	main_pair: PictureBody[];
	image_pairs: PictureBody[];
}

/**
 * Reads what a client sends of a product, and gives what changes. Fields that the service does not
 * know are passed over. Throws the 400 for wrong values and unknown categories, the 409 for the
 * code of another product.
 *
 * @param product the product that is updated, none for a new one
 */
export function readProduct(
	store: Store,
	body: Record<string, unknown>,
	product?: Product,
): Partial<Product> {
	const { main_pair, image_pairs, ...plain } = readFields<ProductBody>(body, {
		product: filled,
		product_code: text,
		product_upc_code: code,
		lang_code: languageCode,
		category_ids: ids,
		main_category: id,
		price: amount,
		list_price: amount,
		status: productStatus,
		amount: whole,
		min_qty: whole,
		weight: amount,
		timestamp: whole,
		avail_since: whole,
		full_description: text,
		page_title: text,
		meta_description: text,
		free_shipping: yesNo,
		main_pair: (value) => pictures(Array.isArray(value) ? value : [value]),
		image_pairs: pictures,
	});
	const { product_code } = plain;
	const owner = product_code ? store.products.withCode(product_code) : undefined;
	if (owner && owner !== product) {
		throw conflict(`Product ${owner.product_id} has the code ${product_code} already`);
	}
	const [main] = main_pair ?? [];
	return {
		...plain,
		...categoriesOf(store, plain, product),
		...(main && { main_pair: store.newPicture(main.source, 0) }),
		...(image_pairs && {
			image_pairs: image_pairs.map(({ source, position }) => store.newPicture(source, position)),
		}),
	};
}

/** The main category is always among the categories; without a word it is the first of them. */
function categoriesOf(
	store: Store,
	{ category_ids, main_category }: Partial<Plain>,
	product?: Product,
): Partial<Plain> {
	if (!category_ids && main_category === undefined) return {};
	const sent = category_ids ?? product?.category_ids ?? [];
	for (const category of [...sent, main_category ?? sent[0]!]) {
		if (!store.categories.has(category)) throw badRequest(`There is no category ${category}`);
	}
	const before = product && sent.includes(product.main_category) ? product.main_category : sent[0]!;
	const main = main_category ?? before;
	return { main_category: main, category_ids: [...new Set([...sent, main])] };
}

const languageCode = (value: unknown) =>
	typeof value === 'string' && /^[a-z]{2}$/.test(value) ? value : undefined;

/** IDs, at least one. */
function ids(value: unknown): number[] | undefined {
	const list = Array.isArray(value) ? value.map((entry) => id(entry)) : [];
	return list.length > 0 && !list.includes(undefined) ? (list as number[]) : undefined;
}

/** Image pairs, as a list or as the map that the service itself returns. */
function pictures(value: unknown): PictureBody[] | undefined {
	const list = isObject(value) ? Object.values(value) : value;
	if (!Array.isArray(list)) return undefined;
	const pairs = list.map((pair: unknown, index) => {
		const detailed = isObject(pair) && isObject(pair.detailed) ? pair.detailed : {};
		const source = webAddress(detailed.image_path);
		const position = isObject(pair) ? whole(pair.position ?? index) : undefined;
		return source === undefined || position === undefined ? undefined : { source, position };
	});
	return pairs.includes(undefined) ? undefined : (pairs as PictureBody[]);
}
