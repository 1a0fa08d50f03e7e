import type { Category, Supplier } from '../state/rows';
import { DAY, REFERENCE_TIME, stamp } from '../time';

export const BRANDS = ['Harbor & Pine', 'Northfield', "O'Malley & Sons", 'Bergström', 'Tide Line'];

/** Categories of the first level and what is below them: code and name. */
const TREE: ReadonlyArray<[code: string, name: string, below: ReadonlyArray<[string, string]>]> = [
	[
		'APPAREL',
		'Apparel',
		[
			['SHIRTS', 'Shirts & Polos'],
			['OUTERWEAR', 'Jackets & Fleece'],
			['WORKWEAR', 'Workwear'],
		],
	],
	['HEADWEAR', 'Headwear', [['CAPS', 'Caps & Beanies']]],
	['BAGS', 'Bags', [['BACKPACKS', 'Backpacks']]],
	['DRINKWARE', 'Drinkware', []],
];

const SUPPLIERS = ['Alder Textile Mills', 'Pacific Blank Goods', 'Müller Stickerei GmbH'];

/** Makes the categories: the shop's tree, then a category of the first level for each brand. */
export function seedCategories(): Category[] {
	const created = stamp(REFERENCE_TIME - 1000 * DAY);
	const row = (code: string, name: string, parent: string | null, isBrand: number): Category => ({
		CategoryCode: code,
		CategoryName: name,
		ParentCategoryCode: parent,
		IsBrand: isBrand,
		Active: true,
		CreatedDate: created,
		ModifiedDate: created,
	});
	return [
		...TREE.flatMap(([code, name, below]) => [
			row(code, name, null, 1),
			...below.map(([belowCode, belowName]) => row(belowCode, belowName, code, 1)),
		]),
		...BRANDS.map((name, index) => row(`BRAND-${index + 1}`, name, null, 0)),
	];
}

/** Makes the suppliers. */
export function seedSuppliers(): Supplier[] {
	return SUPPLIERS.map((SupplierName, index) => ({
		SupplierID: 11 + index,
		SupplierName,
		Email: `orders${index + 1}@supplier.example.com`,
		Phone: `+1 555 01${10 + index}`,
		Active: true,
	}));
}
