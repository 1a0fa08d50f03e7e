import type { Random } from '../../../random';
import type { Embellishment, Product, Sku } from '../state/rows';
import { DAY, REFERENCE_TIME, stamp } from '../time';
import { BRANDS } from './categories';

/** What the shop sells: a product's name and code, its category, its price, whether it has sizes. */
const WARES: ReadonlyArray<
	[name: string, code: string, category: string, price: number, sized: boolean]
> = [
	['Piqué Polo', 'POLO', 'SHIRTS', 24.5, true],
	['Oxford Button-Down Shirt', 'OXFD', 'SHIRTS', 39.95, true],
	['Heavyweight T-Shirt', 'TEE', 'SHIRTS', 14, true],
	['Quarter-Zip Fleece', 'FLCE', 'OUTERWEAR', 48, true],
	['Soft Shell Jacket', 'SOFT', 'OUTERWEAR', 79.9, true],
	['Hi-Vis Safety Vest', 'HIVS', 'WORKWEAR', 18.75, true],
	['Carpenter Trousers', 'CARP', 'WORKWEAR', 54.25, true],
	['Six-Panel Cap', 'CAP6', 'CAPS', 12.5, false],
	['Knitted Beanie', 'BEAN', 'CAPS', 11, false],
	['Canvas Rucksack 20 L', 'RUCK', 'BACKPACKS', 45, false],
	['Laptop Backpack 15"', 'LAPT', 'BACKPACKS', 62.4, false],
	['Insulated Bottle 0.75 l', 'BOTL', 'DRINKWARE', 21.9, false],
	['Enamel Mug', 'MUGE', 'DRINKWARE', 9.95, false],
];
const LINES = ['Classic', 'Premium', 'Eco', 'Pro', 'Heritage', 'Lite'];
const COLORS = ['Navy', 'Black', 'Heather Grey', 'Forest Green', 'Ivory'];
const SIZES = ['S', 'M', 'L', 'XL'];

const EMBELLISHMENTS: ReadonlyArray<
	[name: string, display: number, pricing: number, price: number, location: string]
> = [
	['Name Embroidery', 1, 1, 6.5, 'Left chest'],
	['Logo Embroidery', 3, 1, 8, 'Left chest'],
	['Screen Print, 1 Color', 3, 1, 3.25, 'Full back'],
	['Thread Color', 2, 2, 5, 'Left chest'],
	['Gift Wrapping', 2, 3, 0, 'Box'],
];

/** Makes products: one to eight SKUs each, two of a hundred not active any more. */
export function seedProducts(random: Random, count: number): Product[] {
	return Array.from({ length: count }, (_, index) => makeProduct(random, index));
}

function makeProduct(random: Random, index: number): Product {
	const [name, code, category, basePrice, sized] = WARES[index % WARES.length]!;
	const line = LINES[Math.floor(index / WARES.length) % LINES.length]!;
	const ProductCode = `${code}-${String(1001 + index)}`;
	const created = REFERENCE_TIME - random.integer(370, 900) * DAY;
	const modified = stamp(created + random.integer(0, 360) * DAY);
	const common = { SCProductID: 3001 + index, ProductCode, ModifiedDate: modified };
	const BrandName = random.pick(BRANDS);
	const Price = Math.round(basePrice * random.integer(90, 130)) / 100;
	return {
		...common,
		ProductName: `${line} ${name}`,
		Description: `${line} ${name} by ${BrandName}`,
		BrandName,
		SupplierID: random.integer(11, 13),
		Gender: sized ? random.pick([1, 2]) : null,
		OptionTypeId: random.pick([46, 47]),
		Active: !random.chance(0.02),
		Categories: [category, `BRAND-${BRANDS.indexOf(BrandName) + 1}`],
		SKUs: makeSkus(random, common, Price, sized),
		CreatedDate: stamp(created),
	};
}

function makeSkus(
	random: Random,
	common: Pick<Sku, 'SCProductID' | 'ProductCode' | 'ModifiedDate'>,
	Price: number,
	sized: boolean,
): Sku[] {
	const first = random.integer(0, COLORS.length - 1);
	const colors = sized ? [0, 1].map((step) => COLORS[(first + step) % COLORS.length]!) : [null];
	const sizes = sized ? SIZES : [null];
	return colors.flatMap((Color) =>
		sizes.map((Size) => ({
			SKU: [common.ProductCode, Color?.slice(0, 3).toUpperCase(), Size].filter(Boolean).join('-'),
			...common,
			Color,
			Size,
			Price,
			Inventory: random.integer(0, 250),
		})),
	);
}

/** Makes the embellishments, each tagged to every third product that can have it. */
export function seedEmbellishments(products: readonly Product[]): Embellishment[] {
	const created = stamp(REFERENCE_TIME - 800 * DAY);
	return EMBELLISHMENTS.map(([name, display, pricing, price, location], index) => ({
		EmbellishmentID: 71 + index,
		EmbellishmentName: name,
		DisplayTypeID: display,
		PricingType: pricing,
		Price: price,
		Location: location,
		ProductCodes: products
			.filter((_, place) => place % 3 === index % 3)
			.map(({ ProductCode }) => ProductCode),
		CreatedDate: created,
		ModifiedDate: created,
	}));
}
