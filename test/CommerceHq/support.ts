import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { byId, jsonOf, platformUnderTest } from '../support/operations';

export * from '../support/operations';

export const { nodeType, credentialFor, runOperation, operationOf, resourceOf } =
	platformUnderTest('CommerceHq');

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
