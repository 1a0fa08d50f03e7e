import type { AddRoute } from '../api';
import { notFound } from '../errors';
import { BY_RULES } from '../state/collections';
import type { Store } from '../state/store';

const KINDS: Record<string, (store: Store) => object[]> = {
	collections: ({ collections }) =>
		collections.rows.map(({ id, title, type }) => ({
			id,
			title,
			is_auto: type === BY_RULES ? 1 : 0,
		})),
	tags: ({ tags }) => tags.list(),
	types: ({ types }) => types.list(),
	vendors: ({ vendors }) => vendors.list(),
	warehouses: ({ warehouses }) => warehouses.list(),
};

/** Adds the helpers: IDs and titles. One kind is returned as all are, with its own list alone. */
export function addHelperRoutes(add: AddRoute): void {
	add('GET', '/helpers', ({ store }) =>
		Object.fromEntries(Object.entries(KINDS).map(([kind, list]) => [kind, list(store)])),
	);

	add('GET', '/helpers/:kind', (request) => {
		const kind = request.text('kind');
		if (!Object.hasOwn(KINDS, kind)) throw notFound();
		return { [kind]: KINDS[kind]!(request.store) };
	});
}
