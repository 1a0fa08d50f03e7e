// For what is never shipped: n8n's own rules (eslint.config.mjs) are about nodes and credentials.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ ignores: ['playground/node_modules/**', 'playground/.run/**'] },
	{
		files: ['**/*.ts'],
		extends: [js.configs.recommended, ...tseslint.configs.recommended],
	},
);
