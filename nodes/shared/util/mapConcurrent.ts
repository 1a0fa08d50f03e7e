/**
 * Does tasks several at a time and gives their results in the order of the tasks. At most `width` run at
 * once, and at most twice as many wait behind one that takes longer. It asks for a task only when it can
 * start it. Throws what the first failing task throws, in order.
 */
export async function* mapConcurrent<T>(
	tasks: Iterable<() => Promise<T>>,
	width: number,
): AsyncGenerator<T> {
	const started: Array<Promise<T>> = [];
	const waiting = tasks[Symbol.iterator]();
	let running = 0;
	let ended = false;

	function startMore() {
		while (!ended && running < width && started.length < 2 * width) {
			const task = startNext();
			if (!task) return;
			running++;
			task.then(
				() => {
					running--;
					startMore();
				},
				// One that fails while its turn hasn't come is told when it has; nothing is started meanwhile.
				() => {
					ended = true;
				},
			);
			started.push(task);
		}
	}

	/** The next task, started; one that fails when asking for it failed. */
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
