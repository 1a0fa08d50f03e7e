import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { NodeResult } from '../../fixtures/engine/engine';
import {
	byId,
	jsonOf,
	platformUnderTest,
	type OperationOptions,
	type useSandbox,
} from '../support/operations';

export * from '../support/operations';

export const { nodeType, credentialFor, runOperation, operationOf, resourceOf } =
	platformUnderTest('CommerceHq');

/** As resourceOf, with Simplify off: for tests that look at whole records. */
export const wholeOf = (used: ReturnType<typeof useSandbox>, resource: string) => {
	const run = resourceOf(used, resource);
	return async (operation: string, parameters: INodeParameters = {}, options?: OperationOptions) =>
		await run(operation, { simplify: false, ...parameters }, options);
};

/** The items of a run that must not fail. */
export async function ok(run: Promise<NodeResult>): Promise<INodeExecutionData[]> {
	const { items, error } = await run;
	expect(error).toBeUndefined();
	return items;
}

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

export const idsOf = (items: INodeExecutionData[]) => jsonOf(items).map(({ id }) => id as number);
