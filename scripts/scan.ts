/**
 * `npm run scan`: the checks that n8n's verification makes (`@n8n/scan-community-package`), on the sources
 * and on the packed tarball as users get it, without the parts that need a published package. Stricter in
 * one point: warnings count too. `dist/` must be built.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { glob } from 'node:fs/promises';
import { pack, unpack } from '../fixtures/n8n/nodePackage';
import { explain } from '../fixtures/n8n/setupError';

interface Scanner {
	buildScanConfig(): Promise<Linter.Config[]>;
	SOURCE_FILE_PATTERNS: string[];
}

const root = path.resolve(__dirname, '..');

/** Lints the files of a folder that n8n's scanner would. Gives the number of problems. */
async function scan(folder: string, patterns: string[], { buildScanConfig }: Scanner) {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await buildScanConfig(),
	});
	const files: string[] = [];
	for (const pattern of patterns) {
		for await (const file of glob(pattern, { cwd: folder, exclude: ['node_modules/**'] })) {
			files.push(path.join(folder, file));
		}
	}
	if (files.length < 2) throw new Error(`There is next to nothing to scan in ${folder}`);
	const results = await eslint.lintFiles(files);
	const formatter = await eslint.loadFormatter('stylish');
	const problems = results.reduce((sum, one) => sum + one.errorCount + one.warningCount, 0);
	if (problems > 0) process.stdout.write(await formatter.format(results));
	return { files: files.length, problems };
}

async function main() {
	// The name is put together so that the types of this untyped module aren't looked for.
	const name = '@n8n/scan-community-package';
	const scanner = (await import(`${name}/scanner/scanner.mjs`)) as Scanner;
	const folder = mkdtempSync(path.join(tmpdir(), 'commerce-hub-scan-'));
	try {
		const unpacked = path.join(folder, 'unpacked');
		await unpack(await pack(path.join(folder, 'packed')), unpacked);
		const sources = await scan(root, scanner.SOURCE_FILE_PATTERNS, scanner);
		const packed = await scan(unpacked, ['**/*.js', 'package.json'], scanner);
		process.stdout.write(
			`n8n's community package scan: ${sources.problems} problems in ${sources.files} source files, ${packed.problems} in ${packed.files} packed files\n`,
		);
		process.exitCode = sources.problems + packed.problems > 0 ? 1 : 0;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${explain(error)}\n`);
	process.exitCode = 1;
});
