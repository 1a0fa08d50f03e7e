import type { ProductType } from '../state/catalog';

/** What the shop sells; each series has every model once. */
export interface Model {
	name: string;
	code: string;
	category: string;
	blurb: string;
	price: number;
	taxRate: number;
	tags: string[];
	origin: string;
	varies?: 'color' | 'colorAndSize';
	type?: ProductType;
	bulky?: true;
}

export const CATEGORIES: ReadonlyArray<{
	slug: string;
	name: string;
	description: string;
	parent: string | null;
}> = [
	{ slug: 'clothing', name: 'Clothing', description: 'Handloom and block print', parent: null },
	{
		slug: 'kurtas',
		name: 'Kurtas',
		description: 'For every day and for feasts',
		parent: 'clothing',
	},
	{ slug: 'sarees', name: 'Sarees', description: 'Cotton, silk and linen', parent: 'clothing' },
	{ slug: 'home', name: 'Home & Living', description: 'For table, bed and floor', parent: null },
	{ slug: 'kitchen', name: 'Kitchen', description: 'Brass, steel and clay', parent: 'home' },
	{ slug: 'cookware', name: 'Cookware', description: 'Pots and pans', parent: 'kitchen' },
	{ slug: 'bedding', name: 'Bedding', description: 'Quilts and sheets', parent: 'home' },
	{ slug: 'food', name: 'Food & Drink', description: 'Tea, coffee and spices', parent: null },
	{ slug: 'gifts', name: 'Gifts', description: 'Hampers and courses', parent: null },
];

export const SERIES = ['Jaipur', 'Malabar', 'Banaras', 'Kutch', 'Nilgiri', 'Kashi'];

export const MODELS: readonly Model[] = [
	{
		name: 'Block Print Kurta',
		code: 'KUR',
		category: 'kurtas',
		blurb: 'Cotton kurta printed by hand with natural dyes',
		price: 1299,
		taxRate: 5,
		tags: ['cotton', 'handmade'],
		origin: 'Rajasthan',
		varies: 'colorAndSize',
	},
	{
		name: 'Linen Saree',
		code: 'SAR',
		category: 'sarees',
		blurb: 'Light linen saree with a woven border',
		price: 3499,
		taxRate: 5,
		tags: ['linen', 'festive'],
		origin: 'West Bengal',
		varies: 'color',
	},
	{
		name: 'Brass Diya',
		code: 'DIY',
		category: 'home',
		blurb: 'Cast brass oil lamp with a peacock handle',
		price: 449,
		taxRate: 12,
		tags: ['brass', 'festive'],
		origin: 'Moradabad',
	},
	{
		name: 'Masala Dabba',
		code: 'DAB',
		category: 'kitchen',
		blurb: 'Steel spice box with seven bowls and a spoon',
		price: 899,
		taxRate: 18,
		tags: ['steel'],
		origin: 'Gujarat',
	},
	{
		name: 'Cast Iron Kadai',
		code: 'KAD',
		category: 'cookware',
		blurb: 'Seasoned cast iron wok for slow cooking',
		price: 1599,
		taxRate: 12,
		tags: ['iron'],
		origin: 'Tamil Nadu',
		bulky: true,
	},
	{
		name: 'Cotton Razai',
		code: 'RAZ',
		category: 'bedding',
		blurb: 'Reversible quilt filled with carded cotton',
		price: 2799,
		taxRate: 12,
		tags: ['cotton', 'handmade'],
		origin: 'Rajasthan',
		varies: 'color',
	},
	{
		name: 'First Flush Tea 250 g',
		code: 'TEA',
		category: 'food',
		blurb: 'Whole leaf black tea of the spring picking',
		price: 549,
		taxRate: 5,
		tags: ['organic'],
		origin: 'Darjeeling',
	},
	{
		name: 'Filter Coffee 500 g',
		code: 'COF',
		category: 'food',
		blurb: 'Arabica with chicory, ground for the filter',
		price: 420,
		taxRate: 5,
		tags: ['organic'],
		origin: 'Chikmagalur',
	},
	{
		name: 'Festive Hamper',
		code: 'HAM',
		category: 'gifts',
		blurb: 'Tea, sweets and two lamps in a cane basket',
		price: 1999,
		taxRate: 12,
		tags: ['festive', 'gift'],
		origin: 'Maharashtra',
		type: 'bundle',
	},
	{
		name: 'Cooking Course (Video)',
		code: 'VID',
		category: 'gifts',
		blurb: 'Twelve lessons to stream, with recipes to print',
		price: 999,
		taxRate: 18,
		tags: ['gift'],
		origin: 'Mumbai',
		type: 'digital',
	},
];
