import { invalid } from '../responses';
import type { AddRoute } from '../api';
import { anyText, either, listOf, optional, shape, text, whole } from '../body';
import type { CatalogItem } from '../state/catalog';
import { FilterError, readFilter, type Value } from '../state/searchFilter';
import { viewFor } from './catalog';

const searchBody = shape({
	query: anyText,
	page: whole(1),
	limit: whole(1),
	facets: optional(listOf(text)),
	filter: optional(either(anyText, listOf(either(text, listOf(text))))),
	sort: optional(listOf(text)),
});

/** What can be filtered, counted and sorted by: the values that a SKU has there. */
const ATTRIBUTES = new Map<
	string,
	(catalogItem: CatalogItem, categoryName: (id: string) => string) => Value[]
>([
	['product_id', ({ product }) => [product.id]],
	['variant_id', ({ sku }) => (sku.variant_id === null ? [] : [sku.variant_id])],
	['sku', ({ sku }) => [sku.sku]],
	['product_name', ({ product }) => [product.name]],
	['variant_name', ({ sku }) => (sku.variant_name === null ? [] : [sku.variant_name])],
	['product_type', ({ product }) => [product.product_type]],
	['tags', ({ product }) => product.tags],
	['category_ids', ({ product }) => product.category_ids],
	['categories.name', ({ product }, name) => product.category_ids.map(name)],
	['stock_available', ({ sku }) => [sku.stock > 0 || sku.backorder]],
	['pricing.selling_price', ({ sku }) => [sku.pricing.selling_price]],
	['pricing.listing_price', ({ sku }) => [sku.pricing.listing_price]],
	['pricing.tax_rate', ({ sku }) => [sku.pricing.tax_rate]],
]);

/** Adds the search for SKUs. */
export function addSearchRoutes(add: AddRoute): void {
	add('POST', '/catalog/products/search', 'keyOrSession', (request) => {
		const { query, page, limit, facets = [], filter, sort = [] } = request.body(searchBody);
		const { catalog } = request.store;
		const categoryName = (id: string) => catalog.categories.get(id)!.name;
		const valuesOf = (catalogItem: CatalogItem, name: string, field: string): Value[] => {
			const read = ATTRIBUTES.get(name);
			if (!read) {
				throw invalid({
					[field]: `cannot be by "${name}"; known: ${[...ATTRIBUTES.keys()].join(', ')}`,
				});
			}
			return read(catalogItem, categoryName);
		};

		const words = query.toLowerCase().split(/\s+/).filter(Boolean);
		const fits = filterOf(filter);
		let catalogItems = catalog.items().filter((catalogItem) => {
			const { product, sku } = catalogItem;
			const content = [product.name, sku.variant_name, sku.sku, product.short_description]
				.concat(product.tags, product.category_ids.map(categoryName))
				.join(' ')
				.toLowerCase();
			return (
				words.every((word) => content.includes(word)) &&
				fits((name) => valuesOf(catalogItem, name, 'filter'))
			);
		});
		for (const { name, sign } of sort.map(readSort).reverse()) {
			catalogItems = [...catalogItems].sort((one, other) => {
				const [a, b] = [one, other].map(
					(catalogItem) => valuesOf(catalogItem, name, 'sort')[0] ?? '',
				);
				return a === b ? 0 : a! < b! ? -sign : sign;
			});
		}

		const counted = facets.includes('*') ? [...ATTRIBUTES.keys()] : facets;
		const counts = counted.map((name) => {
			const values = catalogItems.flatMap((catalogItem) => valuesOf(catalogItem, name, 'facets'));
			return { name, values };
		});
		const { page: found, pagination } = request.cut(catalogItems, page, limit);
		const view = viewFor(request);
		return {
			skus: found.map((catalogItem) => view.item(catalogItem)),
			facet_distribution: Object.fromEntries(
				counts.map(({ name, values }) => [name, distribution(values)]),
			),
			facet_stats: Object.fromEntries(counts.flatMap(statistics)),
			pagination,
		};
	});
}

type Filter = string | Array<string | string[]> | undefined;

/** Entries of a list must all hold; of a list in it, any. */
function filterOf(filter: Filter): (valuesOf: (name: string) => Value[]) => boolean {
	try {
		const all = (Array.isArray(filter) ? filter : [filter ?? '']).map((entry) =>
			(Array.isArray(entry) ? entry : [entry]).filter((one) => one.trim()).map(readFilter),
		);
		return (valuesOf) =>
			all.every((any) => any.length === 0 || any.some((matches) => matches(valuesOf)));
	} catch (error) {
		if (error instanceof FilterError) throw invalid({ filter: error.message });
		throw error;
	}
}

function readSort(entry: string): { name: string; sign: 1 | -1 } {
	const [, name, direction] = /^(\S+):(asc|desc)$/.exec(entry) ?? [];
	if (name === undefined) throw invalid({ sort: 'must be like "pricing.selling_price:asc"' });
	return { name, sign: direction === 'asc' ? 1 : -1 };
}

function distribution(values: Value[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
	return counts;
}

/** Only numbers have a minimum and a maximum. */
function statistics({ name, values }: { name: string; values: Value[] }) {
	const numbers = values.filter((value) => typeof value === 'number');
	if (numbers.length === 0) return [];
	const range = { min: Infinity, max: -Infinity };
	for (const value of numbers) {
		range.min = Math.min(range.min, value);
		range.max = Math.max(range.max, value);
	}
	return [[name, range] as const];
}
