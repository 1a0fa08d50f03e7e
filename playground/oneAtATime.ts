import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopAtEnd } from './lifecycle';
import { Problem } from './problem';

/**
 * Refuses to use a folder that a running playground works in: two of them would share a database, and
 * the second would point the first one's credentials at its own sandbox.
 */
export function claim(runFolder: string): void {
	const file = join(runFolder, 'running.pid');
	const running = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
	if (running && isAlive(running)) {
		throw new Problem(
			`The playground in ${runFolder} runs already (process ${running}).`,
			'Use that one, or stop it first: Ctrl+C in its terminal.',
		);
	}
	writeFileSync(file, String(process.pid));
	stopAtEnd({ stop: async () => rmSync(file, { force: true }) });
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
