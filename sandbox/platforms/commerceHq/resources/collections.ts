import type { AddRoute, Call } from '../api';
import { Problems } from '../errors';
import { respondWithList, respondWithOne, type Listing } from '../lists';
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
	add('GET', '/collections', (call) =>
		respondWithList(call, call.store.collections.rows, collectionListing(call.store)),
	);

	add('GET', '/collections/:id', (call) =>
		respondWithOne(call, call.find(call.store.collections), collectionListing(call.store)),
	);

	add(
		'POST',
		'/collections',
		(call) => {
			const values = readCollection(call, EMPTY, call.object());
			const collection = call.store.collections.insert(values);
			return respondWithOne(call, collection, collectionListing(call.store));
		},
		201,
	);

	add('PATCH', '/collections/:id', (call) => {
		const body = call.object();
		const collection = call.find(call.store.collections);
		Object.assign(collection, readCollection(call, collection, body));
		return respondWithOne(call, collection, collectionListing(call.store));
	});

	add('DELETE', '/collections/:id', (call) => {
		call.store.collections.delete(call.find(call.store.collections));
	});
}

/** What a collection becomes; throws the 422 if that lacks something or names what there is not. */
function readCollection(
	{ store }: Call,
	before: Partial<Collection>,
	body: Record<string, unknown>,
): Omit<Collection, 'id'> {
	const changes = readChanges(body);
	const { title, type, seo_title, seo_url, ...rest } = { ...before, ...changes } as Collection;
	const problems = new Problems();
	const required = { title, type, seo_title, seo_url };
	for (const [name, value] of Object.entries(required)) {
		if (value === undefined) problems.add(name, `${labelOf(name)} is required.`);
	}
	const { match_products, rules_match_condition, rules } = rest;
	if (type === MANUAL && !(changes.match_products ?? before.type === MANUAL)) {
		problems.add('match_products', 'Match products is required for a manual collection.');
	}
	if (type === BY_RULES) {
		if (rules_match_condition === null) {
			problems.add('rules_match_condition', 'Rules match condition is required with rules.');
		}
		if (rules.length === 0) problems.add('rules', 'Rules is required for a collection by rules.');
	}
	refuseUnknown(problems, 'images', changes.images, store.files, 'File');
	refuseUnknown(problems, 'match_products', changes.match_products, store.products, 'Product');
	problems.settle();
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
