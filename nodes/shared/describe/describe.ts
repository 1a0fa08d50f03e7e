import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Conditions, Platform, Resource } from '../contract';
import { fieldsOf } from '../fields';
import { byName } from '../util';

/** What n8n shows of a platform: the resources, the operations of each, and the fields of each of those. */
export function describe(platform: Platform): INodeProperties[] {
	const resources = Object.entries(platform.resources);
	return [
		selector(
			'Resource',
			'resource',
			resources.map(([value, { name }]) => ({ name, value })),
		),
		...resources.map(([value, resource]) => operationSelector(value, resource)),
		...resources.flatMap(([value, resource]) => operationFields(platform, value, resource)),
	];
}

function operationSelector(value: string, { operations }: Resource): INodeProperties {
	const options: INodePropertyOptions[] = Object.entries(operations).map(
		([operation, { name, action, description }]) => ({
			name,
			value: operation,
			action,
			description,
		}),
	);
	return {
		...selector('Operation', 'operation', options),
		displayOptions: { show: { resource: [value] } },
	};
}

/** A drop-down that is no place for expressions. The first option is the default. */
function selector(
	displayName: string,
	name: string,
	options: INodePropertyOptions[],
): INodeProperties {
	const first = options[0]?.value;
	return {
		displayName,
		name,
		type: 'options',
		noDataExpression: true,
		options: byName(options, (option) => option.name),
		default: first,
	};
}

function operationFields(
	platform: Platform,
	value: string,
	{ operations }: Resource,
): INodeProperties[] {
	return Object.entries(operations).flatMap(([operation, definition]) =>
		fieldsOf(definition, platform).map(({ property, shownWhen }) => ({
			...property,
			displayOptions: shownFor(value, operation, shownWhen),
		})),
	);
}

const shownFor = (
	resource: string,
	operation: string,
	others: Conditions = {},
): IDisplayOptions => ({
	show: {
		resource: [resource],
		operation: [operation],
		...Object.fromEntries(Object.entries(others).map(([name, values]) => [name, [...values]])),
	},
});
