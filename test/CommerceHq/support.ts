import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { platformUnderTest } from '../support/operations';

export * from '../support/operations';

export const { nodeType, credentialFor, runOperation } = platformUnderTest('CommerceHq');

/** A record given by its ID, as n8n saves it; also an expression ("={{ $json.id }}"). */
export const byId = (value: number | string): INodeParameters => ({
	__rl: true,
	mode: 'id',
	value: String(value),
});

/** A call that the sandbox got. */
interface Call {
	method: string;
	path: string;
	query?: IDataObject;
	body?: unknown;
}

/** The calls that the sandbox got, in the order in which they came; an empty query or body is left out. */
export function callsOf(sandbox: Sandbox): Call[] {
	return sandbox.requests().map(({ method, path, query, body }) => ({
		method,
		path,
		...(Object.keys(query as IDataObject).length > 0 && { query: query as IDataObject }),
		...(body !== null && { body }),
	}));
}
