import type { Product } from './products';

/** Values of Collection.type. */
export const MANUAL = 0;
export const BY_RULES = 1;

/** A collection of products. */
export interface Collection {
	id: number;
	title: string;
	is_draft: boolean;
	description: string | null;
	/** IDs of files. */
	images: number[];
	/** MANUAL or BY_RULES. */
	type: number;
	seo_title: string;
	seo_url: string;
	seo_meta: string | null;
	/** The IDs of a manual collection's products. */
	match_products: number[];
	/** 0: one rule must hold, 1: all. */
	rules_match_condition: number | null;
	rules: Rule[];
}

/** One rule; the numbers are those of the reference. */
export interface Rule {
	type: number;
	condition: number;
	value: string | number;
}

/** The values that a rule of each type looks at. */
const VALUES: Array<(product: Product) => Array<string | number | null>> = [
	({ title }) => [title],
	({ vendor }) => [vendor],
	({ type }) => [type],
	({ price, variants, is_multi }) => (is_multi ? variants.map((one) => one.price) : [price]),
	({ tags }) => tags,
	({ shipping_weight }) => [shipping_weight],
	({ variants }) => variants.map(({ variant }) => variant.join(' / ')),
];

/** What each condition asks of a value; texts are compared in lower case. */
const CONDITIONS: Array<(found: string, wanted: string) => boolean> = [
	(found, wanted) => found === wanted,
	(found, wanted) => found.startsWith(wanted),
	(found, wanted) => found.endsWith(wanted),
	(found, wanted) => found.includes(wanted),
	(found, wanted) => !found.includes(wanted),
	(found, wanted) => Number(found) === Number(wanted),
	(found, wanted) => Number(found) !== Number(wanted),
	(found, wanted) => Number(found) > Number(wanted),
	(found, wanted) => Number(found) < Number(wanted),
];
const DOES_NOT_CONTAIN = 4;
const NOT_EQUAL = 6;

/** Whether a product belongs to a collection. */
export function contains(collection: Collection, product: Product): boolean {
	if (collection.type === MANUAL) return collection.match_products.includes(product.id);
	const holds = (rule: Rule) => matches(rule, product);
	return collection.rules_match_condition === 1
		? collection.rules.every(holds)
		: collection.rules.some(holds);
}

/** A rule that excludes must hold for every value, any other for one of them. */
function matches({ type, condition, value }: Rule, product: Product): boolean {
	const found = VALUES[type]!(product).filter((one) => one !== null);
	const test = (one: string | number) =>
		CONDITIONS[condition]!(String(one).toLowerCase(), String(value).toLowerCase());
	return condition === DOES_NOT_CONTAIN || condition === NOT_EQUAL
		? found.every(test)
		: found.some(test);
}
