const { availableParallelism } = require('node:os');

/**
 * The packages that a process loads once, for all test files that it runs: see test/support/jest. Not axios: n8n's
 * engine changes its defaults, and the tests' own requests must not depend on which files ran before.
 */
const shared = [
	'@commercengine/storefront-sdk',
	'@fastify/formbody',
	'ajv',
	'fastify',
	'genson-js',
	'n8n-core',
	'n8n-workflow',
].join('|');

/** Tests run on TypeScript sources directly; types are checked by `npm run typecheck`. */
module.exports = {
	testEnvironment: '<rootDir>/test/support/jest/environment.ts',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	// `npm run test:load` runs these.
	testPathIgnorePatterns: ['\\.load\\.test\\.ts$'],
	transform: {
		[`/node_modules/(${shared})/`]: '<rootDir>/test/support/jest/sharedModule.js',
		'\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
	},
	transformIgnorePatterns: [`/node_modules/(?!(${shared})/)`],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/'],
	// Much of their time, tests wait: between retries, for a rate limit, until something times out.
	maxWorkers: Math.min(2 * availableParallelism(), 8),
	// Of a test that hangs, so long that no busy machine comes near it.
	testTimeout: 60_000,
};
