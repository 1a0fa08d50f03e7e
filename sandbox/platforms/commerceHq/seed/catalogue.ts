import type { Random } from '../../../random';
import { newFile, type StoredFile } from '../state/files';
import { newProduct, type Product } from '../state/products';
import { Sequence } from '../state/table';
import { REFERENCE_TIME } from './time';

const TITLES = [
	'Café mug',
	'T-Shirt “Größe M” 👕',
	'Desk lamp',
	'Cat bed',
	'Notebook A5',
	'緑茶 100 g',
];
const TYPES = ['Shoes', 'Toys', 'Home', 'Accessories', null];
const VENDORS = ['abidas', 'Supplier #1', 'Müller & Söhne', null];
const TAGS = ['dog', 'tag1', 'tag heuer', 'sale', 'new', 'été'];
const COLORS = ['Red', 'Blue', 'Green'];
const SIZES = ['S', 'M', 'XL'];
const IMAGES = 20;
const FIRST_IMAGE = 454;
const FIRST_PRODUCT = 270;
const FIRST_VARIANT = 1186;

/** Makes the images that generated products use. */
export function makeFiles(random: Random): StoredFile[] {
	return Array.from({ length: IMAGES }, (_, index) => ({
		id: FIRST_IMAGE + index,
		...newFile(
			{
				mime: 'image/png',
				name: `product-${index + 1}.png`,
				size: random.integer(10_000, 90_000),
				image_width: 800,
				image_height: 600,
				type: index === 0 ? 'checkout_settings_logo' : 'product_images',
			},
			`${REFERENCE_TIME}_${random.hex(32).toLowerCase()}`,
		),
	}));
}

/** Makes products: two of five have variants, three of ten track inventory. */
export function makeProducts(random: Random, count: number): Product[] {
	const variantIds = new Sequence(FIRST_VARIANT - 1);
	return Array.from({ length: Math.max(0, count) }, (_, index) =>
		makeProduct(random, FIRST_PRODUCT + index, variantIds),
	);
}

function makeProduct(random: Random, id: number, variantIds: Sequence): Product {
	const is_multi = random.chance(0.4);
	const price = random.integer(100, 19_999) / 100;
	const sku = `0${random.integer(100_000, 999_999)}`;
	const time = REFERENCE_TIME - random.integer(370, 700) * 24 * 3600;
	return {
		id,
		...newProduct(`${random.pick(TITLES)} ${id}`, time),
		is_multi,
		type: random.pick(TYPES),
		tags: TAGS.filter(() => random.chance(0.3)),
		shipping_weight: random.integer(0, 40) / 4,
		auto_fulfilment: random.chance(0.1),
		track_inventory: random.chance(0.3),
		vendor: random.pick(VENDORS),
		sku,
		seo_meta: id % 2 === 0 ? `All about product ${id}` : null,
		is_draft: random.chance(0.05),
		price: is_multi ? null : price,
		compare_price: is_multi ? null : price + 5,
		textareas: [{ name: 'Description', text: `<p>Product ${id}</p>` }],
		images: [FIRST_IMAGE + random.integer(0, IMAGES - 1)],
		...(is_multi && makeVariants(random, price, sku, variantIds)),
	};
}

function makeVariants(
	random: Random,
	price: number,
	sku: string,
	variantIds: Sequence,
): Pick<Product, 'options' | 'variants'> {
	const colors = COLORS.slice(0, random.integer(1, 3));
	const sizes = SIZES.slice(0, random.integer(1, 3));
	const combinations = colors.flatMap((color) => sizes.map((size) => [color, size]));
	return {
		options: [
			{ title: 'Color', changes_look: true, values: colors, thumbnails: [] },
			{ title: 'Size', changes_look: false, values: sizes, thumbnails: [] },
		],
		variants: combinations.map((variant, index) => ({
			id: variantIds.next(),
			variant,
			price,
			compare_price: null,
			sku: `${sku}-${index + 1}`,
			default: index === 0,
			ignore: false,
			images: [],
		})),
	};
}
