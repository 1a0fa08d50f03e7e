/**
 * Does tasks several at a time and gives their results in the order of the tasks. At most `width` run at
 * once, and at most as many results wait for one that takes longer. It asks for a task only when it can
 * start it. Throws what the first failing task throws, in order.
 */
export async function* inOrder<T>(
	tasks: Iterable<() => Promise<T>>,
	width: number,
): AsyncGenerator<T> {
	const started: Array<Promise<T>> = [];
	const waiting = tasks[Symbol.iterator]();
	let running = 0;
	let ended = false;

	function startMore() {
		while (!ended && running < width && started.length < 2 * width) {
			const { done, value: start } = waiting.next();
			if (done) return;
			running++;
			const task = start().finally(() => {
				running--;
				startMore();
			});
			// One that fails while its turn hasn't come is told when it has.
			task.catch(() => {});
			started.push(task);
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
