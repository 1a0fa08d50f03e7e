const ROUNDS = 5;

/**
 * Does things several times and gives the least that each said it took: what a busy machine adds is not
 * the code's. They take turns, so that what else the machine does meets all of them.
 */
export async function bestOf(...runs: Array<() => Promise<number>>): Promise<number[]> {
	const least = runs.map(() => Infinity);
	for (let round = 0; round < ROUNDS; round++) {
		for (const [nth, run] of runs.entries()) least[nth] = Math.min(least[nth]!, await run());
	}
	return least;
}

/** How long something takes, in milliseconds. */
export async function timeOf(run: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await run();
	return performance.now() - start;
}
