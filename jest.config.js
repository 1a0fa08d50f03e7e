const { availableParallelism } = require('node:os');

/** Tests run on TypeScript sources directly; types are checked by `npm run typecheck`. */
module.exports = {
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	transform: {
		'^.+\\.(ts|mjs)$': [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
		],
	},
	// A vendor's SDK that tests compare the node with is published as an ES module alone.
	transformIgnorePatterns: ['/node_modules/(?!@commercengine/)'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/'],
	// Each file loads n8n's engine anew, and its process keeps some of it: one process for all runs out of memory.
	maxWorkers: Math.max(2, availableParallelism()),
	workerIdleMemoryLimit: '1GB',
	// Of a test that hangs, so long that no busy machine comes near it.
	testTimeout: 60_000,
};
