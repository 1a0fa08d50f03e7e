import { at } from '../../nodes/shared';
import type { Peer } from './platform';

/**
 * n8n's HTTP Request node, set up by its own pagination: it counts `page` up, one page after the other.
 *
 * @param list `lastPageWhen`: an expression that is true on the last page; `rows`: where the orders
 * are in a response; `login`: for HTTP Basic; `authorization`: that header
 */
export function httpRequestNode(list: {
	url: string;
	query: Record<string, string>;
	lastPageWhen: string;
	rows: string;
	login?: { user: string; password: string };
	authorization?: string;
}): Peer {
	const { url, query, lastPageWhen, rows } = list;
	const credential = credentialOf(list);
	return {
		name: 'HTTP Request node',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			url,
			...(credential && {
				authentication: 'genericCredentialType',
				genericAuthType: credential.type,
			}),
			sendQuery: true,
			queryParameters: {
				parameters: Object.entries(query).map(([name, value]) => ({ name, value })),
			},
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: {
							parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount + 1 }}' }],
						},
						paginationCompleteWhen: 'other',
						completeExpression: `={{ ${lastPageWhen} }}`,
						limitPagesFetched: false,
					},
				},
			},
		},
		credential,
		count: (items) =>
			items.reduce((sum, { json }) => sum + (at(json, rows) as unknown[]).length, 0),
	};
}

function credentialOf({
	login,
	authorization,
}: {
	login?: { user: string; password: string };
	authorization?: string;
}): Peer['credential'] {
	if (login) return { type: 'httpBasicAuth', data: login };
	if (authorization === undefined) return undefined;
	return { type: 'httpHeaderAuth', data: { name: 'Authorization', value: authorization } };
}
