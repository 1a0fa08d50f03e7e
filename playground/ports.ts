import { createServer } from 'node:net';
import { Problem } from './problem';

/** Refuses a port that something else listens on, and says which option chooses another. */
export async function assertFree(port: number, what: string, option: string): Promise<void> {
	if ((await listen(port)) !== undefined) return;
	throw new Problem(
		`Port ${port}, which ${what} needs, is in use by another program.`,
		`Stop that one, or choose another port: npm run demo -- ${option} ${port + 2}`,
	);
}

/** A port that nothing listens on right now. */
export async function freePort(): Promise<number> {
	const port = await listen(0);
	if (port === undefined) throw new Problem('This computer has no free port.');
	return port;
}

async function listen(port: number): Promise<number | undefined> {
	const server = createServer();
	return await new Promise((resolve) => {
		server.once('error', () => resolve(undefined));
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
		});
	});
}
