import { explain } from './problem';

interface Running {
	/** Ends it in order. */
	stop(): Promise<unknown>;
	/** Ends it at once: for the moment in which this process itself goes. */
	kill?(): void;
}

const running: Running[] = [];

/** Has something stopped when this process ends, however it ends. The answer takes it off the list. */
export function stopAtEnd(thing: Running): () => void {
	running.push(thing);
	return () => {
		const index = running.indexOf(thing);
		if (index >= 0) running.splice(index, 1);
	};
}

/**
 * Runs a script's main function. When it is done, fails, or is interrupted (Ctrl+C), everything
 * that was started is stopped, the last first, and the process ends.
 */
export async function runToEnd(main: () => Promise<void>): Promise<never> {
	process.once('exit', () => running.forEach((thing) => thing.kill?.()));
	const interrupted = new Promise<'interrupted'>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => resolve('interrupted'));
		}
	});
	try {
		if ((await Promise.race([main(), interrupted])) === 'interrupted') {
			console.log('\nStopping …');
		}
	} catch (error) {
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	for (const thing of [...running].reverse()) {
		await thing.stop().catch((error: unknown) => console.error(explain(error)));
	}
	process.exit();
}
