import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { inferSchema } from '../fixtures/outputSchema';
import { outputsOf, SANDBOX_SETTINGS } from '../fixtures/outputs';
import { platforms } from '../fixtures/platforms';
import { startSandbox } from '../sandbox/server';

/**
 * The schemas of the operations' outputs by path, which n8n's editor shows before a node has run: made from
 * what the nodes really return against the sandbox.
 */
export async function schemaFiles(): Promise<Map<string, string>> {
	const sandbox = await startSandbox(SANDBOX_SETTINGS);
	try {
		const files = new Map<string, string>();
		for (const entry of platforms) {
			for (const [path, items] of await outputsOf(entry, sandbox)) {
				files.set(path, JSON.stringify(inferSchema(items, entry.emptyTypes)));
			}
		}
		return files;
	} finally {
		await sandbox.close();
	}
}

/** The paths of the schemas that there are now. */
export async function presentSchemas(): Promise<string[]> {
	const cwd = join(__dirname, '..');
	const paths: string[] = [];
	for await (const path of glob('nodes/*/__schema__/**/*.json', { cwd })) paths.push(path);
	return paths;
}
