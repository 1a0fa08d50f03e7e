const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Tells what is going on inside a step, in a few words ("120 of 2,208 packages"). */
export type Detail = (words: string) => void;

/**
 * Runs one step and shows that it moves: a line that turns in a terminal, and a plain line now and
 * then elsewhere (a log file, CI).
 */
export async function step<T>(title: string, work: (detail: Detail) => Promise<T>): Promise<T> {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const terminal = process.stdout.isTTY;
	let words = '';
	let frame = 0;

	const line = () => `${title} … ${seconds()} s${words && `, ${words}`}`;
	const turn = () => {
		frame = (frame + 1) % frames.length;
		const width = Math.max(20, (process.stdout.columns ?? 80) - 3);
		process.stdout.write(`\r\x1b[2K${frames[frame]} ${line().slice(0, width)}`);
	};
	const timer = terminal
		? setInterval(turn, 100)
		: setInterval(() => console.log(`  ${line()}`), 15_000);
	if (!terminal) console.log(`${title} …`);

	const end = (mark: string) => {
		clearInterval(timer);
		if (terminal) process.stdout.write('\r\x1b[2K');
		console.log(`${mark} ${title} (${seconds()} s)`);
	};
	try {
		const result = await work((now) => (words = now));
		end('✓');
		return result;
	} catch (error) {
		end('✗');
		throw error;
	}
}
