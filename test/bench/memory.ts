/**
 * Run as a process of its own with --expose-gc: reads all orders once and prints, as JSON, the live
 * memory at its highest and what the result itself takes, in bytes. Garbage is collected before each
 * look, so that only what is still needed counts.
 */
import type { INodeExecutionData } from 'n8n-workflow';
import { commerceInterface } from './commerceInterface';
import { runOurs } from './node';

const [url = ''] = process.argv.slice(2);

function live(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}

async function main() {
	const { ours } = commerceInterface;
	const parameters = { resource: 'order', operation: 'getAll', returnAll: true };
	// What is loaded and compiled once belongs to neither figure.
	await runOurs(ours, url, { ...parameters, returnAll: false, limit: 250 });
	const before = live();
	let highest = before;
	const looking = setInterval(() => {
		highest = Math.max(highest, live());
	}, 100);
	const items: INodeExecutionData[] = await runOurs(ours, url, parameters);
	clearInterval(looking);
	const after = live();
	highest = Math.max(highest, after);
	process.stdout.write(
		JSON.stringify({ items: items.length, peak: highest - before, result: after - before }),
	);
}

void main();
