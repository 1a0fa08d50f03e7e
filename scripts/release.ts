/**
 * `npm run release -- 1.2.3`: makes the commit and the tag of a version. It pushes and publishes nothing:
 * pushing the tag starts the workflow "Publish" (.github/workflows/publish.yml), which does.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertNextVersion, releaseChangelog } from './changelog';

const ROOT = join(__dirname, '..');
const CHANGELOG = join(ROOT, 'CHANGELOG.md');
const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md'];

const run = (command: string, args: string[]) =>
	execFileSync(command, args, {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
		// On Windows, npm is a script.
		shell: command === 'npm' && process.platform === 'win32',
	}).trim();
const git = (...args: string[]) => run('git', args);

function main(): void {
	const [version, ...more] = process.argv.slice(2);
	if (!version || more.length > 0) throw new Error('Usage: npm run release -- 1.2.3');
	const tag = `v${version}`;

	const changelog = readFileSync(CHANGELOG, 'utf8');
	const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		version: string;
	};
	assertNextVersion(version, manifest.version, changelog);
	assertReady(tag);
	const today = new Date().toISOString().slice(0, 10);
	const released = releaseChangelog(changelog, version, today);

	try {
		writeFileSync(CHANGELOG, released);
		run('npm', ['version', version, '--no-git-tag-version', '--allow-same-version']);
		git('commit', '--message', `Release ${version}`, '--', ...FILES);
	} catch (error) {
		// Everything was committed before, so nothing of anybody's is lost.
		git('restore', '--staged', '--worktree', '--', ...FILES);
		throw error;
	}
	git('tag', '--annotate', tag, '--message', `Release ${version}`);
	process.stdout.write(
		`Committed and tagged as ${tag}. To publish it:\n  git push --atomic origin main ${tag}\n`,
	);
}

function assertReady(tag: string): void {
	const branch = git('branch', '--show-current');
	if (branch !== 'main') {
		throw new Error(`Releases are made on main, and this is ${branch || 'no branch'}.`);
	}
	const changed = git('status', '--porcelain');
	if (changed) throw new Error(`Commit or discard these changes first:\n${changed}`);
	if (git('tag', '--list', tag)) throw new Error(`There is a tag ${tag} already.`);
}

try {
	main();
} catch (error) {
	process.stderr.write(`${(error as Error).message}\n`);
	process.exitCode = 1;
}
