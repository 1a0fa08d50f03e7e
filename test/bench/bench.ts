/**
 * `npm run bench`: how fast and how sparing the nodes are, as ratios taken in one run on one server.
 * With `--peers`, n8n's own nodes read the same orders in the playground's n8n.
 * Ends with exit code 1 when an aim is missed by more than a busy machine explains (15 %).
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import path from 'node:path';
import { runToEnd } from '../../fixtures/n8n/lifecycle';
import { readOrders } from './bare';
import { bestOf, timeOf } from './best';
import { commerceEngine } from './commerceEngine';
import { commerceHq } from './commerceHq';
import { commerceInterface, markExportedOneByOne, readPurchaseOrders } from './commerceInterface';
import { measureGCommerce } from './gCommerce';
import { measureLoading } from './load';
import { runOurs } from './node';
import { IN_FLIGHT, type BenchPlatform } from './platform';
import { startBenchServer, type BenchServer } from './server';
import { addAtLeast, addAtMost, addRow, isMissed, print } from './table';

const PLATFORMS: BenchPlatform[] = [commerceInterface, commerceHq, commerceEngine];

const ORDERS = 10_000;
const PURCHASE_ORDERS = 1_000;
const LINES = 10_000;
/** One call a line would take more than eight minutes: this many are measured, the rest reckoned. */
const SAMPLE = 100;

/** What the server is set to, if not said otherwise. */
const data = { orders: 0, purchaseOrders: 0, latencyMs: 50 };

function expectCount(what: string, got: number, wanted: number) {
	if (got !== wanted) throw new Error(`${what}: ${got} instead of ${wanted}`);
}

async function lists(server: BenchServer, platform: BenchPlatform) {
	await server.reset({ ...data, ...platform.settings, orders: ORDERS });
	const { name, ours } = platform;
	const { total = ORDERS } = await platform.readPage(server.url, 1);
	const byNode = async () =>
		expectCount('orders', (await runOurs(ours, server.url, ours.readOrders)).length, total);
	const byLoop = async (inFlight: number) =>
		expectCount('orders', await readOrders(platform, server.url, inFlight), total);
	const [node, parallel, sequential] = await bestOf(
		async () => await timeOf(byNode),
		async () => await timeOf(async () => await byLoop(IN_FLIGHT)),
		async () => await timeOf(async () => await byLoop(1)),
	);
	addAtMost(
		`${name}: read ${total} orders, ${IN_FLIGHT} pages in flight : bare loop, the same`,
		node!,
		parallel!,
		1.3,
	);
	addAtLeast(
		`${name}: read ${total} orders : bare loop, one page at a time (times as fast)`,
		node!,
		sequential!,
		4,
	);
}

async function pageByPage(server: BenchServer) {
	await server.reset({ ...data, purchaseOrders: PURCHASE_ORDERS });
	const { name, ours } = commerceInterface;
	const parameters = { resource: 'purchaseOrder', operation: 'getAll', returnAll: true };
	const byNode = async () => {
		const read = await runOurs(ours, server.url, parameters);
		expectCount('purchase orders', read.length, PURCHASE_ORDERS);
	};
	const byLoop = async () =>
		expectCount('purchase orders', await readPurchaseOrders(server.url), PURCHASE_ORDERS);
	const [node, loop] = await bestOf(
		async () => await timeOf(byNode),
		async () => await timeOf(byLoop),
	);
	addAtMost(
		`${name}: read ${PURCHASE_ORDERS} purchase orders page by page : bare loop`,
		node!,
		loop!,
		1.15,
	);
}

async function writes(server: BenchServer) {
	const { name, ours, settings } = commerceInterface;
	const start = async () => await server.reset({ ...data, ...settings, orders: LINES });
	await start();
	const lines = (
		await runOurs(ours, server.url, { ...ours.readOrders, output: 'lineItems' })
	).slice(0, LINES);
	await start();
	const markAll = { resource: 'lineItem', operation: 'markExported' };
	const took = await timeOf(async () => await runOurs(ours, server.url, markAll, lines));
	const { length: calls } = await server.requests();
	addRow({
		what: `${name}: calls to mark ${LINES} line items as exported : one call a line`,
		ours: String(calls),
		other: String(LINES),
		ratio: (calls / LINES).toFixed(4),
		aim: '10 calls',
		met: calls === 10,
	});
	await start();
	const ids = lines.slice(0, SAMPLE).map(({ json }) => Number(json.ci_lineitemid));
	const sample = await timeOf(async () => await markExportedOneByOne(server.url, ids));
	addAtLeast(
		`${name}: time for it : one call a line (${SAMPLE} measured, reckoned up; times as fast)`,
		took,
		(sample / SAMPLE) * LINES,
		50,
	);
}

async function memory(server: BenchServer) {
	await server.reset({ ...data, orders: 100_000, latencyMs: 0 });
	const { stdout } = await promisify(execFile)(process.execPath, [
		'--expose-gc',
		'--import',
		'tsx',
		path.join(__dirname, 'memory.ts'),
		server.url,
	]);
	const { items, peak, result } = JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as {
		items: number;
		peak: number;
		result: number;
	};
	expectCount('orders', items, 100_000);
	const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
	addRow({
		what: `${commerceInterface.name}: memory at its highest for 100000 orders : the result itself`,
		ours: megabytes(peak),
		other: megabytes(result),
		ratio: (peak / result).toFixed(2),
		aim: '<= 1.5',
		met: peak / result <= 1.5,
	});
}

async function peers(server: BenchServer) {
	// n8n's parts take long to load, and nobody else needs them.
	const { startPlayground } = await import('../../fixtures/n8n/playground');
	const { measureInN8n, oursInN8n } = await import('./peers');
	const playground = await startPlayground({ name: 'bench', reset: true });
	for (const platform of PLATFORMS) {
		await server.reset({ ...data, ...platform.settings, orders: ORDERS });
		const { total = ORDERS } = await platform.readPage(server.url, 1);
		const others = await platform.peers(server.url);
		const nodes = [oursInN8n(platform.ours, server.url), ...others];
		const [ours, ...times] = await measureInN8n(playground, nodes, total);
		for (const [nth, { name }] of others.entries()) {
			addAtLeast(
				`${platform.name} in n8n: read ${total} orders, ${IN_FLIGHT} in flight : ${name} (times as fast)`,
				ours!,
				times[nth]!,
				6,
			);
		}
	}
}

async function main() {
	const server = await startBenchServer();
	try {
		for (const platform of PLATFORMS) await lists(server, platform);
		await pageByPage(server);
		await writes(server);
		await measureGCommerce(server);
		await memory(server);
		await measureLoading();
		if (process.argv.includes('--peers')) await peers(server);
	} finally {
		await server.stop();
	}
	print();
	process.exitCode = isMissed() ? 1 : 0;
}

void runToEnd(main);
