import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';

const PACKAGE_CODE = ['nodes/**/*.ts', 'credentials/**/*.ts', 'lib/**/*.ts'];

/**
 * What a folder may import; everything else is refused. Imports run one way, and at run time
 * there is nothing in an n8n but n8n-workflow, Node's crypto and our own files.
 */
const mayImport = (folder, ...allowed) => ({
	files: [`${folder}/**/*.ts`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^(?!(?:${allowed.join('|')}))`,
						message: `Code in ${folder}/ may not import this.`,
					},
				],
			},
		],
		'no-restricted-syntax': [
			'error',
			{ selector: 'ImportExpression', message: 'Import at the top of the file.' },
		],
	},
});
const SAME_FOLDER = '\\./';
const N8N_WORKFLOW = 'n8n-workflow$';

export default tseslint.config(
	{ ignores: ['dist', 'node_modules', 'coverage', '.cache', 'demo', 'examples'] },
	{
		files: PACKAGE_CODE,
		extends: [
			js.configs.recommended,
			tseslint.configs.recommended,
			n8nCommunityNodesPlugin.configs.recommended,
		],
		rules: { 'no-console': 'error' },
	},
	mayImport('lib/akool', SAME_FOLDER, 'crypto$'),
	mayImport('lib/jobs', SAME_FOLDER),
	mayImport('lib/n8n', SAME_FOLDER, '\\.\\./(?:akool|jobs)/', N8N_WORKFLOW),
	mayImport('credentials', '\\.\\./lib/akool/', N8N_WORKFLOW),
	mayImport(
		'nodes',
		SAME_FOLDER,
		'\\.\\./shared/',
		'\\.\\./\\.\\./lib/(?:akool|n8n)/',
		N8N_WORKFLOW,
	),
	{
		files: ['test/**/*.ts', 'sandbox/**/*.ts', 'scripts/**/*.ts'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
	},
	{ plugins: { 'n8n-nodes-base': n8nNodesBase } },
	{
		files: ['package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		rules: { ...n8nNodesBase.configs.community.rules },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// It wants a page of n8n's own docs; community-nodes/credential-documentation-url a full URL.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// They want the string 'main'; community-nodes/node-connection-type-literal forbids it.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
		},
	},
);
