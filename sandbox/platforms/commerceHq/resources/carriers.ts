import type { AddRoute, Call } from '../api';
import { notFound } from '../errors';
import { respondWithList, respondWithOne, type Listing } from '../lists';
import { flag, search, text, whole } from '../search';
import type { Carrier } from '../state/store';
import { checkerOf, schemas } from '../validation';

const listing: Listing<Carrier> = {
	row: (carrier) => ({ ...carrier }),
	keys: {
		id: whole((carrier) => carrier.id),
		title: text((carrier) => carrier.title),
		url: text((carrier) => carrier.url),
		is_deleted: flag((carrier) => carrier.is_deleted),
	},
};

const properties = { title: schemas.title, url: schemas.title };
const readNew = checkerOf<{ title: string; url: string }>(properties, ['title', 'url']);
const readChanges = checkerOf<{ title?: string; url?: string }>(properties);

/** Adds the shipping carriers. Lists show deleted ones too, marked; nothing else finds them. */
export function addCarrierRoutes(add: AddRoute): void {
	add('GET', '/shipping-carriers', (call) =>
		respondWithList(call, call.store.carriers.rows, listing),
	);

	add('POST', '/shipping-carriers/search', (call) => {
		const found = search(call.store.carriers.rows, call.object(), listing.keys);
		return respondWithList(call, found, listing);
	});

	add(
		'POST',
		'/shipping-carriers',
		(call) => {
			const { title, url } = readNew(call.object());
			return respondWithOne(
				call,
				call.store.carriers.insert({ title, url, is_deleted: false }),
				listing,
			);
		},
		201,
	);

	add('PATCH', '/shipping-carriers/:id', (call) => {
		const changes = call.object();
		const carrier = findCarrier(call);
		const { title = carrier.title, url = carrier.url } = readChanges(changes);
		return respondWithOne(call, Object.assign(carrier, { title, url }), listing);
	});

	add('DELETE', '/shipping-carriers/:id', (call) => {
		findCarrier(call).is_deleted = true;
	});
}

function findCarrier(call: Call): Carrier {
	const carrier = call.find(call.store.carriers);
	if (carrier.is_deleted) throw notFound('Object not found.');
	return carrier;
}
