import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './command';
import { Problem } from './problem';
import { folders } from './settings';

const { name, version } = JSON.parse(readFileSync(join(folders.root, 'package.json'), 'utf8')) as {
	name: string;
	version: string;
};

/** The package that is tried out here: its name is the first half of its node types' names. */
export const nodePackage = { name, version };

/**
 * Packs this project as for the npm registry and puts it where n8n keeps community packages, laid out
 * as n8n 2.41 does after a download: unpacked, and noted in a package.json of n8n's own form. n8n's own
 * installer would ask npmjs.com and n8n's servers, and the demo sends nothing out; that it takes the
 * package too is shown by `npm run test:install`.
 */
export async function placeNodePackage(runFolder: string): Promise<void> {
	const tarball = await pack(join(runFolder, 'package'));
	const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex');

	const nodesFolder = join(runFolder, '.n8n', 'nodes');
	const target = join(nodesFolder, 'node_modules', name);
	const stampFile = join(nodesFolder, '.playground-placed');
	if (existsSync(target) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) {
		return;
	}
	await unpack(tarball, target);
	const ledger = { name: 'installed-nodes', private: true, dependencies: { [name]: version } };
	writeFileSync(join(nodesFolder, 'package.json'), JSON.stringify(ledger, null, 2));
	writeFileSync(stampFile, hash);
}

/** Packs this project, which must be built, as for the npm registry. Gives the tarball in an emptied `folder`. */
export async function pack(folder: string): Promise<string> {
	if (!existsSync(join(folders.root, 'dist'))) {
		throw new Problem('The project is not built.', 'Run "npm run build" first.');
	}
	makeEmpty(folder);
	await npm(['pack', '--ignore-scripts', '--pack-destination', folder], {
		cwd: folders.root,
		nextStep: 'Run "npm pack --dry-run" in the project folder to see what is wrong.',
	});
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	if (!tarball) throw new Problem('npm packed the project, but left no .tgz file.');
	return join(folder, tarball);
}

/** Unpacks a tarball of the npm registry into an emptied `folder`. */
export async function unpack(tarball: string, folder: string): Promise<void> {
	makeEmpty(folder);
	await run('tar', 'tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], {
		cwd: folder,
		nextStep: 'The packed project could not be unpacked: is "tar" installed?',
	});
}

function makeEmpty(folder: string) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
}
