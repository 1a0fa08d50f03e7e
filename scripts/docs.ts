import { bringUpToDate, textOf } from './generatedFiles';
import { operationsTable } from './operationsTable';
import { platforms } from './platforms';

const START = '<!-- operations: made by `npm run docs` from the definitions -->';
const END = '<!-- end of operations -->';

/*
 * Writes the table of a platform's operations into its page, between the two markers.
 * `--check`: see `bringUpToDate`.
 */
async function main(): Promise<void> {
	const pages = new Map<string, string>();
	for (const { platform, page } of platforms) {
		const text = pages.get(page) ?? (await textOf(page));
		const [from, to] = [text?.indexOf(START) ?? -1, text?.indexOf(END) ?? -1];
		if (text === undefined || from < 0 || to < from) {
			throw new Error(`${page} needs the lines\n${START}\n${END}`);
		}
		const table = operationsTable(platform);
		pages.set(page, `${text.slice(0, from)}${START}\n\n${table}\n\n${text.slice(to)}`);
	}
	await bringUpToDate(pages);
}

main().catch((error: Error) => {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
});
