import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { operationsOf, platforms } from '../../scripts/platforms';
import { bestOf } from './best';
import { addAtMost } from './table';

/** Loads a node of the built package as n8n does when it starts, and says how long that took. */
const SCRIPT = `
require('n8n-workflow');
const start = performance.now();
new (require(process.argv[1])[process.argv[2]])();
console.log(performance.now() - start);
`;

/** How long a node takes to load besides n8n-workflow, in milliseconds, in a process of its own. */
async function loadTime(folder: string): Promise<number> {
	const file = path.join(__dirname, `../../dist/nodes/${folder}/${folder}.node.js`);
	const { stdout } = await promisify(execFile)(process.execPath, ['-e', SCRIPT, file, folder]);
	return Number(stdout);
}

const sizeOf = (folder: string) =>
	platforms
		.filter((entry) => entry.folder === folder)
		.map(({ platform }) => `${platform.name} (${operationsOf(platform).length} operations)`)
		.join();

/** The node with the most operations beside the one that has the next most. */
export async function measureLoading() {
	const [ours, other] = ['CommerceEngine', 'CommerceHq'] as const;
	const [ourTime, otherTime] = await bestOf(
		async () => await loadTime(ours),
		async () => await loadTime(other),
	);
	addAtMost(`Load the node ${sizeOf(ours)} : ${sizeOf(other)}`, ourTime!, otherTime!, 2);
}
