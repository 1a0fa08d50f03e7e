import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { anchor } from '../../fixtures/anchor';

const ROOT = join(__dirname, '../..');
const pages = [
	'README.md',
	'CHANGELOG.md',
	...globSync('docs/*.md', { cwd: ROOT }),
	'playground/README.md',
];

const textOf = (page: string) =>
	readFileSync(join(ROOT, page), 'utf8')
		// What stands in code is no link.
		.replace(/```[^]*?```/g, '')
		.replace(/`[^`\n]*`/g, '');

/** Where the links and pictures of a page lead to, those to other sites left out. */
const linksOf = (page: string) =>
	[...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target]) => target as string)
		.filter((target) => !/^[a-z]+:/i.test(target));

/** The anchors that GitHub gives the headings of a page. */
const anchorsOf = (page: string) =>
	[...readFileSync(join(ROOT, page), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		anchor(heading),
	);

describe.each(pages)('%s', (page) => {
	test('leads to files and headings that there are', () => {
		const dead = linksOf(page).filter((link) => {
			const [file = '', anchor] = link.split('#');
			const target = file === '' ? page : relative(ROOT, join(ROOT, dirname(page), file));
			if (!existsSync(join(ROOT, target))) return true;
			return anchor !== undefined && !anchorsOf(target).includes(anchor);
		});
		expect(dead).toEqual([]);
	});
});

test('the pages have links at all', () => {
	expect(linksOf('README.md').length).toBeGreaterThan(10);
});

test('every picture is shown on a page', () => {
	const shown = new Set(
		pages.flatMap((page) =>
			linksOf(page).map((link) => relative(ROOT, join(ROOT, dirname(page), link))),
		),
	);
	const unused = globSync('docs/images/**/*.png', { cwd: ROOT }).filter((file) => !shown.has(file));
	expect(unused).toEqual([]);
});
