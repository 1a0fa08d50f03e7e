import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const ROOT = join(__dirname, '..');

/** A file's text, undefined if there is no such file. */
export async function textOf(path: string): Promise<string | undefined> {
	try {
		return await readFile(join(ROOT, path), 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/**
 * Writes generated files, in the project's style, and removes those that are not wanted any more. With
 * `--check` on the command line it writes nothing: it names what is not current and ends with code 1.
 *
 * @param wanted the files' texts by their path from the root of the project
 * @param present the paths of all such files that there are now
 */
export async function bringUpToDate(
	wanted: ReadonlyMap<string, string>,
	present: readonly string[] = [],
): Promise<void> {
	const check = process.argv.includes('--check');
	const changed: string[] = [];
	for (const [path, text] of wanted) {
		const file = join(ROOT, path);
		const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
		if (formatted === (await textOf(path))) continue;
		changed.push(path);
		if (check) continue;
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, formatted);
	}
	for (const path of present.filter((one) => !wanted.has(one))) {
		changed.push(`${path} (not wanted any more)`);
		if (!check) await rm(join(ROOT, path));
	}
	report(check, changed);
}

/** Runs a script's main function. A failure is told in its own words, and ends the process with code 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
	try {
		await main();
	} catch (error) {
		process.stderr.write(`${(error as Error).message}\n`);
		process.exitCode = 1;
	}
}

function report(check: boolean, changed: readonly string[]): void {
	if (changed.length === 0) {
		process.stdout.write('All generated files are current.\n');
		return;
	}
	const heading = check ? 'Not current; run this without --check:' : 'Written:';
	process.stdout.write(`${[heading, ...changed.map((path) => `  ${path}`)].join('\n')}\n`);
	if (check) process.exitCode = 1;
}
