import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { bestOf } from './best';
import { addRow, addTimeBelow } from './table';

const ROOT = path.resolve(__dirname, '../..');
const MOST_MS = 50;
const MOST_BYTES = 600_000;

interface Loaded {
	name: string;
	ms: number;
	bytes: number;
}

/** How long each node as built takes to load, and how much of it the editor has to get. */
export async function measureLoading(): Promise<void> {
	const { n8n } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[] };
	};
	const files = n8n.nodes.map((file) => path.join(ROOT, file));
	if (!files.every(existsSync)) throw new Error('The project is not built: run "npm run build"');
	const loaded: Loaded[] = [];
	const times = await bestOf(
		...files.map((file, nth) => async () => {
			loaded[nth] = await load(file);
			return loaded[nth].ms;
		}),
	);
	for (const [nth, { name, bytes }] of loaded.entries()) {
		addTimeBelow(`${name}: load the node`, times[nth]!, MOST_MS);
		addRow({
			what: `${name}: its description`,
			ours: `${Math.round(bytes / 1000)} kB`,
			other: '',
			ratio: '',
			aim: `< ${MOST_BYTES / 1000} kB`,
			met: bytes < MOST_BYTES,
		});
	}
}

async function load(file: string): Promise<Loaded> {
	const script = path.join(__dirname, 'load.cjs');
	const { stdout } = await promisify(execFile)(process.execPath, [script, file]);
	return JSON.parse(stdout) as Loaded;
}
