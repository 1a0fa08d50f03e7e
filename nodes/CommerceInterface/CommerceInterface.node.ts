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

export class CommerceInterface implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CommerceInterface',
		name: 'commerceInterface',
		icon: { light: 'file:commerceInterface.svg', dark: 'file:commerceInterface.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Work with orders, line items, tracking and purchase orders in CommerceInterface',
		defaults: { name: 'CommerceInterface' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'commerceInterfaceApi', required: true }],
		properties: describe(platform),
	};

	methods = methods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, platform);
	}
}
