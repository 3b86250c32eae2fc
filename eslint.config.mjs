import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import rooms from './eslint.rooms.cjs';

/** Files of the package at the repository's root, and those of the packages in packages/. */
const inEachPackage = (...files) => [...files, ...files.map((file) => `packages/*/${file}`)];

const PACKAGE_CODE = inEachPackage('nodes/**/*.ts', 'credentials/**/*.ts', 'lib/**/*.ts');
const OTHER_CODE = ['test/**/*.ts', 'sandbox/**/*.ts', 'scripts/**/*.ts', 'n8n-host/**/*.ts'];

/** A file holds one idea, and a function takes few things. */
const SMALL = {
	'max-lines': ['error', 150],
	'max-params': ['error', 4],
};

export default tseslint.config(
	{
		ignores: [
			...['node_modules', 'coverage', '.cache', 'demo'],
			...inEachPackage('dist', 'examples'),
		],
	},
	{
		files: PACKAGE_CODE,
		extends: [
			js.configs.recommended,
			tseslint.configs.recommended,
			n8nCommunityNodesPlugin.configs.recommended,
		],
		rules: { 'no-console': 'error', ...SMALL },
	},
	...rooms,
	{
		files: OTHER_CODE,
		extends: [js.configs.recommended, tseslint.configs.recommended],
		rules: SMALL,
	},
	{
		// A table of cases is read row by row.
		files: ['test/**/*.test.ts', 'test/**/*.suite.ts'],
		rules: { 'max-lines': ['error', 250] },
	},
	{ plugins: { 'n8n-nodes-base': n8nNodesBase } },
	{
		files: inEachPackage('package.json'),
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		rules: { ...n8nNodesBase.configs.community.rules },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},
	{
		files: inEachPackage('credentials/**/*.ts'),
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// It wants a page of n8n's own docs; community-nodes/credential-documentation-url a full URL.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		},
	},
	{
		files: inEachPackage('nodes/**/*.ts'),
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// They want the string 'main'; community-nodes/node-connection-type-literal forbids it.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
		},
	},
);
