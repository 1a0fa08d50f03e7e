import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { fieldsOf } from '../nodes/shared';
import { operationsOf, type PlatformEntry } from './platforms';

/** The names of each operation's fields, and of the values that can be chosen, by "order.getAll". */
export type PublicNames = Record<string, string[]>;

/** Where the names of a platform are kept, from the root of the project. */
export const namesPath = ({ folder }: PlatformEntry) => `test/contract/publicNames/${folder}.json`;

/** The names that are kept; none of a new platform. */
export function keptNames(entry: PlatformEntry): PublicNames {
	const file = join(__dirname, '..', namesPath(entry));
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PublicNames) : {};
}

/** What workflows store of a platform's node: whoever renames one of these breaks them. */
export const namesOf = ({ platform }: PlatformEntry): PublicNames =>
	Object.fromEntries(
		operationsOf(platform).map(({ name, definition }) => [
			name,
			[
				...new Set(fieldsOf(definition, platform).flatMap(({ property }) => namesIn(property))),
			].sort(),
		]),
	);

function namesIn({ name, type, options = [] }: INodeProperties): string[] {
	const inside = (properties: INodeProperties[], path: string) =>
		properties.flatMap(namesIn).map((one) => `${path}.${one}`);
	switch (type) {
		case 'collection':
			return [name, ...inside(options as INodeProperties[], name)];
		case 'fixedCollection':
			return (options as INodePropertyCollection[]).flatMap((entries) =>
				inside(entries.values, `${name}.${entries.name}`),
			);
		case 'options':
		case 'multiOptions':
			return [name, ...(options as INodePropertyOptions[]).map(({ value }) => `${name}=${value}`)];
		default:
			return [name];
	}
}
