import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Icon } from 'n8n-workflow';
import { pack, unpack } from '../../fixtures/n8n/nodePackage';
import { platforms } from '../../fixtures/platforms';

const ROOT = join(__dirname, '../..');

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;

const manifest = readJson<{
	name: string;
	homepage: string;
	n8n: { nodes: string[]; credentials: string[] };
}>('package.json');

async function filesLike(pattern: string): Promise<string[]> {
	const found: string[] = [];
	for await (const path of glob(pattern, { cwd: ROOT })) found.push(path);
	return found.sort();
}

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (page: string) =>
	[...readFileSync(join(ROOT, page), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\w\- ]/g, '')
			.replaceAll(' ', '-'),
	);

/** Checks a link to a page of this repository. */
function expectPage(url: string | undefined, page: string): void {
	const [address = '', anchor] = (url ?? '').split('#');
	expect(address).toBe(`${manifest.homepage.split('#')[0]}/blob/main/${page}`);
	if (anchor !== undefined) expect(anchorsOf(page)).toContain(anchor);
}

function expectIcons(icon: Icon | undefined, folder: string): void {
	const { light = '', dark = '' } = (icon ?? {}) as { light?: string; dark?: string };
	expect(light).not.toBe(dark);
	for (const one of [light, dark]) {
		expect(one).toMatch(/^file:.+\.svg$/);
		const svg = readFileSync(join(ROOT, folder, one.slice('file:'.length)), 'utf8');
		expect(svg).toMatch(/<svg[^>]+viewBox=/);
		expect(svg).not.toMatch(/<script|href=|<image|<text/);
	}
}

describe.each(platforms)('$platform.name', ({ folder, platform, node, page }) => {
	test('has a codex file that names it, sorts it in and links to its page', () => {
		const codex = readJson<{
			node: string;
			nodeVersion: string;
			codexVersion: string;
			categories: string[];
			resources: Record<string, Array<{ url: string }>>;
		}>(`nodes/${folder}/${folder}.node.json`);
		expect(codex).toMatchObject({
			node: `${manifest.name}.${node.description.name}`,
			nodeVersion: '1.0',
			codexVersion: '1.0',
		});
		expect(codex.categories.length).toBeGreaterThan(0);
		const { primaryDocumentation, credentialDocumentation } = codex.resources;
		expectPage(primaryDocumentation?.[0]?.url, page);
		expectPage(credentialDocumentation?.[0]?.url, page);
	});

	test('has icons for light and dark, and its credential too', () => {
		expectIcons(node.description.icon, `nodes/${folder}`);
		expectIcons(platform.credential.icon, 'credentials');
	});

	test('links its credential to the part of its page about it', () => {
		expect(platform.credential.documentationUrl).toMatch(/#credentials$/);
		expectPage(platform.credential.documentationUrl, page);
	});
});

test('package.json names every node and every credential', async () => {
	const built = (paths: string[]) => paths.map((path) => `dist/${path.replace(/ts$/, 'js')}`);
	expect([...manifest.n8n.nodes].sort()).toEqual(built(await filesLike('nodes/**/*.node.ts')));
	expect([...manifest.n8n.credentials].sort()).toEqual(
		built(await filesLike('credentials/**/*.credentials.ts')),
	);
});

test('the list of platforms names every node', async () => {
	const nodes = await filesLike('nodes/*/*.node.ts');
	const known = platforms.map(({ folder }) => folder);
	const folders = nodes.map((path) => path.split('/')[1] ?? '');
	expect([...new Set(folders)]).toEqual([...known].sort());
});

const run = async (
	command: string,
	args: string[],
	options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) => (await promisify(execFile)(command, args, { cwd: ROOT, ...options })).stdout;

/** The files that `npm publish` would send. What is packed is what was built last. */
async function packedFiles(): Promise<string[]> {
	if (!existsSync(join(ROOT, 'dist'))) throw new Error('Run "npm run build" first');
	const stdout = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
	const [{ files }] = JSON.parse(stdout) as [{ files: Array<{ path: string }> }];
	return files.map(({ path }) => path);
}

test('the package holds what n8n needs, and nothing else', async () => {
	const packed = await packedFiles();
	const outside = packed.filter((path) => !path.startsWith('dist/'));
	expect(outside.sort()).toEqual([
		'CHANGELOG.md',
		'LICENSE.md',
		'README.md',
		'index.js',
		'package.json',
	]);
	const allowed = /^dist\/(nodes|credentials)\/.+\.(js|svg|node\.json)$|\/__schema__\/.+\.json$/;
	const inside = packed.filter((path) => path.startsWith('dist/'));
	expect(inside.filter((path) => !allowed.test(path))).toEqual([]);

	const sources = await filesLike('{nodes,credentials}/**/*.*');
	const wanted = sources.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`);
	expect(inside.sort()).toEqual(wanted.filter((path) => allowed.test(path)).sort());
});

/** Whether nothing but types stood in a module: they compile to an empty one, which nothing loads. */
const hasTypesOnly = (path: string) =>
	/^"use strict";\s*Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\s*$/.test(
		readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, ''),
	);

test('the nodes and credentials need every module of the package', async () => {
	const entries = ['index.js', ...manifest.n8n.nodes, ...manifest.n8n.credentials];
	// A process of its own: here, Jest loads modules in its own way.
	const script = `for (const file of ${JSON.stringify(entries)}) require('./' + file);
		console.log(JSON.stringify(Object.keys(require.cache)));`;
	const loaded = JSON.parse(await run(process.execPath, ['-e', script])) as string[];
	const modules = (await packedFiles()).filter(
		(path) => path.endsWith('.js') && !hasTypesOnly(path),
	);
	expect(modules.filter((path) => !loaded.includes(join(ROOT, path)))).toEqual([]);
});

test('the installed package gives every class of a node and a credential by name', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'commerce-hub-package-'));
	try {
		const tarball = await pack(join(folder, 'packed'));
		await unpack(tarball, join(folder, 'node_modules', manifest.name));
		const script = `const hub = require('${manifest.name}');
			const loadedByIndex = Object.keys(require.cache);
			const classes = Object.entries(hub).map(([name, Class]) => {
				const { description, ...credential } = new Class();
				return { name, class: Class.name, type: description?.name ?? credential.name };
			});
			console.log(JSON.stringify({ loadedByIndex, classes }));`;
		// In n8n, the peer dependency comes from n8n itself.
		const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };
		const { loadedByIndex, classes } = JSON.parse(
			await run(process.execPath, ['-e', script], { cwd: folder, env }),
		) as { loadedByIndex: string[]; classes: unknown };

		const { nodes, credentials } = manifest.n8n;
		const names = [...nodes, ...credentials].map((path) => basename(path).split('.')[0] ?? '');
		const typeOf = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
		expect(classes).toEqual(names.map((name) => ({ name, class: name, type: typeOf(name) })));
		expect(loadedByIndex.map((path) => basename(path))).toEqual(['index.js', 'package.json']);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
