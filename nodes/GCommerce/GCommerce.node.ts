import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { describe, run } from '../shared';
import { methods } from './methods';
import { platform } from './platform';

export class GCommerce implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'G-Commerce',
		name: 'gCommerce',
		icon: { light: 'file:gCommerce.svg', dark: 'file:gCommerce.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Work with products, orders, purchase orders and shipments on the G-Commerce Marketplace',
		defaults: { name: 'G-Commerce' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'gCommerceApi', required: true }],
		properties: describe(platform),
	};

	methods = methods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, platform);
	}
}
