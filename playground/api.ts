import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import axios, { type AxiosInstance } from 'axios';
import { Problem } from './problem';
import { folders, login } from './settings';

export interface WorkflowNode {
	name: string;
	type: string;
	credentials?: Record<string, { name: string }>;
	[setting: string]: unknown;
}

export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
}

interface NodeType {
	name: string;
	displayName: string;
	version: number | number[];
}

/** A community package, as n8n lists it. */
export interface InstalledPackage {
	packageName: string;
	installedVersion: string;
	/** A newer version, where the registry has one. */
	updateAvailable?: string;
	installedNodes: Array<{ name: string; type: string }>;
}

export interface Item {
	json: Record<string, unknown>;
	pairedItem?: unknown;
}

/** What a run gave: each node's items, one list an output, and why it failed. */
export interface Run {
	status: string;
	error?: string;
	milliseconds: number;
	/** How long each node took by itself. */
	nodeMilliseconds: Record<string, number>;
	outputs: Record<string, Item[][]>;
}

interface Execution {
	id: string;
	status: string;
	startedAt: string;
	stoppedAt: string;
	data: string;
}

interface ResultData {
	error?: { message: string; description?: string; node?: { name: string } };
	runData: Record<string, Array<{ executionTime: number; data?: { main?: Array<Item[] | null> } }>>;
}

/** n8n's REST API, as its editor uses it. */
export class N8nApi {
	private readonly http: AxiosInstance;

	constructor(url: string) {
		this.http = axios.create({
			baseURL: `${url.replace('localhost', '127.0.0.1')}/rest`,
			proxy: false,
			// n8n drops waiting connections while it is busy with a long list: each call gets a new one.
			httpAgent: new Agent({ keepAlive: false }),
			maxContentLength: Infinity,
			maxBodyLength: Infinity,
		});
	}

	/** Makes the demo account in a new n8n; logs in to one that has it. */
	async signIn(): Promise<void> {
		const settings = await this.call<{ userManagement: { showSetupOnFirstLoad: boolean } }>(
			'GET',
			'/settings',
		);
		const isNew = settings.userManagement.showSetupOnFirstLoad;
		const body = isNew ? login : { emailOrLdapLoginId: login.email, password: login.password };
		const answer = await this.http.post(isNew ? '/owner/setup' : '/login', body, {
			validateStatus: (status) => status < 300 || status === 401,
		});
		if (answer.status === 401) {
			throw new Problem(
				`The playground's account (${login.email}) has another password now.`,
				'Set it back in n8n, or start from an empty n8n: npm run demo -- --reset',
			);
		}
		const cookies = answer.headers['set-cookie'] ?? [];
		this.http.defaults.headers.common.Cookie = cookies
			.map((cookie) => cookie.split(';')[0])
			.join('; ');
	}

	/** Creates the credential, or updates the one of that name, and gives its ID. */
	async saveCredential(name: string, type: string, data: object): Promise<string> {
		const all = await this.call<Array<{ id: string; name: string; type: string }>>(
			'GET',
			'/credentials',
		);
		const known = all.find((credential) => credential.name === name && credential.type === type);
		const body = { name, type, data };
		const saved = known
			? await this.call<{ id: string }>('PATCH', `/credentials/${known.id}`, body)
			: await this.call<{ id: string }>('POST', '/credentials', body);
		return saved.id;
	}

	/** Whether a workflow of this ID exists, in the archive or out of it. */
	async hasWorkflow(id: string): Promise<boolean> {
		const { status } = await this.http.get(`/workflows/${id}`, { validateStatus: () => true });
		return status === 200;
	}

	/** A workflow, as the editor gets it to open it. */
	async readWorkflow(id: string): Promise<Workflow> {
		return await this.call('GET', `/workflows/${id}`);
	}

	/** Creates a workflow under an ID of our choice. */
	async createWorkflow(id: string, workflow: Workflow): Promise<void> {
		await this.call('POST', '/workflows', { ...workflow, id });
	}

