import type { INodeProperties } from 'n8n-workflow';
import { fieldsOf, type Platform } from '../nodes/shared';
import { operationsOf } from './platforms';

/** The operations of a platform as a table in Markdown; required fields are bold. */
export function operationsTable(platform: Platform): string {
	const rows = operationsOf(platform).map(({ resourceName, definition }) => {
		const properties = fieldsOf(definition, platform).map(({ property }) => property);
		const collections = properties.filter(({ type }) => type === 'collection');
		const inCollection = (name: string) =>
			(collections.find((one) => one.name === name)?.options ?? []) as INodeProperties[];
		return [
			resourceName,
			definition.name,
			definition.description,
			listed(properties.filter(({ name }) => name !== 'filters' && name !== 'options')),
			listed(inCollection('filters')),
			listed(inCollection('options')),
		];
	});
	const head = ['Resource', 'Operation', 'What it does', 'Fields', 'Filters', 'Options'];
	return [head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map(escaped).join(' | ')} |`)
		.join('\n');
}

/** Fields of one name, of which only one is shown at a time, are listed once. */
const listed = (properties: INodeProperties[]): string =>
	[...new Set(properties.map(named))].join(', ');

/** A field, and in brackets those that it gathers. */
function named({ displayName, required, type, options = [] }: INodeProperties): string {
	if (type === 'collection') return `${displayName} (${listed(options as INodeProperties[])})`;
	return required ? `**${displayName}**` : displayName;
}

const escaped = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
