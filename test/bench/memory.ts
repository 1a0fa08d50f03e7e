/**
 * Run as a process of its own with --expose-gc: reads all orders once and prints, as JSON, the live
 * memory at its highest and what the result itself takes, in bytes. Garbage is collected before each
 * look, so that only what is still needed counts.
 */
import type { INodeExecutionData } from 'n8n-workflow';
import { runOurs } from './node';
import type { BenchServer } from './server';

const [baseUrl = '', supplierId = '', token = ''] = process.argv.slice(2);
const server = { baseUrl, supplierId, token } as BenchServer;

function live(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}

async function main() {
	const parameters = { resource: 'order', operation: 'getAll', returnAll: true };
	// What is loaded and compiled once belongs to neither figure.
	await runOurs(server, { ...parameters, returnAll: false, limit: 250 });
	const before = live();
	let highest = before;
	const looking = setInterval(() => {
		highest = Math.max(highest, live());
	}, 100);
	const items: INodeExecutionData[] = await runOurs(server, parameters);
	clearInterval(looking);
	const after = live();
	highest = Math.max(highest, after);
	process.stdout.write(
		JSON.stringify({ items: items.length, peak: highest - before, result: after - before }),
	);
}

void main();
