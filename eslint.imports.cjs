/**
 * What each folder may import; everything else is refused. Imports run one way
 * (nodes → lib/n8n → lib/jobs, lib/akool), and at run time there is nothing in an n8n but
 * n8n-workflow, Node's crypto and our own files.
 */
const SAME_FOLDER = '\\./';
const N8N_WORKFLOW = 'n8n-workflow$';
const ALLOWED = {
	'lib/akool': [SAME_FOLDER, 'crypto$'],
	'lib/jobs': [SAME_FOLDER],
	'lib/n8n': [SAME_FOLDER, '\\.\\./(?:akool|jobs)/', N8N_WORKFLOW],
	credentials: ['\\.\\./lib/akool/', N8N_WORKFLOW],
	nodes: [SAME_FOLDER, '\\.\\./shared/', '\\.\\./\\.\\./lib/(?:akool|n8n)/', N8N_WORKFLOW],
};

/**
 * Flat config entries, one a folder.
 *
 * @type {import('eslint').Linter.Config[]}
 */
module.exports = Object.entries(ALLOWED).map(([folder, allowed]) => ({
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
}));
