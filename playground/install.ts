import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './command';
import { Problem } from './problem';
import { step } from './progress';
import { folders } from './settings';

const modules = join(folders.playground, 'node_modules');
const stampFile = join(modules, '.playground-installed');

/** Installs the pinned n8n once. Does nothing when it is there and the lock file is still the same. */
export async function installN8n(): Promise<void> {
	assertNodeVersion();
	const lock = readFileSync(join(folders.playground, 'package-lock.json'), 'utf8');
	const stamp = createHash('sha256').update(`${lock} ${process.platform} ${process.arch}`);
	const wanted = stamp.digest('hex');
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;

	console.log('The first start installs n8n: some minutes and 2.6 GB of disk, this once.');
	const packages = readPackages(lock);
	await step(`Installing n8n ${packages['node_modules/n8n']?.version}`, async (detail) => {
		const total = Object.values(packages).filter(isForThisSystem).length;
		let fetched = 0;
		// Install scripts stay off: they fetch binaries for services that no example uses, and fail without them.
		await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http'], {
			cwd: folders.playground,
			nextStep:
				'Check the internet connection and that 3 GB of disk are free, then start again: it begins afresh.',
			onLine: (line) => {
				if (/^npm http (fetch|cache) .*\.tgz/.test(line)) fetched += 1;
				const count = (value: number) => value.toLocaleString('en');
				// The last packages are still fetched while most are being unpacked already.
				if (fetched < total * 0.98) detail(`${count(fetched)} of ${count(total)} packages`);
				else detail('unpacking');
			},
		});
	});
	if (!(await databaseLoads())) {
		await step('Preparing the SQLite database (compiled where no binary fits)', async () => {
			await npm(['rebuild', 'sqlite3'], {
				cwd: folders.playground,
				nextStep:
					'Compiling needs Python 3 and a C++ compiler (Debian and Ubuntu: "apt install build-essential python3", macOS: "xcode-select --install"). Install them, then start again.',
			});
		});
	}
	writeFileSync(stampFile, wanted);
}

interface LockedPackage {
	version?: string;
	os?: string[];
	cpu?: string[];
}

function readPackages(lock: string): Record<string, LockedPackage> {
	const packages = JSON.parse(lock).packages as Record<string, LockedPackage>;
	delete packages['']; // the playground itself
	return packages;
}

/** The lock file lists binaries for every system; npm fetches those for this one. */
function isForThisSystem({ os, cpu }: LockedPackage): boolean {
	return (
		(os ?? [process.platform]).includes(process.platform) &&
		(cpu ?? [process.arch]).includes(process.arch)
	);
}

async function databaseLoads(): Promise<boolean> {
	return await run('node', process.execPath, ['-e', 'require("sqlite3")'], {
		cwd: folders.playground,
		nextStep: '',
	}).then(
		() => true,
		() => false,
	);
}

function assertNodeVersion() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major >= 24) return;
	throw new Problem(
		`n8n needs Node.js 24 or later; this is ${process.versions.node}.`,
		'Start it as "npm run demo" after "npm install" in the project folder: that brings the right one.',
	);
}
