import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { platformUnderTest } from '../support/operations';

export * from '../support/operations';

export const { nodeType, credentialFor, runOperation } = platformUnderTest('CommerceInterface');

/** A call that the sandbox got. */
interface Call {
	method: string;
	path: string;
	query: IDataObject;
	/** The form of a POST; a GET must have none. */
	form?: IDataObject;
}

/** The calls that the sandbox got, in the order in which they came. */
export function callsOf(sandbox: Sandbox): Call[] {
	return sandbox.requests().map(({ method, path, query, body }) => ({
		method,
		path,
		query: query as IDataObject,
		...(method === 'GET' && body === null ? {} : { form: body as IDataObject }),
	}));
}

/** The IDs of the first generated line items, which all sandboxes number in the same way. */
export const lineItemIds = (count: number): number[] =>
	Array.from({ length: count }, (_, nth) => 54_560_001 + nth);

/** Input items as Get Many orders gives them with Output: Line Items, cut down to the ID. */
export const itemsFor = (ids: ReadonlyArray<number | string>): INodeExecutionData[] =>
	ids.map((id) => ({ json: { ci_lineitemid: id } }));
