import type { AddRoute, ApiRequest } from '../api';
import { FieldErrors } from '../errors';
import { listResponse, rowResponse, type Listing } from '../lists';
import { flag, text, whole } from '../search';
import { BY_RULES, type Collection, contains, MANUAL } from '../state/collections';
import type { Store } from '../state/store';
import { checkerOf, labelOf, schemas } from '../validation';
import { refuseUnknown } from './unknown';
import { productListing } from './products';

const readChanges = checkerOf<Partial<Omit<Collection, 'id'>>>({
	title: schemas.title,
	is_draft: schemas.flag,
	description: schemas.text,
	images: schemas.ids,
	type: { enum: [MANUAL, BY_RULES] },
	seo_title: schemas.title,
	seo_url: schemas.title,
	seo_meta: schemas.text,
	match_products: schemas.ids,
	rules_match_condition: { enum: [0, 1] },
	rules: {
		...schemas.listOf(
			{
				type: { enum: [0, 1, 2, 3, 4, 5, 6] },
				condition: { enum: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
				value: { type: ['string', 'number'] },
			},
			['type', 'condition', 'value'],
		),
		minItems: 1,
	},
});

const EMPTY: Partial<Collection> = {
	is_draft: false,
	description: null,
	images: [],
	seo_meta: null,
	match_products: [],
	rules_match_condition: null,
	rules: [],
};

/** Adds the collections: of products picked by hand, or of those that rules match. */
export function addCollectionRoutes(add: AddRoute): void {
	add('GET', '/collections', (request) =>
		listResponse(request, request.store.collections.rows, collectionListing(request.store)),
	);

	add('GET', '/collections/:id', (request) =>
		rowResponse(request, request.find(request.store.collections), collectionListing(request.store)),
	);

	add(
		'POST',
		'/collections',
		(request) => {
			const values = readCollection(request, EMPTY, request.object());
			const collection = request.store.collections.insert(values);
			return rowResponse(request, collection, collectionListing(request.store));
		},
		201,
	);

	add('PATCH', '/collections/:id', (request) => {
		const body = request.object();
		const collection = request.find(request.store.collections);
		Object.assign(collection, readCollection(request, collection, body));
		return rowResponse(request, collection, collectionListing(request.store));
	});

	add('DELETE', '/collections/:id', (request) => {
		request.store.collections.delete(request.find(request.store.collections));
	});
}

/** What a collection becomes; throws the 422 if that lacks something or names what there is not. */
function readCollection(
	{ store }: ApiRequest,
	before: Partial<Collection>,
	body: Record<string, unknown>,
): Omit<Collection, 'id'> {
	const changes = readChanges(body);
	const { title, type, seo_title, seo_url, ...rest } = { ...before, ...changes } as Collection;
	const errors = new FieldErrors();
	const required = { title, type, seo_title, seo_url };
	for (const [name, value] of Object.entries(required)) {
		if (value === undefined) errors.add(name, `${labelOf(name)} is required.`);
	}
	const { match_products, rules_match_condition, rules } = rest;
	if (type === MANUAL && !(changes.match_products ?? before.type === MANUAL)) {
		errors.add('match_products', 'Match products is required for a manual collection.');
	}
	if (type === BY_RULES) {
		if (rules_match_condition === null) {
			errors.add('rules_match_condition', 'Rules match condition is required with rules.');
		}
		if (rules.length === 0) errors.add('rules', 'Rules is required for a collection by rules.');
	}
	refuseUnknown(errors, 'images', changes.images, store.files, 'File');
	refuseUnknown(errors, 'match_products', changes.match_products, store.products, 'Product');
	errors.throwIfAny();
	return {
		title,
		is_draft: rest.is_draft,
		description: rest.description,
		images: rest.images,
		type,
		seo_title,
		seo_url,
		seo_meta: rest.seo_meta,
		match_products: type === MANUAL ? [...new Set(match_products)] : [],
		rules_match_condition: type === BY_RULES ? rules_match_condition : null,
		rules: type === BY_RULES ? rules : [],
	};
}

function collectionListing(store: Store): Listing<Collection> {
	return {
		row: ({ match_products, rules_match_condition, rules, ...always }) => ({
			...always,
			...(always.type === MANUAL ? { match_products } : { rules_match_condition, rules }),
		}),
		relations: {
			products: (collection) =>
				store.products.rows
					.filter((product) => contains(collection, product))
					.map(productListing(store).row),
		},
		keys: {
			id: whole((collection) => collection.id),
			title: text((collection) => collection.title),
			type: whole((collection) => collection.type),
			is_draft: flag((collection) => collection.is_draft),
			seo_title: text((collection) => collection.seo_title),
			seo_url: text((collection) => collection.seo_url),
		},
	};
}
