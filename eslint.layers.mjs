// Imports point one way (docs/contributing.md, "How it is built"). Folders in the order of the layers: each may
// import those before it, and no other.
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';

const platforms = [
	'CommerceEngine',
	'CommerceHq',
	'CommerceInterface',
	'GCommerce',
	'SellersCommerce',
].map((name) => `./nodes/${name}`);

/** What each room of nodes/shared may import beside itself. */
const rooms = {
	util: [],
	contract: ['util'],
	fields: ['util', 'contract'],
	describe: ['util', 'contract', 'fields'],
	http: ['util', 'contract'],
	pagination: ['util', 'contract', 'http'],
	batch: ['util', 'contract', 'http'],
	run: ['util', 'contract', 'fields', 'http', 'pagination', 'batch'],
	methods: ['util', 'contract', 'fields', 'http', 'pagination'],
};

const zone = (target, from, message, except = []) => ({ target, from, except, message });

const zones = [
	...Object.entries(rooms).map(([room, allowed]) =>
		zone(
			`./nodes/shared/${room}`,
			'./nodes/shared',
			`${room} may import ${['itself', ...allowed].join(', ')} alone`,
			[room, ...allowed].map((name) => `./${name}`),
		),
	),
	zone('./nodes/shared', './nodes', 'shared knows no platform', ['./shared']),
	...platforms.map((platform) =>
		zone(platform, './nodes', 'A platform imports nodes/shared, and no other platform', [
			'./shared',
			platform.replace('./nodes', '.'),
		]),
	),
	zone([...platforms, './credentials'], './nodes/shared', 'Import nodes/shared by its index', [
		'./index.ts',
	]),
	zone(
		['./nodes', './credentials'],
		['./sandbox', './fixtures', './playground', './scripts', './test'],
		'What ships imports nothing that does not',
	),
	zone(
		'./sandbox',
		['./nodes', './credentials', './fixtures', './playground', './scripts', './test'],
		'The sandbox is written from the platforms’ documents, not from the nodes',
	),
	zone(
		'./fixtures',
		['./playground', './scripts', './test'],
		'fixtures serve these, not the other way',
	),
	zone('./scripts', ['./playground', './test'], 'What both need stands in fixtures'),
	zone('./playground', ['./scripts', './test'], 'What both need stands in fixtures'),
	// test/scripts tests the scripts themselves.
	zone(
		'./test/!(scripts)/**/*',
		['./scripts', './playground'],
		'What both need stands in fixtures',
	),
];

export const layers = {
	files: ['**/*.ts'],
	plugins: { 'import-x': importX },
	settings: {
		'import-x/resolver-next': [createTypeScriptImportResolver()],
		'import-x/extensions': ['.ts'],
		'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
	},
	rules: {
		'import-x/no-cycle': ['error', { ignoreExternal: true }],
		'import-x/no-restricted-paths': ['error', { zones }],
	},
};
