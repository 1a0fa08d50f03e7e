import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/server';
import { bringUpToDate, runScript } from './generatedFiles';
import { inferSchema } from '../fixtures/outputSchema';
import { outputsOf, SANDBOX_SETTINGS } from '../fixtures/outputs';
import { platforms } from '../fixtures/platforms';

/*
 * Makes the schemas of the operations' outputs, which n8n's editor shows before a node has run, from what
 * the nodes really give out against the sandbox. `--check`: see `bringUpToDate`.
 */
async function main(): Promise<void> {
	const sandbox = await startSandbox(SANDBOX_SETTINGS);
	try {
		const wanted = new Map<string, string>();
		for (const entry of platforms) {
			for (const [path, items] of await outputsOf(entry, sandbox)) {
				wanted.set(path, JSON.stringify(inferSchema(items, entry.emptyTypes)));
			}
		}
		const cwd = join(__dirname, '..');
		const present: string[] = [];
		for await (const path of glob('nodes/*/__schema__/**/*.json', { cwd })) present.push(path);
		await bringUpToDate(wanted, present);
	} finally {
		await sandbox.close();
	}
}

void runScript(main);
