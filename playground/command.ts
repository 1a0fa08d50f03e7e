import { spawn } from 'node:child_process';
import { stopAtEnd } from './lifecycle';
import { Problem } from './problem';

interface Options {
	cwd: string;
	/** What to do when the command fails. */
	nextStep: string;
	/** Gets each line of output as it comes. */
	onLine?: (line: string) => void;
}

/** Runs npm: the one that runs this script, where there is one, and not whatever is on the path. */
export async function npm(args: string[], options: Options): Promise<void> {
	const script = process.env.npm_execpath;
	if (script?.endsWith('.js')) {
		return await run(`npm ${args[0]}`, process.execPath, [script, ...args], options);
	}
	const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	return await run(`npm ${args[0]}`, command, args, options);
}

/** Runs a command to its end. A failure says which it was and carries its last lines. */
export async function run(
	name: string,
	command: string,
	args: string[],
	{ cwd, nextStep, onLine }: Options,
): Promise<void> {
	const lines: string[] = [];
	const child = spawn(command, args, {
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: command.endsWith('.cmd'),
	});
	for (const stream of [child.stdout, child.stderr]) {
		let rest = '';
		stream.setEncoding('utf8').on('data', (chunk: string) => {
			const parts = (rest + chunk).split('\n');
			rest = parts.pop() ?? '';
			for (const line of parts) onLine?.(line);
			lines.push(...parts.filter((line) => line.trim()));
			lines.splice(0, lines.length - 200);
		});
	}
	const done = stopAtEnd({ stop: async () => child.kill(), kill: () => child.kill() });
	const problem = await new Promise<string | undefined>((resolve) => {
		child.once('error', (error) => resolve(`"${name}" could not be started: ${error.message}`));
		child.once('close', (code) => resolve(code === 0 ? undefined : `"${name}" failed.`));
	});
	done();
	if (problem) throw new Problem(problem, nextStep, tellingLines(lines));
}

/** The end of the output, without npm's warnings and progress where it says anything else. */
function tellingLines(lines: string[]): string[] {
	const telling = lines.filter((line) => !/^npm (warn|http)/.test(line));
	return (telling.length > 0 ? telling : lines).slice(-15);
}
