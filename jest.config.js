/** Tests run on TypeScript sources directly; types are checked by `npm run typecheck`. */
module.exports = {
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	transform: {
		'^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/'],
	testTimeout: 30_000,
};
