/**
 * Runs tasks concurrently and yields their results in the order of the tasks. At most `concurrency` run at once,
 * and at most twice as many results are kept while one that comes first takes longer. A task is taken from the
 * iterable only when it can start. Throws what the first failing task throws, in order.
 */
export async function* mapConcurrent<T>(
	tasks: Iterable<() => Promise<T>>,
	concurrency: number,
): AsyncGenerator<T> {
	const started: Array<Promise<T>> = [];
	const waiting = tasks[Symbol.iterator]();
	let running = 0;
	let ended = false;

	function startMore() {
		while (!ended && running < concurrency && started.length < 2 * concurrency) {
			const task = startNext();
			if (!task) return;
			running++;
			task.then(
				() => {
					running--;
					startMore();
				},
				// A failure is thrown when its turn comes; nothing more is started meanwhile.
				() => {
					ended = true;
				},
			);
			started.push(task);
		}
	}

	/** The next task, started; a rejected one when the iterable itself throws. */
	function startNext(): Promise<T> | undefined {
		try {
			const { done, value: start } = waiting.next();
			return done ? undefined : start();
		} catch (error) {
			return Promise.reject(error as Error);
		}
	}

	try {
		for (;;) {
			startMore();
			const next = started.shift();
			if (!next) return;
			yield await next;
		}
	} finally {
		ended = true;
	}
}
