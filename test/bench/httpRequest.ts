import type { Peer } from './platform';

/**
 * n8n's HTTP Request node, set up by its own pagination: it counts `page` up, one page after the other.
 *
 * @param list `lastPageWhen`: an expression that is true on the last page; `rows`: where the orders
 * are in an answer; `login`: for HTTP Basic
 */
export function httpRequestNode(list: {
	url: string;
	query: Record<string, string>;
	lastPageWhen: string;
	rows: string;
	login?: { user: string; password: string };
}): Peer {
	const { url, query, lastPageWhen, rows, login } = list;
	return {
		name: 'HTTP Request node',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			url,
			...(login && { authentication: 'genericCredentialType', genericAuthType: 'httpBasicAuth' }),
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
		credential: login && { type: 'httpBasicAuth', data: login },
		count: (items) => items.reduce((sum, { json }) => sum + (json[rows] as unknown[]).length, 0),
	};
}
