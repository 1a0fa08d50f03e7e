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

export class CommerceEngine implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Commerce Engine',
		name: 'commerceEngine',
		icon: { light: 'file:commerceEngine.svg', dark: 'file:commerceEngine.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Work with catalog, carts, orders, returns and customers of a Commerce Engine shop',
		defaults: { name: 'Commerce Engine' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'commerceEngineApi', required: true }],
		properties: describe(platform),
	};

	methods = methods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, platform);
	}
}
