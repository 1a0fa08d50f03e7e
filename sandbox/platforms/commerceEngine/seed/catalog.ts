import type { Random } from '../../../random';
import { Catalog, type Category, type Option, type Product, type Sku } from '../state/catalog';
import { newId } from '../state/ids';
import { DAY, REFERENCE_TIME, stamp } from '../time';
import { CUSTOMER_GROUPS } from './users';
import { CATEGORIES, type Model, MODELS, SERIES } from './wares';

const COLORS = [
	{ name: 'Indigo', hexcode: '#3F51B5' },
	{ name: 'Terracotta', hexcode: '#C75B39' },
	{ name: 'Ivory', hexcode: '#FFFFF0' },
	{ name: 'Bottle Green', hexcode: '#006A4E' },
];
const SIZES = ['S', 'M', 'L', 'XL'];
const IMAGE_HOST = 'https://cdn.aarohi.example/products';

/** Makes the shop's categories and products, so many that tests find some of every kind. */
export function seedCatalog(random: Random, count: number): Catalog {
	const catalog = new Catalog();
	catalog.groupDiscounts.set(CUSTOMER_GROUPS[1].id, 10);
	const ids = new Map(CATEGORIES.map(({ slug }) => [slug, newId(random)]));
	for (const { slug, parent, ...category } of CATEGORIES) {
		const id = ids.get(slug)!;
		const parent_category_id = parent === null ? null : ids.get(parent)!;
		const row: Category = { id, slug, ...category, parent_category_id, active: true };
		catalog.categories.set(id, row);
	}
	const products = Array.from({ length: count }, (_, index) => makeProduct(random, index, ids));
	products.sort((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at));
	for (const product of products) catalog.products.set(product.id, product);
	return catalog;
}

function makeProduct(random: Random, index: number, categoryIds: Map<string, string>): Product {
	const model = MODELS[index % MODELS.length]!;
	const round = Math.floor(index / MODELS.length);
	const series = SERIES[round % SERIES.length]!;
	// Beyond the last series the names repeat with an edition behind them.
	const edition = round < SERIES.length ? '' : ` No. ${Math.floor(round / SERIES.length) + 1}`;
	const name = `${series} ${model.name}${edition}`;
	const slug = slugOf(name);
	const created = REFERENCE_TIME - random.integer(30, 900) * DAY;
	return {
		id: newId(random),
		name,
		slug,
		short_description: model.blurb,
		description: `${model.blurb}. Made in ${model.origin}, packed by hand and checked before it leaves us.`,
		product_type: model.type ?? 'physical',
		// The first of each model are what tests and examples count on.
		active: round === 0 || !random.chance(0.02),
		tags: [...model.tags, series.toLowerCase()],
		category_ids: [categoryIds.get(model.category)!],
		shipping: {
			is_free_shipping: model.type === 'digital',
			is_fixed_cost_shipping: model.bulky === true,
			fixed_cost_shipping_price: model.bulky ? 150 : 0,
			ships_internationally: model.type === 'digital',
			country_of_origin: 'India',
		},
		skus: makeSkus(random, model, name, slug, index),
		created_at: stamp(created),
		modified_at: stamp(created + random.integer(0, 20) * DAY),
	};
}

function makeSkus(random: Random, model: Model, name: string, slug: string, index: number): Sku[] {
	const code = `${model.code}-${1001 + index}`;
	const listing_price = Math.round(model.price * (0.9 + random.next() * 0.4));
	const selling_price = random.chance(0.6) ? Math.round(listing_price * 0.85) : listing_price;
	return optionsOf(random, model).map((options, place) => {
		const names = options.map(({ value }) => (typeof value === 'string' ? value : value.name));
		const suffix = names.map((one) => slugOf(one)).join('-');
		return {
			variant_id: options.length > 0 ? newId(random) : null,
			sku: [code, ...names.map((one) => one.slice(0, 3).toUpperCase())].join('-'),
			slug: suffix ? `${slug}-${suffix}` : slug,
			variant_name: names.join(' / ') || null,
			options,
			pricing: {
				currency: 'INR',
				tax_type: 'GST',
				tax_rate: model.taxRate,
				price_including_tax: false,
				listing_price,
				selling_price,
				min_order_quantity: 1,
				max_order_quantity: 20,
				incremental_quantity: 1,
				selling_price_excluding_tax: selling_price,
			},
			images: [1, 2].map((sort_order) =>
				makeImage(random, name, `${slug}-${sort_order}`, sort_order),
			),
			// One of ten is sold out; not the first SKUs, so that a cart can always be filled.
			stock: place > 0 && random.chance(0.1) ? 0 : random.integer(30, 250),
			backorder: model.type === 'digital',
		};
	});
}

/** The options of each variant; one without any is a product without variants. */
function optionsOf(random: Random, { varies }: Model): Option[][] {
	const size = (value: string): Option => ({
		name: 'Size',
		key: 'size',
		type: 'single-select',
		value,
	});
	if (varies === undefined) return [[]];
	const start = random.integer(0, COLORS.length - 1);
	const colors = [0, 1].map((step): Option => {
		const value = COLORS[(start + step) % COLORS.length]!;
		return { name: 'Color', key: 'color', type: 'color', value };
	});
	if (varies === 'color') return colors.map((color) => [color]);
	return colors.flatMap((color) => SIZES.map((one) => [color, size(one)]));
}

function makeImage(random: Random, title: string, file: string, sort_order: number) {
	const url = (size: string) => `${IMAGE_HOST}/${size}/${file}.jpg`;
	return {
		id: newId(random),
		title,
		alternate_text: title,
		sort_order,
		url_tiny: url('tiny'),
		url_thumbnail: url('thumbnail'),
		url_standard: url('standard'),
		url_zoom: url('zoom'),
	};
}

const slugOf = (name: string) =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
