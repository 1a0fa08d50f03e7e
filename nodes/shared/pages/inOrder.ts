/**
 * Does tasks several at a time and gives their results in the order of the tasks. It asks for the next
 * task only when it can start it, and never has more than `width` results waiting.
 * Throws what the first failing task throws, in order.
 */
export async function* inOrder<T>(
	tasks: Iterable<() => Promise<T>>,
	width: number,
): AsyncGenerator<T> {
	const running: Array<Promise<T>> = [];
	const waiting = tasks[Symbol.iterator]();
	for (;;) {
		while (running.length < width) {
			const { done, value: start } = waiting.next();
			if (done) break;
			const task = start();
			// One that fails while its turn hasn't come is told when it has.
			task.catch(() => {});
			running.push(task);
		}
		const next = running.shift();
		if (!next) return;
		yield await next;
	}
}
