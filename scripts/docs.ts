import { exampleSections, examplesOverview } from './exampleTexts';
import { textOf } from './generatedFiles';
import { operationsOverview, operationsTables } from './operationsTable';
import { platforms } from '../fixtures/platforms';

/** A part of a page that is made from the definitions, between two markers. */
interface Part {
	readonly page: string;
	readonly name: string;
	readonly text: string;
}

const parts: Part[] = [
	{
		page: 'README.md',
		name: 'operations',
		text: operationsOverview(platforms.map(({ platform }) => platform)),
	},
	{ page: 'README.md', name: 'examples', text: examplesOverview(platforms) },
	...platforms.flatMap((entry) => [
		{ page: entry.page, name: 'operations', text: operationsTables(entry.platform) },
		{ page: entry.page, name: 'examples', text: exampleSections(entry) },
	]),
];

/** README and the platforms' pages by path, with what they say of operations and example workflows. */
export async function pageFiles(): Promise<Map<string, string>> {
	const pages = new Map<string, string>();
	for (const { page, name, text } of parts) {
		const old = pages.get(page) ?? (await textOf(page)) ?? '';
		pages.set(page, withPart(page, old, name, text));
	}
	return pages;
}

/** A page with one part replaced. Throws when it has no place for it. */
function withPart(page: string, old: string, name: string, text: string): string {
	const start = `<!-- ${name}: made by \`npm run generate\` -->`;
	const end = `<!-- end of ${name} -->`;
	const [from, to] = [old.indexOf(start), old.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`${page} needs the lines\n${start}\n${end}`);
	return `${old.slice(0, from)}${start}\n\n${text}\n\n${old.slice(to)}`;
}
