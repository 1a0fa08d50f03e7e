import { STATUS_CODES } from 'node:http';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { htmlPage } from '../../html';
import { cutPage } from './paging';
import {
	type Fields,
	readFields,
	readId,
	readList,
	readOrderRange,
	readPage,
	readPurchaseOrderRange,
	ApiError,
} from './parameters';
import type { CommerceInterfaceSettings } from './settings';
import type { Supplier } from './state';
import { saveTracking } from './tracking';

const PURCHASE_ORDERS_A_PAGE = 25;

/** What the routes need of the platform. */
export interface Service {
	/** The supplier with these credentials; undefined if they are wrong. */
	authenticate(supplierId: string | undefined, token: string | undefined): Supplier | undefined;
	settings(): CommerceInterfaceSettings;
}

type Handler = (supplier: Supplier, fields: Fields, request: FastifyRequest) => object;
type AddRoute = (method: 'GET' | 'POST', url: string, handler: Handler) => void;

/** Adds the five operations of the CommerceInterface API v2. */
export async function addRoutes(app: FastifyInstance, service: Service): Promise<void> {
	// Forms only: any other body is taken as text that has no fields.
	app.removeAllContentTypeParsers();
	await app.register(formbody);
	app.addContentTypeParser(
		'*',
		{ parseAs: 'string' },
		async (_request: unknown, body: unknown) => body,
	);

	app.setNotFoundHandler(
		async (_request, reply) =>
			await reply.code(404).type('text/html').send(htmlPage('404 Not Found')),
	);
	app.setErrorHandler<Error & { statusCode?: number }>(async (error, _request, reply) => {
		if (error instanceof ApiError) return { success: false, ...error.body };
		const status = error.statusCode ?? 500;
		const heading = `${status} ${STATUS_CODES[status]}`;
		return await reply.code(status).type('text/html').send(htmlPage(heading));
	});

	const add: AddRoute = (method, url, handler) => {
		app.route({
			method,
			url,
			handler: async (request) => {
				const fields = readFields(method === 'GET' ? request.query : request.body);
				const supplier = service.authenticate(fields.supplier_id, fields.token);
				if (!supplier) throw new ApiError({ error: 'Invalid supplier_id or token' });
				return { ...handler(supplier, fields, request), success: true };
			},
		});
	};

	addOrderRoutes(add, service);
	addPurchaseOrderRoutes(add, service);
}

function addOrderRoutes(add: AddRoute, service: Service): void {
	add('GET', '/get_orders', (supplier, fields, request) => {
		const page = readPage(fields);
		const range = readOrderRange(fields);
		const orders = range
			? supplier.ordersBetween(range.start, range.end)
			: supplier.ordersInQueue();
		const { meta, rows } = cutPage(orders, page, service.settings().ordersPerPage, request.fault);
		return { meta, data: rows };
	});

	add('POST', '/mark_exported', (supplier, fields) => {
		const ids = readList(fields, 'ci_lineitem_ids').map((entry) => {
			const id = readId(entry);
			if (id === undefined) {
				throw new ApiError({
					message: `ci_lineitem_ids: ${JSON.stringify(entry)} is not a whole number`,
				});
			}
			if (!supplier.lineItem(id)) {
				throw new ApiError({ message: `ci_lineitem_ids: line item ${id} does not exist` });
			}
			return id;
		});
		supplier.markExported(ids);
		return {};
	});

	add('POST', '/tracking_notification', (supplier, fields) => ({
		data: { non_open_ids: saveTracking(supplier, readList(fields, 'tracking_info')) },
	}));
}

function addPurchaseOrderRoutes(add: AddRoute, service: Service): void {
	add('GET', '/purchase_orders', (supplier, fields, request) => {
		const page = readPage(fields);
		const range = readPurchaseOrderRange(fields);
		const orders = range
			? supplier.purchaseOrdersBetween(range.start, range.end)
			: supplier.purchaseOrdersInQueue();
		const { meta, rows } = cutPage(orders, page, PURCHASE_ORDERS_A_PAGE, request.fault);
		return { meta: service.settings().purchaseOrderMeta ? meta : undefined, po_details: rows };
	});

	add('POST', '/purchase_orders/acknowledgement', (supplier, { po_number }) => {
		if (!po_number) throw new ApiError({ message: 'po_number is required' });
		if (!supplier.acknowledge(po_number)) {
			throw new ApiError({ message: `Purchase order ${po_number} does not exist` });
		}
		return {};
	});
}
