import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { describe, run } from '../shared';
import * as methods from './methods';
import { platform } from './platform';

const { loadCollections, loadTags, ...listSearch } = methods;

export class CommerceHq implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CommerceHQ',
		name: 'commerceHq',
		icon: { light: 'file:commerceHq.svg', dark: 'file:commerceHq.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Work with products, customers, orders, fulfilments and shipments in CommerceHQ',
		defaults: { name: 'CommerceHQ' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'commerceHqApi', required: true }],
		properties: describe(platform),
	};

	methods = { listSearch, loadOptions: { loadCollections, loadTags } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, platform);
	}
}
