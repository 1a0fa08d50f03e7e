import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { GCommerceApi } from '../../credentials/GCommerceApi.credentials';
import { GCommerce } from '../../nodes/GCommerce/GCommerce.node.ts';
import { platform } from '../../nodes/GCommerce/platform';
import { run } from '../../nodes/shared';
import type { GCommerceSummary } from '../../sandbox/server';
import { timeOf } from './best';
import { runOurs } from './node';
import type { BenchServer } from './server';
import { addAtMost, addRow } from './table';

const NAME = platform.name;
const BUDGET = { requests: 10, perMs: 1000 };
const PRODUCTS = 5000;
const PRODUCTS_READ = 2000;
const CALLS = 25;
/** How many calls a node has in line at a time. */
const IN_LINE = 5;

/** The sandbox has the documents' samples first. */
const SAMPLES = 4;
const FIRST_IDS = { product: 300_001, order: 123_457 };

/** The node on a clock that runs 60 times as fast: in a second it has the calls of a minute. */
class FastGCommerce extends GCommerce {
	override async execute(this: IExecuteFunctions) {
		return await run(this, { ...platform, rateLimit: BUDGET });
	}
}

const ours = {
	nodeType: new FastGCommerce(),
	credentialType: new GCommerceApi(),
	credential: (url: string) => ({
		email: 'vendor@example.com',
		apiKey: 'sandbox-key-9w2c6h0b',
		baseUrl: `${url}/g-commerce/api`,
	}),
};

const inputOf = (count: number, json: (nth: number) => IDataObject) =>
	Array.from({ length: count }, (_, nth) => ({ json: json(nth) }));

/** How few calls the big jobs take, how much of its limit the node uses, and how two runs share it. */
export async function measureGCommerce(server: BenchServer): Promise<void> {
	await updateProducts(server);
	await readProducts(server);
	const callMs = await oneCall(server);
	await oneRun(server, callMs);
	await twoRuns(server, callMs);
}

/** New data, and the whole rateLimit: what a run before has used of it is free again. */
async function start(server: BenchServer, products = PRODUCTS) {
	await wait(1.1 * BUDGET.perMs);
	await server.reset({
		products,
		gCommerce: { maxRequests: BUDGET.requests, windowMs: BUDGET.perMs },
	});
	// The data are made when they are first looked at: not while a run is timed.
	await summary(server);
}

const summary = async ({ url }: BenchServer) =>
	(await axios.get<GCommerceSummary>(`${url}/__sandbox/g-commerce/summary`)).data;

async function updateProducts(server: BenchServer) {
	await start(server, SAMPLES + PRODUCTS);
	const update = {
		resource: 'product',
		operation: 'bulkUpdate',
		productId: '={{ $json.id }}',
		updateFields: { vendorPrice: 9.5, inStock: '={{ $json.stock }}' },
	};
	const rows = inputOf(PRODUCTS, (nth) => ({ id: FIRST_IDS.product + nth, stock: nth }));
	const { length } = await runOurs(ours, server.url, update, rows);
	await addCalls(server, `update ${length} products : one call a product`, 5, PRODUCTS);
}

async function readProducts(server: BenchServer) {
	await start(server, PRODUCTS_READ);
	const all = { resource: 'product', operation: 'getAll', returnAll: true };
	const { length } = await runOurs(ours, server.url, all);
	await addCalls(server, `read ${length} products : pages of 10, its default`, 8, length / 10);
}

async function oneRun(server: BenchServer, callMs: number) {
	await start(server);
	const took = await timeOf(async () => await getEach(server, 'order', CALLS));
	addAtMost(
		`${NAME}: a run of ${CALLS} calls : the best that ${BUDGET.requests} calls a second allow`,
		took,
		bestTime(CALLS) + callMs,
		1.1,
	);
	await addRefused(server, CALLS);
}

async function twoRuns(server: BenchServer, callMs: number) {
	await start(server);
	const times = await Promise.all(
		(['product', 'order'] as const).map(
			async (resource) => await timeOf(async () => await getEach(server, resource, CALLS)),
		),
	);
	const [first, last] = [Math.min(...times), Math.max(...times)];
	addAtMost(
		`${NAME}: two runs of ${CALLS} calls at once : the best that ${BUDGET.requests} calls a second allow`,
		last,
		bestTime(2 * CALLS) + callMs,
		1.1,
	);
	addAtMost(`${NAME}: the one of them that ends last : the one that ends first`, last, first, 1.1);
	const lead = greatestLead((await server.requests()).map(({ path }) => path.startsWith('/order')));
	addRow({
		what: `${NAME}: calls by which one of them is ahead at most : all of its calls`,
		ours: String(lead),
		other: String(CALLS),
		ratio: (lead / CALLS).toFixed(2),
		aim: `<= ${IN_LINE} calls`,
		met: lead <= IN_LINE,
	});
	await addRefused(server, 2 * CALLS);
}

/** Gets records one by one, a call each. */
async function getEach(server: BenchServer, resource: keyof typeof FIRST_IDS, count: number) {
	const get = {
		resource,
		operation: 'get',
		[resource]: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
	};
	const input = inputOf(count, (nth) => ({ id: FIRST_IDS[resource] + nth }));
	await runOurs(ours, server.url, get, input);
}

/** How long a run of a single call takes, which no limit holds up. */
async function oneCall(server: BenchServer): Promise<number> {
	await start(server);
	return await timeOf(async () => await getEach(server, 'order', 1));
}

/** Milliseconds before which the last of so many calls can't begin. */
const bestTime = (calls: number) => Math.floor((calls - 1) / BUDGET.requests) * BUDGET.perMs;

/** The most calls that either of two had more than the other, at any time. */
function greatestLead(isOfOne: boolean[]): number {
	let lead = 0;
	const leads = isOfOne.map((one) => (lead += one ? 1 : -1));
	return Math.max(...leads.map(Math.abs));
}

/** Adds a comparison of how many calls it took. */
async function addCalls(server: BenchServer, what: string, wanted: number, other: number) {
	const { length: calls } = await server.requests();
	addRow({
		what: `${NAME}: calls to ${what}`,
		ours: String(calls),
		other: String(other),
		ratio: (calls / other).toFixed(4),
		aim: `${wanted} calls`,
		met: calls === wanted,
	});
}

/** Adds how many calls were returned that they were too many (429), of so many that were needed. */
async function addRefused(server: BenchServer, needed: number) {
	const { refused } = (await summary(server)).rate;
	addRow({
		what: `${NAME}: calls of it refused for the limit : calls needed`,
		ours: String(refused),
		other: String(needed),
		ratio: (refused / needed).toFixed(2),
		aim: 'none',
		met: refused === 0,
	});
}
