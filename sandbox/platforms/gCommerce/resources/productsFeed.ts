import { type AddRoute, isObject } from '../api';
import { badRequest, tooMany } from '../errors';
import type { Feed, FeedItem } from '../state/feeds';
import { type BulkDetails, newProduct, type Product } from '../state/products';
import type { Store } from '../state/store';
import {
	amount,
	code,
	filled,
	id,
	readFields,
	requireFields,
	text,
	webAddress,
	whole,
	yesNo,
} from '../values';
import { UPLOAD_DETAIL_READERS } from './bulkFields';

const MAX_ITEMS = 10_000;

/** "12,34", or a single ID as a number. */
const categoryIds = (value: unknown) => parts(code(value), ',', id);

/** Addresses with /// between them. */
const addresses = (value: unknown) => parts(text(value), '///', webAddress);

/** The parts of a text, if each of them can be read. */
function parts<T>(
	joined: string | undefined,
	separator: string,
	read: (part: string) => T | undefined,
): T[] | undefined {
	const values = joined?.split(separator).map((part) => read(part.trim()));
	return values?.includes(undefined) ? undefined : (values as T[] | undefined);
}

/** The fields of an item, beside its details. */
const READERS = {
	product: filled,
	code,
	price: amount,
	full_description: text,
	amount: whole,
	upc: code,
	category_ids: categoryIds,
	images: addresses,
	weight: amount,
	free_shipping: yesNo,
};
type Item = { [K in keyof typeof READERS]: NonNullable<ReturnType<(typeof READERS)[K]>> };

/** Adds the bulk upload, which only queues the items. */
export function addProductsFeedRoute(add: AddRoute): void {
	add('POST', '/products_feed', (request) => {
		const { items } = request.object();
		if (!Array.isArray(items)) throw badRequest('The field items must be a list');
		if (items.length === 0) throw badRequest('The list items is empty');
		if (items.length > MAX_ITEMS)
			throw tooMany(`At most ${MAX_ITEMS} items can be uploaded at a time`);
		items.forEach((item: unknown, index) => {
			const path = `items[${index}]`;
			if (!isObject(item)) throw badRequest(`${path} must be an object`);
			requireFields(item, ['product', 'code', 'price'], `${path}.`);
			readFields<Item>(item, READERS, `${path}.`);
			readFields<BulkDetails>(item, UPLOAD_DETAIL_READERS, `${path}.`);
		});
		const { feeds, random } = request.store;
		const queue_id = `${random.integer(60_000_000, 69_999_999)}${10_000_000 + feeds.length}`;
		feeds.push({
			queue_id,
			status: 'received',
			items: structuredClone(items) as FeedItem[],
			created: [],
			updated: [],
			failed: [],
		});
		return { queue_id };
	});
}

/** Saves the products of an upload: those with a known code are changed, the others made. */
export function processFeed(store: Store, feed: Feed): void {
	for (const sent of feed.items) {
		const item = readFields<Item>(sent, READERS) as Item;
		const details = readFields<BulkDetails>(sent, UPLOAD_DETAIL_READERS);
		const unknown = (item.category_ids ?? []).find((category) => !store.categories.has(category));
		if (unknown !== undefined) {
			feed.failed.push({ code: item.code, message: `There is no category ${unknown}` });
			continue;
		}
		const known = store.products.withCode(item.code);
		const values = valuesOf(store, item);
		if (known) {
			store.products.update(known, { ...values, details: { ...known.details, ...details } });
			feed.updated.push(known.product_id);
		} else {
			const made = newProduct(item.product, item.price, store.now());
			feed.created.push(store.products.insert({ ...made, ...values, details }).product_id);
		}
	}
	feed.status = 'completed';
}

function valuesOf(store: Store, item: Partial<Item>): Partial<Product> {
	const { code: product_code, upc, category_ids, images, ...same } = item;
	const pictures = images?.map((source, index) => store.newPicture(source, index));
	return {
		...same,
		product_code,
		...(upc && { product_upc_code: upc }),
		...(category_ids && { category_ids, main_category: category_ids[0]! }),
		...(pictures && { main_pair: pictures[0]!, image_pairs: pictures.slice(1) }),
	};
}
