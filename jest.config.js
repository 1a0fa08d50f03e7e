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
	// Of a test that hangs, so long that no busy machine comes near it.
	testTimeout: 60_000,
};