	/** Overwrites a workflow, whoever changed it last. */
	async updateWorkflow(id: string, workflow: Workflow): Promise<void> {
		await this.call('PATCH', `/workflows/${id}?forceSave=true`, workflow);
	}

	/** The node types that came with a package. */
	async nodeTypes(packageName: string): Promise<NodeType[]> {
		const all = await this.types<NodeType>('nodes');
		return all.filter(({ name }) => name.startsWith(`${packageName}.`));
	}

	/** The names of all credential types. */
	async credentialTypes(): Promise<string[]> {
		return (await this.types<{ name: string }>('credentials')).map(({ name }) => name);
	}

	/** The community packages under Settings > Community nodes. */
	async installedPackages(): Promise<InstalledPackage[]> {
		return await this.call('GET', '/community-packages');
	}

	/** Has n8n download and install the newest version of a community package. */
	async installPackage(name: string): Promise<InstalledPackage> {
		return await this.call('POST', '/community-packages', { name });
	}

	/** Has n8n bring an installed community package to the newest version. */
	async updatePackage(name: string): Promise<InstalledPackage> {
		return await this.call('PATCH', '/community-packages', { name });
	}

	/** Has n8n remove an installed community package. */
	async removePackage(name: string): Promise<void> {
		await this.call('DELETE', `/community-packages?name=${name}`);
	}

	/**
	 * Runs a saved workflow from its trigger, as the editor's Execute button does, and waits for its end.
	 *
	 * @param askEveryMs how long to wait before asking again whether it has ended
	 */
	async run(id: string, triggerName: string, askEveryMs = 100): Promise<Run> {
		const { executionId } = await this.call<{ executionId: string }>(
			'POST',
			`/workflows/${id}/run`,
			{ triggerToStartFrom: { name: triggerName } },
		);
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
		for (;;) {
			const { results } = await this.call<{ results: Execution[] }>(
				'GET',
				`/executions?limit=5&filter=${filter}`,
			);
			const status = results.find((execution) => execution.id === executionId)?.status ?? 'new';
			if (!['new', 'running', 'waiting'].includes(status)) break;
			await wait(askEveryMs);
		}
		return readRun(await this.call<Execution>('GET', `/executions/${executionId}`));
	}

	private async types<T>(kind: 'nodes' | 'credentials'): Promise<T[]> {
		const { data } = await this.http.get<T[]>(`/types/${kind}.json`, {
			baseURL: this.http.defaults.baseURL?.replace('/rest', ''),
		});
		return data;
	}

	private async call<T>(method: string, url: string, data?: object): Promise<T> {
		const answer = await this.http.request({ method, url, data, validateStatus: () => true });
		if (answer.status >= 300) {
			throw new Problem(
				`n8n refused ${method} ${url} (${answer.status}): ${answer.data?.message ?? 'no reason given'}`,
			);
		}
		return answer.data.data as T;
	}
}

function readRun(execution: Execution): Run {
	// n8n sends executions in the form of its "flatted" library.
	const { parse } = createRequire(join(folders.playground, 'package.json'))('flatted') as {
		parse: (text: string) => { resultData: ResultData };
	};
	const { resultData } = parse(execution.data);
	const outputs = Object.entries(resultData.runData).map(([name, runs]) => [
		name,
		(runs.at(-1)?.data?.main ?? []).map((items) => items ?? []),
	]);
	const times = Object.entries(resultData.runData).map(([name, runs]) => [
		name,
		runs.reduce((sum, { executionTime }) => sum + executionTime, 0),
	]);
	const { error } = resultData;
	return {
		status: execution.status,
		error: error && [error.node?.name, error.message, error.description].filter(Boolean).join(': '),
		milliseconds: Date.parse(execution.stoppedAt) - Date.parse(execution.startedAt),
		nodeMilliseconds: Object.fromEntries(times) as Record<string, number>,
		outputs: Object.fromEntries(outputs) as Record<string, Item[][]>,
	};
}
