/**
 * `npm run generate`: everything that follows from the definitions, so that nobody keeps it by hand: output
 * schemas, the tables in the documentation, the record of public names. `--check` writes nothing and fails when
 * something is not current.
 */
import { pageFiles } from './docs';
import { bringUpToDate } from './generatedFiles';
import { nameFiles } from './names';
import { presentSchemas, schemaFiles } from './schemas';

async function main(): Promise<void> {
	const files = new Map([...(await schemaFiles()), ...(await pageFiles()), ...nameFiles()]);
	await bringUpToDate(files, await presentSchemas(), process.argv.includes('--check'));
}

main().catch((error: unknown) => {
	process.stderr.write(`${(error as Error).message}\n`);
	process.exitCode = 1;
});
