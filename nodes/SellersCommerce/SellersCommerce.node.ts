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

export class SellersCommerce implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SellersCommerce',
		name: 'sellersCommerce',
		icon: { light: 'file:sellersCommerce.svg', dark: 'file:sellersCommerce.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Work with products, categories, orders, returns and shoppers in SellersCommerce',
		defaults: { name: 'SellersCommerce' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'sellersCommerceApi', required: true }],
		properties: describe(platform),
	};

	methods = methods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, platform);
	}
}
