import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import axios from 'axios';
import type { RecordedRequest, SettingsChanges } from '../../sandbox/server';

/** The sandbox in a process of its own, so that it doesn't share a core's time with what is measured. */
export interface BenchServer {
	readonly url: string;
	/** New data. */
	reset(data: SettingsChanges): Promise<void>;
	/** The calls that the platforms got since the last reset, the oldest first. */
	requests(): Promise<RecordedRequest[]>;
	stop(): Promise<void>;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

/** Starts it and waits until it responds. */
export async function startBenchServer(): Promise<BenchServer> {
	const port = await freePort();
	const root = path.resolve(__dirname, '../..');
	const child = spawn(
		process.execPath,
		['--import', 'tsx', path.join(__dirname, 'sandbox.ts'), String(port)],
		{ cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
	);
	const url = `http://127.0.0.1:${port}`;
	const control = axios.create({ baseURL: `${url}/__sandbox` });
	for (let tries = 0; ; tries++) {
		try {
			await control.get('/requests');
			break;
		} catch (error) {
			if (tries > 100) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	return {
		url,
		reset: async (data) => {
			await control.post('/reset', data);
			await control.delete('/requests');
		},
		requests: async () => (await control.get<RecordedRequest[]>('/requests')).data,
		stop: async () => {
			const ended = once(child, 'exit');
			child.kill('SIGTERM');
			await ended;
		},
	};
}
