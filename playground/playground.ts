import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../sandbox/server';
import { N8nApi } from './api';
import { saveCredentials, saveExamples } from './examples';
import { installN8n } from './install';
import { listAsInstalled } from './installedPackages';
import { stopAtEnd } from './lifecycle';
import { type N8n, startN8n } from './n8n';
import { nodePackage, placeNodePackage } from './nodePackage';
import { claim } from './oneAtATime';
import { freePort } from './ports';
import { Problem } from './problem';
import { step } from './progress';
import { folders, stock } from './settings';

/** What runs after the preparation: n8n with the package in it, signed in to, and the sandbox. */
export interface Playground {
	n8n: N8n;
	api: N8nApi;
	sandbox: Sandbox;
}

export interface PlaygroundOptions {
	/** The folder below `.run/` for this n8n's database, log and community nodes. */
	name: string;
	/** Free ports are taken where none are given. */
	n8nPort?: number;
	sandboxPort?: number;
	/** Begin with an empty n8n. */
	reset?: boolean;
}

/**
 * Installs n8n where it is not there yet, and makes the folder below `.run/` for one n8n.
 *
 * @param reset whether to empty the folder
 */
export async function prepareRunFolder(name: string, reset = false): Promise<string> {
	const runFolder = join(folders.runs, name);
	mkdirSync(runFolder, { recursive: true });
	claim(runFolder);
	await installN8n();
	if (reset) {
		rmSync(runFolder, { recursive: true, force: true });
		mkdirSync(runFolder, { recursive: true });
		claim(runFolder);
	}
	return runFolder;
}

/** Installs, starts and fills n8n and the sandbox. All of it is stopped when the process ends. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
	const runFolder = await prepareRunFolder(options.name, options.reset);
	await step('Packing the nodes and placing them in n8n', async () => {
		await placeNodePackage(runFolder);
	});
	const sandboxPort = options.sandboxPort ?? (await freePort());
	const sandbox = await startSandbox({ ...stock, port: sandboxPort });
	stopAtEnd({ stop: async () => await sandbox.close() });

	const n8nPort = options.n8nPort ?? (await freePort());
	const n8n = await step('Starting n8n', async () => await startN8n(runFolder, n8nPort));
	const api = new N8nApi(n8n.url);
	await step('Putting the account, credentials and example workflows into n8n', async () => {
		await api.signIn();
		await assertNodesLoaded(api, n8n);
		await listAsInstalled(api, runFolder);
		await saveExamples(api, await saveCredentials(api, sandbox), runFolder);
	});
	return { n8n, api, sandbox };
}

async function assertNodesLoaded(api: N8nApi, n8n: N8n) {
	if ((await api.nodeTypes(nodePackage.name)).length > 0) return;
	throw new Problem(
		`n8n started, but did not load a single node of ${nodePackage.name}.`,
		`Look for the package's name in n8n's log: ${n8n.logFile}`,
	);
}
