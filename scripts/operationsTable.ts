import type { INodeProperties } from 'n8n-workflow';
import { fieldsOf, type Operation, type Platform } from '../nodes/shared';
import { operationsOf } from '../fixtures/platforms';

/** Options that are the same everywhere: said once, above the tables. */
const EVERYWHERE = ['Max Wait', 'Timeout', 'Pages at a Time', 'Requests per Minute'];

/** What a platform's node can do, in Markdown: a table for each resource. */
export function operationsTables(platform: Platform): string {
	const { resources, rateLimit } = platform;
	const count = operationsOf(platform).length;
	const requests = rateLimit ? ', and all have Requests per Minute' : '';
	const intro = `${count} operations. Fields in bold must be filled in. **Options** of every operation hold Timeout and Max Wait, those of lists Pages at a Time as well${requests}.`;
	const sections = Object.values(resources).map(
		({ name, operations }) => `### ${name}\n\n${table(platform, Object.values(operations))}`,
	);
	return [intro, ...sections].join('\n\n');
}

const table = (platform: Platform, operations: readonly Operation[]) =>
	markdownTable(
		['Operation', 'What it does', 'Fields'],
		operations.map((operation) => [
			operation.name,
			operation.description,
			fieldsText(platform, operation),
		]),
	);

/** The fields of an operation, those of its collections behind their names. */
function fieldsText(platform: Platform, operation: Operation): string {
	const properties = fieldsOf(operation, platform).map(({ property }) => property);
	const isApart = ({ name }: INodeProperties) => name === 'filters' || name === 'options';
	const apart = properties
		.filter(isApart)
		.map(({ displayName, options = [] }) => ({
			displayName,
			text: listed((options as INodeProperties[]).filter((one) => !isEverywhere(one))),
		}))
		.filter(({ text }) => text !== '')
		.map(({ displayName, text }) => `_${displayName}:_ ${text}`);
	return [listed(properties.filter((one) => !isApart(one))), ...apart].filter(Boolean).join('<br>');
}

const isEverywhere = ({ displayName }: INodeProperties) => EVERYWHERE.includes(displayName);

/** Fields of one name, of which only one is shown at a time, are listed once. */
const listed = (properties: INodeProperties[]): string =>
	[...new Set(properties.map(named))].join(', ');

/** A field, and in brackets those that it gathers. */
function named({ displayName, required, type, options = [] }: INodeProperties): string {
	if (type === 'collection') return `${displayName} (${listed(options as INodeProperties[])})`;
	return required ? `**${displayName}**` : displayName;
}

/** The operations of all platforms by their names alone, as a table in Markdown. */
export const operationsOverview = (platforms: readonly Platform[]): string =>
	markdownTable(
		['Platform', 'Resource', 'Operations'],
		platforms.flatMap(({ name: platform, resources }) =>
			Object.values(resources).map(({ name, operations }, nth) => [
				nth === 0 ? platform : '',
				name,
				Object.values(operations)
					.map((operation) => operation.name)
					.join(', '),
			]),
		),
	);

/** A table in Markdown. */
export const markdownTable = (head: readonly string[], rows: ReadonlyArray<readonly string[]>) =>
	[head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map(escaped).join(' | ')} |`)
		.join('\n');

const escaped = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
