/**
 * `npm run generate`: everything that follows from the definitions, so that nobody keeps it by hand: output
 * schemas, the tables in the documentation, the record of public names. `--check` writes nothing and fails when
 * something is not current; it leaves the schemas to test/contract/schemas, which runs every operation anyway.
 */
import { pageFiles } from './docs';
import { bringUpToDate } from './generatedFiles';
import { nameFiles } from './names';

async function main(): Promise<void> {
	const files = new Map([...(await pageFiles()), ...nameFiles()]);
	if (process.argv.includes('--check')) return await bringUpToDate(files, [], true);
	const { presentSchemas, schemaFiles } = await import('./schemas');
	const schemas = await schemaFiles();
	await bringUpToDate(new Map([...files, ...schemas]), await presentSchemas(), false);
}

main().catch((error: unknown) => {
	process.stderr.write(`${(error as Error).message}\n`);
	process.exitCode = 1;
});
