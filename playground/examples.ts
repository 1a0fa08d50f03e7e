import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type PlatformEntry, platforms } from '../scripts/platforms';
import type { Sandbox } from '../sandbox/server';
import type { N8nApi, Workflow } from './api';
import { folders } from './settings';

/** An example workflow that is shipped with the project. */
export interface Example {
	/** `<folder>/<file name>`, which stays the same however the workflow is called. */
	key: string;
	/** The same in every n8n, so that a second start finds it again. */
	id: string;
	workflow: Workflow;
}

/** The example workflows of a platform, in the order of their file names. */
export function examplesOf({ workflows }: PlatformEntry): Example[] {
	return readdirSync(join(folders.workflows, workflows))
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => {
			const key = `${workflows}/${basename(file, '.json')}`;
			const text = readFileSync(join(folders.workflows, workflows, file), 'utf8');
			return {
				key,
				id: createHash('sha256').update(key).digest('base64url').replace(/[-_]/g, 'x').slice(0, 16),
				workflow: JSON.parse(text) as Workflow,
			};
		});
}

/** What the credential of a platform's sandbox is called in n8n and in the example workflows. */
export const sandboxCredential = ({ platform }: PlatformEntry): string =>
	`${platform.name} sandbox`;

/** Puts the credentials of every platform's sandbox into n8n, and gives their IDs by name. */
export async function saveCredentials(api: N8nApi, sandbox: Sandbox): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const entry of platforms) {
		const all = { [sandboxCredential(entry)]: entry.credential, ...entry.moreCredentials };
		for (const [name, credential] of Object.entries(all)) {
			const { type, data } = credential(sandbox);
			ids.set(name, await api.saveCredential(name, type.name, data));
		}
	}
	return ids;
}

/**
 * Puts the example workflows into n8n. One that is there is only touched when the shipped file has
 * changed since: what somebody tried out in it stays.
 */
export async function saveExamples(
	api: N8nApi,
	credentials: Map<string, string>,
	runFolder: string,
): Promise<void> {
	const savedFile = join(runFolder, 'examples.json');
	const saved: Record<string, string> = existsSync(savedFile)
		? JSON.parse(readFileSync(savedFile, 'utf8'))
		: {};
	// n8n lists what changed last first, so the first example goes in last.
	for (const { id, key, workflow } of platforms.flatMap(examplesOf).reverse()) {
		const body = withCredentialIds(workflow, credentials);
		const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
		const isThere = await api.hasWorkflow(id);
		if (!isThere) await api.createWorkflow(id, body);
		else if (saved[key] !== hash) await api.updateWorkflow(id, body);
		saved[key] = hash;
	}
	writeFileSync(savedFile, JSON.stringify(saved, null, '\t'));
}

/** The files name credentials; n8n finds them by ID. */
function withCredentialIds(workflow: Workflow, ids: Map<string, string>): Workflow {
	const nodes = workflow.nodes.map((node) => ({
		...node,
		...(node.credentials && {
			credentials: Object.fromEntries(
				Object.entries(node.credentials).map(([type, { name }]) => [
					type,
					{ id: ids.get(name) ?? null, name },
				]),
			),
		}),
	}));
	return { ...workflow, nodes };
}
