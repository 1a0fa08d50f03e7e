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
 * Writes generated files, in the project's style, and removes those that are obsolete. With `check` it writes
 * nothing: it lists what is not current and ends with code 1.
 *
 * @param wanted the files' texts by their path from the root of the project
 * @param present the paths of all such files that there are now
 */
export async function bringUpToDate(
	wanted: ReadonlyMap<string, string>,
	present: readonly string[],
	check: boolean,
): Promise<void> {
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
		changed.push(`${path} (obsolete)`);
		if (!check) await rm(join(ROOT, path));
	}
	report(check, changed);
}

function report(check: boolean, changed: readonly string[]): void {
	if (changed.length === 0) {
		process.stdout.write('All generated files are current.\n');
		return;
	}
	const heading = check ? 'Not current; run "npm run generate":' : 'Written:';
	process.stdout.write(`${[heading, ...changed.map((path) => `  ${path}`)].join('\n')}\n`);
	if (check) process.exitCode = 1;
}
