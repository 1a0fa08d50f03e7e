import type { AddRoute } from '../api';
import { listResponse, rowResponse, type Listing } from '../lists';
import { amount, flag, text, whole } from '../search';
import { imageOf } from '../state/files';
import { newProduct, type Product, slugOf } from '../state/products';
import type { Store } from '../state/store';
import { checkProduct, readNewProduct, readProductChanges, type ProductBody } from './productBody';

/** Adds the products. */
export function addProductRoutes(add: AddRoute): void {
	add('GET', '/products', (request) =>
		listResponse(request, request.store.products.rows, productListing(request.store)),
	);

	add('GET', '/products/:id', (request) =>
		rowResponse(request, request.find(request.store.products), productListing(request.store)),
	);

	add(
		'POST',
		'/products',
		(request) => {
			const { store } = request;
			const { collections, ...sent } = readNewProduct(request.object());
			const values = changedProduct(store, newProduct(sent.title, store.now()), sent);
			checkProduct(store, values, collections);
			const product = store.products.insert(values);
			saveElsewhere(store, product, collections);
			return rowResponse(request, product, productListing(store));
		},
		201,
	);

	add('PATCH', '/products/:id', (request) => {
		const { store } = request;
		const body = request.object();
		const product = request.find(store.products);
		const { collections, ...sent } = readProductChanges(body);
		const values = changedProduct(store, product, sent);
		checkProduct(store, values, collections);
		Object.assign(product, values, { updated_at: store.now() });
		saveElsewhere(store, product, collections);
		return rowResponse(request, product, productListing(store));
	});

	add('DELETE', '/products/:id', (request) => {
		const product = request.find(request.store.products);
		request.store.setCollections(product, []);
		request.store.products.delete(product);
	});
}

/** Saves what lies outside the product itself: its collections, and the helpers' texts. */
function saveElsewhere(store: Store, product: Product, collections?: number[]): void {
	if (collections) store.setCollections(product, collections);
	store.noteNames(product);
}

/** A product with what a client sent; variants that stay keep their IDs. */
function changedProduct<T extends Omit<Product, 'id'>>(
	store: Store,
	product: T,
	{ options, variants, seo_url, ...plain }: Omit<ProductBody, 'collections'>,
): T {
	return {
		...product,
		...plain,
		seo_url:
			seo_url === undefined ? product.seo_url : seo_url || slugOf(plain.title ?? product.title),
		options:
			options?.map((option) => ({ changes_look: false, thumbnails: [], ...option })) ??
			product.options,
		variants:
			variants?.map((sent) => {
				const combination = JSON.stringify(sent.variant);
				const before = product.variants.find(
					(known) => JSON.stringify(known.variant) === combination,
				);
				return {
					id: before?.id ?? store.variantIds.next(),
					compare_price: null,
					sku: null,
					default: false,
					ignore: false,
					images: [],
					...sent,
				};
			}) ?? product.variants,
	};
}

/** How products are returned; textareas, images, options and variants only when asked for. */
export function productListing(store: Store): Listing<Product> {
	const image = (id: number) => imageOf(store.files.get(id)!);
	return {
		row: (product) => ({
			id: product.id,
			title: product.title,
			is_multi: product.is_multi,
			type: product.type,
			collections: store.collectionsOf(product).map(({ id }) => id),
			tags: product.tags,
			shipping_weight: product.shipping_weight,
			auto_fulfilment: product.auto_fulfilment,
			track_inventory: product.track_inventory,
			vendor: product.vendor,
			sku: product.sku,
			seo_meta: product.seo_meta,
			seo_title: product.seo_title,
			seo_url: product.seo_url,
			is_template: product.is_template,
			is_draft: product.is_draft,
			...(!product.is_multi && { price: product.price, compare_price: product.compare_price }),
			created_at: product.created_at,
			updated_at: product.updated_at,
		}),
		relations: {
			textareas: (product) => product.textareas,
			images: (product) => product.images.map(image),
			options: (product) =>
				product.options.map(({ thumbnails, ...option }) => ({
					...option,
					// Either a colour or an image, as the sample has it.
					thumbnails: thumbnails.map(({ value, color, image: id }) =>
						color === undefined ? { value, image: image(id!) } : { value, color },
					),
				})),
			variants: (product) =>
				product.variants.map((variant) => ({ ...variant, images: variant.images.map(image) })),
		},
		keys: {
			id: whole((product) => product.id),
			title: text((product) => product.title),
			is_multi: flag((product) => product.is_multi),
			type: text((product) => product.type),
			shipping_weight: amount((product) => product.shipping_weight),
			auto_fulfilment: flag((product) => product.auto_fulfilment),
			track_inventory: flag((product) => product.track_inventory),
			vendor: text((product) => product.vendor),
			sku: text((product) => product.sku),
			seo_title: text((product) => product.seo_title),
			seo_url: text((product) => product.seo_url),
			is_template: flag((product) => product.is_template),
			is_draft: flag((product) => product.is_draft),
			price: amount((product) => product.price),
			compare_price: amount((product) => product.compare_price),
			created_at: whole((product) => product.created_at),
			updated_at: whole((product) => product.updated_at),
		},
	};
}
