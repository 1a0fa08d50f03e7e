import { CATEGORIES } from '../../sandbox/platforms/commerceEngine/seed/wares';
import { callsOf, jsonOf, operationOf, pairsOf, saidBy, useShop } from './support';

const used = useShop({ orders: 0, products: 20, customers: 3 });
const getAll = operationOf(used, 'category.getAll');

const slugsOf = async (...given: Parameters<typeof getAll>) =>
	jsonOf((await getAll(...given)).items).map(({ slug }) => slug);

test('gives each category once with Return All, in one call', async () => {
	const { items, error } = await getAll({ returnAll: true });
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox)).toEqual([
		{ method: 'GET', path: '/catalog/categories', query: { page: '1', limit: '100' } },
	]);
	expect(jsonOf(items).map(({ slug }) => slug)).toEqual(CATEGORIES.map(({ slug }) => slug));
	expect(jsonOf(items)[0]).toMatchObject({ name: 'Clothing', product_count: 4 });
});

test('asks for what the filters say, and sorts', async () => {
	const slugs = await slugsOf({
		limit: 2,
		filters: { search: 'k', parentCategorySlug: 'home', nestedLevel: 2 },
		sort: { entries: [{ field: 'name', direction: 'descending' }] },
	});
	expect(callsOf(used.sandbox)).toEqual([
		{
			method: 'GET',
			path: '/catalog/categories',
			query: {
				search: 'k',
				parent_category_slug: 'home',
				nested_level: '2',
				sort_by: '{"name":"desc"}',
				page: '1',
				limit: '2',
			},
		},
	]);
	expect(slugs).toEqual(['kitchen', 'cookware']);
});

test('finds what is below each category of the input', async () => {
	const all = jsonOf((await getAll({ returnAll: true })).items);
	const ids = ['clothing', 'kitchen'].map((slug) => all.find((row) => row.slug === slug)?.id);
	used.sandbox.clearRequests();
	const { items } = await getAll(
		{ filters: { parentCategoryId: '={{ $json.id }}' } },
		{
			input: [ids[0], '', ids[1]].map((id) => ({ json: { id: id as string } })),
			onError: 'continueRegularOutput',
		},
	);
	expect(jsonOf(items).map(({ slug, error }) => slug ?? error)).toEqual([
		'kurtas',
		'sarees',
		'The filter Parent Category ID is empty [item 1]',
		'cookware',
	]);
	expect(pairsOf(items)).toEqual([0, 0, 1, 2]);
	expect(callsOf(used.sandbox).map(({ query }) => query?.parent_category_id)).toEqual(ids);
});

test('ends with a service that pays no heed to the page', async () => {
	const categories = ['kurtas', 'sarees'].map((slug) => ({ id: slug, slug }));
	const pagination = { total_records: 2, total_pages: 50, limit: 2 };
	const body = { success: true, content: { categories, pagination } };
	used.sandbox.addFaults({ status: 200, body });
	expect(await slugsOf({ returnAll: true })).toEqual(['kurtas', 'sarees']);
	expect(used.sandbox.requests().length).toBeLessThan(30);
});

test('says what cannot be sorted by', async () => {
	const sort = { entries: [{ field: 'size', direction: 'ascending' }] };
	expect(saidBy(await getAll({ sort }))).toBe(
		'Commerce Engine refused the values: Validation failed: sort_by cannot be by "size"; known: name, slug [item 0] | Correct the values named in the platform\'s message and run again.',
	);
});

test.each(['two', 1.5, -1])('refuses %j levels before any call', async (nestedLevel) => {
	const { error } = await getAll({ filters: { nestedLevel } });
	expect(error?.message).toMatch(/^Nested Level must be a whole number, at least [01]/);
	expect(used.sandbox.requests()).toEqual([]);
});
