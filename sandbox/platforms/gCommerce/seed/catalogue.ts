import type { Random } from '../../../random';
import { newProduct, type Product } from '../state/products';
import { PRINTERS } from './categories';
import { DAY, REFERENCE_TIME } from './time';

const FIRST_PRODUCT = 300_001;
const BRANDS = ['Northfield', 'Havenbrook', 'Tru-Grip', 'Ålesund', 'Müller & Söhne', 'BluePeak'];
const COUNTRIES = ['US', 'US', 'CA', 'MX', 'DE', 'TW'];

interface Ware {
	name: string;
	category: number;
	unit: string;
	/** In cents. */
	prices: [low: number, high: number];
	weight: number;
	kinds: string[];
}

const ware = (
	name: string,
	category: number,
	unit: string,
	prices: [number, number],
	weight: number,
	...kinds: string[]
): Ware => ({ name, category, unit, prices, weight, kinds });

const WARES: Ware[] = [
	ware('Copy Paper', 101, 'CT', [2_899, 6_499], 22.5, 'Letter, 10 reams', 'Legal, 10 reams', 'A4'),
	ware('Gel Pens', 102, 'DZ', [699, 1_899], 0.4, 'Black, 0.7 mm', 'Blue, 0.7 mm', 'Red, 0.5 mm'),
	ware('Hanging Folders', 103, 'BX', [1_199, 2_999], 2.1, 'Green', 'Assorted', '1/5-cut tabs'),
	ware('Bubble Mailers', 104, 'CT', [1_499, 4_999], 3.8, '6 × 9 in', '9.5 × 14 in'),
	ware('Business Laptop', 201, 'EA', [64_900, 189_900], 3.1, '14", 16 GB', '15.6", 32 GB'),
	ware('LED Monitor', 202, 'EA', [12_900, 54_900], 11.2, '24" FHD', '27" QHD', '32" 4K'),
	ware('USB-C Cable', 203, 'EA', [499, 2_499], 0.1, '3 ft', '6 ft', '10 ft, braided'),
	ware('Toner Cartridge', 205, 'EA', [4_299, 17_999], 1.9, 'Black', 'Cyan', 'High Yield Black'),
	ware('Nitrile Gloves', 301, 'BX', [899, 2_399], 0.9, 'Small', 'Medium', 'Large', 'X-Large'),
	ware('N95 Respirator', 302, 'BX', [1_299, 3_999], 0.6, 'Box of 20', 'Box of 50, folding'),
	ware('Safety Glasses', 303, 'EA', [299, 1_899], 0.1, 'Clear', 'Tinted', 'Over-prescription'),
	ware('Disposable Coverall', 304, 'EA', [699, 2_499], 0.4, 'Size M', 'Size L', 'Size XXL'),
	ware('Floor Cleaner', 401, 'GL', [1_099, 3_599], 8.6, 'Citrus, 1 gal', 'Unscented, 1 gal'),
	ware('LED Panel Light', 402, 'EA', [3_499, 9_999], 6.4, '2 × 2 ft, 4000 K', '2 × 4 ft, 5000 K'),
	ware('Blood Pressure Monitor', 501, 'EA', [3_999, 14_999], 1.3, 'Upper arm', 'Wrist'),
	ware('Task Chair', 601, 'EA', [9_999, 49_999], 38, 'Mesh, black', 'Fabric, grey', 'Stool height'),
	ware('3D Printer Filament', PRINTERS, 'EA', [1_999, 5_999], 2.2, 'PLA, white', 'PETG, black'),
];

/** Makes products, each with its own code and one to three categories. */
export function makeProducts(random: Random, count: number): Product[] {
	return Array.from({ length: Math.max(0, count) }, (_, index) =>
		makeProduct(random, FIRST_PRODUCT + index),
	);
}

function makeProduct(random: Random, product_id: number): Product {
	const { name, category, unit, prices, weight, kinds } = random.pick(WARES);
	const brand = random.pick(BRANDS);
	const kind = random.pick(kinds);
	const title = `${brand} ${name}, ${kind}`;
	const price = random.integer(...prices) / 100;
	const number = String(product_id).slice(1);
	return {
		product_id,
		...newProduct(title, price, REFERENCE_TIME - random.integer(370, 900) * DAY),
		product_code: `GC-${number}`,
		product_upc_code: `0${random.integer(10_000_000_000, 99_999_999_999)}`,
		category_ids: random.chance(0.2) ? [category, 8219] : [category],
		main_category: category,
		list_price: Math.round(price * 125) / 100,
		status: random.pick(['A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'D', 'H']),
		amount: random.chance(0.1) ? 0 : random.integer(1, 2_500),
		min_qty: random.pick([0, 0, 0, 1, 5]),
		weight,
		short_description: `${name} by ${brand}`,
		full_description: `<p>${name} (${kind}) for offices & agencies.</p>`,
		free_shipping: random.chance(0.3) ? 'Y' : 'N',
		details: {
			abilityone: random.chance(0.1) ? 'Y' : 'N',
			unit_of_measure: unit,
			manufacturer_name: brand,
			manufacturer_part_number: `${random.hex(4)}-${number}`,
			country_of_origin: random.pick(COUNTRIES),
		},
	};
}
