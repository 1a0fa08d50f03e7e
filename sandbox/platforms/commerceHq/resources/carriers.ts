import type { AddRoute, ApiRequest } from '../api';
import { notFound } from '../errors';
import { listResponse, rowResponse, type Listing } from '../lists';
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
	add('GET', '/shipping-carriers', (request) =>
		listResponse(request, request.store.carriers.rows, listing),
	);

	add('POST', '/shipping-carriers/search', (request) => {
		const found = search(request.store.carriers.rows, request.object(), listing.keys);
		return listResponse(request, found, listing);
	});

	add(
		'POST',
		'/shipping-carriers',
		(request) => {
			const { title, url } = readNew(request.object());
			return rowResponse(
				request,
				request.store.carriers.insert({ title, url, is_deleted: false }),
				listing,
			);
		},
		201,
	);

	add('PATCH', '/shipping-carriers/:id', (request) => {
		const changes = request.object();
		const carrier = findCarrier(request);
		const { title = carrier.title, url = carrier.url } = readChanges(changes);
		return rowResponse(request, Object.assign(carrier, { title, url }), listing);
	});

	add('DELETE', '/shipping-carriers/:id', (request) => {
		findCarrier(request).is_deleted = true;
	});
}

function findCarrier(request: ApiRequest): Carrier {
	const carrier = request.find(request.store.carriers);
	if (carrier.is_deleted) throw notFound('Object not found.');
	return carrier;
}
