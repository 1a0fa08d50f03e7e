import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { CommerceEngineApi } from '../../credentials/CommerceEngineApi.credentials';
import { pick } from '../../nodes/shared';
import { runNode } from '../../fixtures/engine/engine';
import {
	json,
	slow,
	startServer,
	type Handler,
	type MisbehavingServer,
	type ReceivedRequest,
} from '../support/misbehavingServer';
import { jsonOf, nodeType, saidBy } from './support';

const open: MisbehavingServer[] = [];

afterAll(async () => {
	await Promise.all(open.map(async (server) => await server.close()));
});

/** A token that says as whom it works; nobody looks at its signature. */
const TOKEN = `h.${Buffer.from(JSON.stringify({ ulid: 'U1', customer_id: 'C1', is_anonymous: false })).toString('base64url')}.s`;

/** Runs an operation against a service of its own; records come out whole if nothing else is said. */
export async function against(handler: Handler, name: string, parameters: INodeParameters) {
	const [resource = '', operation = ''] = name.split('.');
	const server = await startServer(handler);
	open.push(server);
	const result = await runNode({
		nodeType,
		parameters: { resource, operation, simplify: false, ...parameters },
		credentials: {
			commerceEngineApi: {
				type: new CommerceEngineApi(),
				data: {
					environment: 'own',
					address: server.url,
					storeId: 'S1',
					signInWith: 'tokens',
					givenAccessToken: TOKEN,
					givenRefreshToken: 'a-refresh-token',
				},
			},
		},
	});
	return { ...result, server, said: saidBy(result), rows: jsonOf(result.items) };
}

/** What a request says of the page: in the query, or in the body of a search. */
export const asked = ({ query, body, method }: ReceivedRequest) => {
	const { page, limit } = (method === 'POST' ? body : query) as IDataObject;
	return { page: Number(page), limit: Number(limit) };
};

interface Service {
	name: string;
	count: number;
	/** The most rows of a page. */
	most?: number;
	/** What it says of how much there is; all of it, if not stated. */
	says?: ReadonlyArray<'total_records' | 'total_pages' | 'limit'>;
	delayMs?: (page: number) => number;
}

const rowsOf = (count: number) =>
	Array.from({ length: count }, (_, nth) => ({ id: nth + 1, number: nth + 1 }));

const ALL = ['total_records', 'total_pages', 'limit'] as const;

/** A service with a list, which it gives in pages. */
export const serving =
	({ name, count, most = 100, says = ALL, delayMs = () => 0 }: Service): Handler =>
	(request) => {
		const { page, limit } = asked(request);
		const size = Math.min(limit, most);
		const start = (page - 1) * size;
		const pagination = { total_records: count, total_pages: Math.ceil(count / size), limit: size };
		return slow(
			delayMs(page),
			json({
				message: 'Success',
				success: true,
				content: {
					[name]: rowsOf(count).slice(start, start + size),
					...(says.length > 0 && { pagination: pick(pagination, says) }),
				},
			}),
		);
	};

export const numbers = (rows: IDataObject[]) => rows.map(({ number }) => number);
export const upTo = (count: number) => rowsOf(count).map(({ number }) => number);
