// What n8n's own rules (eslint.config.mjs, for nodes and credentials) don't cover: the layers of the whole project,
// short functions in nodes/shared, and the code that is never shipped.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { layers } from './eslint.layers.mjs';

export default tseslint.config(
	{ ignores: ['playground/node_modules/**', 'playground/.run/**'] },
	layers,
	{
		files: ['**/*.ts'],
		extends: [js.configs.recommended, ...tseslint.configs.recommended],
	},
	{
		// A promise that nobody awaits fails unseen: a test that forgets one can't fail. The other rules that need
		// types are left out, as they would take longer than all the rest.
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { project: 'tsconfig.dev.json' } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
		},
	},
	{
		files: ['nodes/shared/**/*.ts'],
		rules: { 'max-lines-per-function': ['error', { max: 60, skipComments: true }] },
	},
);
