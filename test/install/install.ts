/**
 * `npm run test:install`: the life of this package in somebody's n8n. It is published to a registry on this
 * computer, and a new n8n installs, updates, removes and installs it again by its own installer of community
 * packages, with a workflow of all nodes that must stay whole and run. `dist/` must be built.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { N8nApi, type Workflow } from '../../fixtures/n8n/api';
import { npm } from '../../fixtures/n8n/command';
import { saveCredentials, sandboxCredential } from '../../fixtures/n8n/examples';
import { runToEnd, stopAtEnd } from '../../fixtures/n8n/lifecycle';
import { startN8n } from '../../fixtures/n8n/n8n';
import { nodePackage, pack, unpack } from '../../fixtures/n8n/nodePackage';
import { prepareRunFolder } from '../../fixtures/n8n/playground';
import { freePort } from '../../fixtures/n8n/ports';
import { step } from '../../fixtures/n8n/progress';
import { folders, stock } from '../../fixtures/n8n/settings';
import { platforms } from '../../fixtures/platforms';
import { startSandbox } from '../../sandbox/server';
import { type Registry, startRegistry } from './registry';

const { name, version } = nodePackage;
const nextVersion = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));

/** How many orders each node reads. */
const ORDERS = 5;
const TRIGGER = 'When clicking ‘Execute workflow’';
const WORKFLOW_ID = 'readOrdersEverywhere';

const nodeTypes = platforms.map(({ node }) => `${name}.${node.description.name}`);
const credentialTypes = platforms.map(({ platform }) => platform.credential.name);

/**
 * npm's settings by which everything comes from the registry on this computer. n8n tells npm `--registry` with
 * the public one, and takes another only with a licence; but npm asks the registry of the scope that it works
 * for first.
 */
function writeNpmrc(runFolder: string, { url }: Registry): string {
	const file = join(runFolder, 'npmrc');
	const lines = [
		'scope=@loopback',
		`@loopback:registry=${url}/`,
		`registry=${url}/`,
		`//${new URL(url).host}/:_authToken=anybody`,
		'noproxy=127.0.0.1',
		`cache=${join(runFolder, 'npm-cache')}`,
	];
	writeFileSync(file, lines.join('\n'));
	return file;
}

/** How the n8n of this test differs from the demo's: it may install, and only from this computer. */
const installerSettings = (npmrc: string, { url }: Registry) => ({
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	npm_config_userconfig: npmrc,
	// n8n also asks npmjs.com for the version, and its own service whether the package is banned, and goes on
	// when it gets no response. The registry is no proxy, so neither question leaves this computer.
	HTTPS_PROXY: url,
});

const publish = async (what: string, npmrc: string) =>
	await npm(['publish', what, '--tag=latest', '--ignore-scripts', `--userconfig=${npmrc}`], {
		cwd: folders.root,
		nextStep: 'Run "npm publish --dry-run" in the project folder to see what is wrong.',
	});

/** The unpacked package, raised to the next version. */
async function raised(tarball: string, folder: string): Promise<string> {
	await unpack(tarball, folder);
	const file = join(folder, 'package.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8'));
	writeFileSync(file, JSON.stringify({ ...manifest, version: nextVersion }));
	return folder;
}

