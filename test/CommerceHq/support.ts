import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { byId } from '../../scripts/samples/commerceHq/byId';
import {
	jsonOf,
	platformUnderTest,
	type OperationOptions,
	type useSandbox,
} from '../support/operations';

export * from '../support/operations';
export { byId };

export const { nodeType, credentialFor, runOperation } = platformUnderTest('CommerceHq');

type Used = ReturnType<typeof useSandbox>;

/** Runs one operation ("order.getAll") with these parameters, and with those of each run. */
export const operationOf =
	(used: Used, name: string, given: INodeParameters = {}) =>
	async (parameters: INodeParameters = {}, options?: OperationOptions) =>
		await runOperation(used.sandbox, name, { ...given, ...parameters }, options);

/** Runs any operation of one resource ("order"). */
export const resourceOf =
	(used: Used, resource: string) =>
	async (operation: string, parameters?: INodeParameters, options?: OperationOptions) =>
		await runOperation(used.sandbox, `${resource}.${operation}`, parameters, options);

/** Records picked by their IDs, any of which may be an expression, as n8n saves them. */
export const picked = (...ids: Array<number | string>): INodeParameters => ({
	entries: ids.map((id) => ({ id: byId(id) })),
});

/** Line items as n8n saves them. */
export const itemsList = (
	...entries: Array<[id: number | string, quantity: number | string, warehouse?: number | string]>
): INodeParameters => ({
	entries: entries.map(([id, quantity, warehouse]) => ({
		id: byId(id),
		quantity,
		...(warehouse !== undefined && { warehouse: byId(warehouse) }),
	})),
});

/** The parameters of a list that is sorted by these rules. */
export const sortBy = (...rules: Array<[field: string, direction: string]>): INodeParameters => ({
	sort: { entries: rules.map(([field, direction]) => ({ field, direction })) },
});

/** The option Additional Fields (JSON). */
export const additionalJson = (value: unknown): INodeParameters => ({
	additionalJson: JSON.stringify(value),
});

export const idsOf = (items: INodeExecutionData[]) => jsonOf(items).map(({ id }) => id as number);

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
