/**
 * `npm run bench`: how fast and how sparing the node is, as ratios taken in one run on one server.
 * With `--peers`, n8n's own HTTP Request node reads the same orders in the playground's n8n.
 * Ends with exit code 1 when an aim is missed.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import path from 'node:path';
import { markExportedOneByOne, readOrders, readPurchaseOrders } from './bare';
import { runToEnd } from '../../playground/lifecycle';
import { runOurs } from './node';
import { startBenchServer, type BenchServer } from './server';

const ORDERS = 10_000;
const PURCHASE_ORDERS = 1_000;
const LATENCY_MS = 50;
const IN_FLIGHT = 8;
const LINES = 10_000;
/** One call a line would take more than eight minutes: this many are measured, the rest reckoned. */
const SAMPLE = 100;
const ROUNDS = 3;

interface Row {
	what: string;
	ours: string;
	other: string;
	ratio: string;
	aim: string;
	met: boolean | undefined;
}

const rows: Row[] = [];

/** What the server is set to, if not said otherwise: smaller pages than CommerceInterface's, for more of them. */
const data = { orders: 0, purchaseOrders: 0, ordersPerPage: 100, latencyMs: LATENCY_MS };

/** The best of some rounds, in milliseconds: what a busy machine adds is not the code's. */
async function best(run: () => Promise<unknown>): Promise<number> {
	let least = Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		await run();
		least = Math.min(least, performance.now() - start);
	}
	return least;
}

const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;

function add(what: string, ours: number, other: number, atMost?: number, atLeast?: number) {
	const ratio = atLeast === undefined ? ours / other : other / ours;
	const met =
		atMost !== undefined ? ratio <= atMost : atLeast !== undefined ? ratio >= atLeast : undefined;
	rows.push({
		what,
		ours: ms(ours),
		other: ms(other),
		ratio: ratio.toFixed(2),
		aim: atMost !== undefined ? `<= ${atMost}` : atLeast !== undefined ? `>= ${atLeast}` : '',
		met,
	});
}

function expectCount(what: string, got: number, wanted: number) {
	if (got !== wanted) throw new Error(`${what}: ${got} instead of ${wanted}`);
}

const readAllOrders = {
	resource: 'order',
	operation: 'getAll',
	returnAll: true,
	options: { pagesInFlight: IN_FLIGHT },
};

async function lists(server: BenchServer) {
	await server.reset({ ...data, orders: ORDERS, purchaseOrders: PURCHASE_ORDERS });
	const ours = await best(async () =>
		expectCount('orders', (await runOurs(server, readAllOrders)).length, ORDERS),
	);
	const parallel = await best(async () =>
		expectCount('orders', await readOrders(server, IN_FLIGHT), ORDERS),
	);
	const sequential = await best(async () =>
		expectCount('orders', await readOrders(server, 1), ORDERS),
	);
	add(
		`Read ${ORDERS} orders, ${IN_FLIGHT} pages in flight : bare loop, the same`,
		ours,
		parallel,
		1.3,
	);
	add(
		`Read ${ORDERS} orders : bare loop, one page at a time (times as fast)`,
		ours,
		sequential,
		undefined,
		4,
	);

	const oursByPage = await best(async () =>
		expectCount(
			'purchase orders',
			(await runOurs(server, { resource: 'purchaseOrder', operation: 'getAll', returnAll: true }))
				.length,
			PURCHASE_ORDERS,
		),
	);
	const bareByPage = await best(async () =>
		expectCount('purchase orders', await readPurchaseOrders(server), PURCHASE_ORDERS),
	);
	add(
		`Read ${PURCHASE_ORDERS} purchase orders page by page : bare loop`,
		oursByPage,
		bareByPage,
		1.15,
	);
}

async function writes(server: BenchServer) {
	await server.reset({ ...data, orders: LINES });
	const lines = (await runOurs(server, { ...readAllOrders, output: 'lineItems' })).slice(0, LINES);
	await server.reset({ ...data, orders: LINES });
	const start = performance.now();
	await runOurs(server, { resource: 'lineItem', operation: 'markExported' }, lines);
	const ours = performance.now() - start;
	const calls = await server.calls();
	rows.push({
		what: `Calls to mark ${LINES} line items as exported : one call a line`,
		ours: String(calls),
		other: String(LINES),
		ratio: (calls / LINES).toFixed(4),
		aim: '10 calls',
		met: calls === 10,
	});
	await server.reset({ ...data, orders: LINES });
	const ids = lines.slice(0, SAMPLE).map(({ json }) => Number(json.ci_lineitemid));
	const sampled = performance.now();
	await markExportedOneByOne(server, ids);
	const oneByOne = ((performance.now() - sampled) / SAMPLE) * LINES;
	add(
		`Time for it : one call a line (${SAMPLE} measured, reckoned up; times as fast)`,
		ours,
		oneByOne,
		undefined,
		50,
	);
}

async function memory(server: BenchServer) {
	await server.reset({ ...data, orders: 100_000, ordersPerPage: 250, latencyMs: 0 });
	const { stdout } = await promisify(execFile)(process.execPath, [
		'--expose-gc',
		'--import',
		'tsx',
		path.join(__dirname, 'memory.ts'),
		server.baseUrl,
		server.supplierId,
		server.token,
	]);
	const { items, peak, result } = JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as {
		items: number;
		peak: number;
		result: number;
	};
	expectCount('orders', items, 100_000);
	const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
	rows.push({
		what: 'Memory at its highest for 100000 orders : the result itself',
		ours: megabytes(peak),
		other: megabytes(result),
		ratio: (peak / result).toFixed(2),
		aim: '<= 1.5',
		met: peak / result <= 1.5,
	});
}

async function peers(server: BenchServer) {
	const { readOrdersWithPeers } = await import('./peers');
	await server.reset({ ...data, orders: ORDERS });
	const { ours, httpRequest } = await readOrdersWithPeers(server, ORDERS, IN_FLIGHT);
	add(
		`In n8n: read ${ORDERS} orders, ${IN_FLIGHT} in flight : HTTP Request node (times as fast)`,
		ours,
		httpRequest,
		undefined,
		6,
	);
}

function print() {
	const columns = ['what', 'ours', 'other', 'ratio', 'aim'] as const;
	const table = [
		{
			what: 'ours : other',
			ours: 'ours',
			other: 'other',
			ratio: 'ratio',
			aim: 'aim',
			met: undefined,
		},
		...rows,
	];
	const widths = columns.map((column) => Math.max(...table.map((row) => row[column].length)));
	for (const row of table) {
		const cells = columns.map((column, nth) => row[column].padEnd(widths[nth] ?? 0));
		process.stdout.write(
			`${cells.join('  ')}  ${row.met === undefined ? '' : row.met ? 'met' : 'MISSED'}\n`,
		);
	}
}

async function main() {
	const server = await startBenchServer();
	try {
		await lists(server);
		await writes(server);
		await memory(server);
		if (process.argv.includes('--peers')) await peers(server);
	} finally {
		await server.stop();
	}
	print();
	process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0;
}

void runToEnd(main);