/** A workflow in which every node reads a few orders. */
function workflowOf(credentials: Map<string, string>): Workflow {
	const nodes = platforms.map((entry, nth) => {
		const credential = sandboxCredential(entry);
		return {
			id: entry.folder,
			name: entry.node.description.name,
			type: `${name}.${entry.node.description.name}`,
			typeVersion: entry.node.description.version,
			position: [300, nth * 200],
			parameters: { resource: 'order', operation: 'getAll', limit: ORDERS },
			credentials: {
				[entry.platform.credential.name]: { id: credentials.get(credential), name: credential },
			},
		};
	});
	const trigger = {
		id: 'trigger',
		name: TRIGGER,
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const targets = nodes.map((node) => ({ node: node.name, type: 'main', index: 0 }));
	return {
		name: 'Read orders everywhere',
		nodes: [trigger, ...nodes],
		connections: { [TRIGGER]: { main: [targets] } },
		settings: {},
	};
}

/** What n8n has of the package: loaded, listed, and on disk. */
async function packageIn(api: N8nApi, runFolder: string) {
	const types = await api.nodeTypes(name);
	const credentials = await api.credentialTypes();
	const [listed, ...others] = await api.installedPackages();
	assert.deepEqual(others, []);
	const manifest = join(runFolder, '.n8n', 'nodes', 'node_modules', name, 'package.json');
	return {
		nodes: types.map((type) => type.name).sort(),
		credentials: credentialTypes.filter((type) => credentials.includes(type)),
		listed: listed?.installedNodes.map(({ type }) => type).sort(),
		version: listed?.installedVersion,
		update: listed?.updateAvailable,
		onDisk: existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined,
	};
}

/** What it must have of a version. n8n makes a tool for AI agents of each node. */
const whole = (installed: string, update?: string) => ({
	nodes: nodeTypes.flatMap((type) => [type, `${type}Tool`]).sort(),
	credentials: credentialTypes,
	listed: [...nodeTypes].sort(),
	version: installed,
	update,
	onDisk: installed,
});

const nothing = {
	nodes: [],
	credentials: [],
	listed: undefined,
	version: undefined,
	update: undefined,
	onDisk: undefined,
};

void runToEnd(async () => {
	const runFolder = await prepareRunFolder('install', true);
	const registry = await startRegistry(await freePort());
	stopAtEnd({ stop: async () => await registry.close() });
	const npmrc = writeNpmrc(runFolder, registry);
	const sandbox = await startSandbox({ ...stock, port: await freePort() });
	stopAtEnd({ stop: async () => await sandbox.close() });

	const tarball = await step(`Pack version ${version}, and publish it`, async () => {
		const packed = await pack(join(runFolder, 'package'));
		await publish(packed, npmrc);
		return packed;
	});

	const n8nPort = await freePort();
	const start = async () => await startN8n(runFolder, n8nPort, installerSettings(npmrc, registry));
	const n8n = await step('Start a new n8n, without the package', start);
	const api = new N8nApi(n8n.url);
	await api.signIn();
	const expectPackage = async (wanted: object) =>
		assert.deepEqual(await packageIn(api, runFolder), wanted);
	await expectPackage(nothing);

	await step('Install it: all nodes, their tools and credentials are there', async () => {
		await api.installPackage(name);
		await expectPackage(whole(version));
	});

	const workflow = workflowOf(await saveCredentials(api, sandbox));
	const { nodes, connections } = workflow;
	const expectOpens = async () => {
		const opened = await api.readWorkflow(WORKFLOW_ID);
		assert.deepEqual(
			{ nodes: opened.nodes, connections: opened.connections },
			{ nodes, connections },
		);
	};
	const expectRuns = async () => {
		await expectOpens();
		const { status, error, outputs } = await api.run(WORKFLOW_ID, TRIGGER);
		assert.equal(status, 'success', error);
		for (const { node } of platforms) {
			assert.equal(outputs[node.description.name]?.[0]?.length, ORDERS, node.description.name);
		}
	};
	await step('Make a workflow of all nodes, and run it', async () => {
		await api.createWorkflow(WORKFLOW_ID, workflow);
		await expectRuns();
	});

	await step(`Publish version ${nextVersion}: n8n offers the update`, async () => {
		await publish(await raised(tarball, join(runFolder, 'next')), npmrc);
		await expectPackage(whole(version, nextVersion));
	});
	await step('Update: the workflow opens and runs', async () => {
		await api.updatePackage(name);
		await expectPackage(whole(nextVersion));
		await expectRuns();
	});
	await step(
		'Remove: the workflow opens with all its nodes, and a run names what is missing',
		async () => {
			await api.removePackage(name);
			await expectPackage(nothing);
			await expectOpens();
			const missing = new RegExp(`Unrecognized node type: ${name}\\.`);
			await assert.rejects(api.run(WORKFLOW_ID, TRIGGER), missing);
		},
	);
	await step('Install again: the workflow opens and runs', async () => {
		await api.installPackage(name);
		await expectPackage(whole(nextVersion));
		await expectRuns();
	});
	await step('Start n8n again: the package is there, the workflow opens and runs', async () => {
		await n8n.stop();
		await start();
		await api.signIn();
		await expectPackage(whole(nextVersion));
		await expectRuns();
	});
});
