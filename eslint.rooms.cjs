/**
 * The rooms of the code: what each may import, and which know no provider. Imports run one way
 * (nodes → lib/akool-n8n → lib/n8n → lib/jobs → lib/core, and lib/akool → lib/core), the rooms of
 * lib/n8n likewise, and at run time there is nothing in an n8n but n8n-workflow, Node's crypto and
 * our own files. A package in packages/ adds a provider in rooms of its own and imports of the
 * repository only lib/core, lib/jobs and lib/n8n. That no two files import each other is
 * .dependency-cruiser.cjs's part.
 */
const SAME_FOLDER = '\\./';
const N8N_WORKFLOW = 'n8n-workflow$';
const CRYPTO = 'crypto$';

/** In a package of packages/, the room of a provider's API, e.g. lib/wavespeed. */
const PROVIDER_ROOM = '[a-z]+';

/** A room of lib/n8n, and the rooms below it. */
const roomOfN8n = (...below) => [
	SAME_FOLDER,
	...below.map((name) => `\\.\\./${name}/`),
	'\\.\\./\\.\\./(?:core|jobs)/',
	N8N_WORKFLOW,
];

const ALLOWED_IMPORTS = {
	'lib/core': [SAME_FOLDER, CRYPTO],
	'lib/jobs': [SAME_FOLDER, '\\.\\./core/'],
	'lib/n8n/platform': roomOfN8n(),
	'lib/n8n/items': roomOfN8n('platform'),
	'lib/n8n/options': roomOfN8n('platform', 'items'),
	'lib/n8n/binary': roomOfN8n('platform'),
	'lib/n8n/downloads': roomOfN8n('platform'),
	'lib/n8n/addresses': roomOfN8n('platform'),
	'lib/n8n/fields': roomOfN8n('platform', 'options', 'binary'),
	'lib/n8n/jobs': roomOfN8n('platform', 'items', 'options', 'binary', 'downloads', 'addresses'),
	'lib/n8n/webhooks': roomOfN8n('platform', 'items', 'options', 'fields', 'downloads', 'jobs'),
	'lib/n8n/results': roomOfN8n(
		...['platform', 'items', 'options', 'fields'],
		...['downloads', 'jobs', 'webhooks'],
	),
	'lib/akool': [SAME_FOLDER, '\\.\\./core/', CRYPTO],
	'lib/akool-n8n': [SAME_FOLDER, '\\.\\./(?:core|jobs|akool|n8n)/', N8N_WORKFLOW],
	credentials: [SAME_FOLDER, '\\.\\./lib/(?:core|akool)/', N8N_WORKFLOW],
	nodes: [
		SAME_FOLDER,
		'\\.\\./shared/',
		'\\.\\./\\.\\./lib/(?:core|akool|akool-n8n|n8n)/',
		N8N_WORKFLOW,
	],
	// The provider's API as pure functions, and the provider in n8n.
	'packages/*/lib/!(*-n8n)': [SAME_FOLDER, '(?:\\.\\./){4}lib/core/', CRYPTO],
	'packages/*/lib/*-n8n': [
		SAME_FOLDER,
		`\\.\\./${PROVIDER_ROOM}/`,
		'(?:\\.\\./){4}lib/(?:core|jobs|n8n)/',
		N8N_WORKFLOW,
	],
	'packages/*/credentials': [
		SAME_FOLDER,
		`\\.\\./lib/${PROVIDER_ROOM}/`,
		'(?:\\.\\./){3}lib/core/',
		N8N_WORKFLOW,
	],
	'packages/*/nodes': [
		SAME_FOLDER,
		'\\.\\./shared/',
		`\\.\\./\\.\\./lib/${PROVIDER_ROOM}(?:-n8n)?/`,
		'(?:\\.\\./){4}lib/(?:core|n8n)/',
		N8N_WORKFLOW,
	],
};

/** What these rooms do, they do for any provider, so none is named in them. */
const WITHOUT_PROVIDER = /^lib\/(?:core|jobs|n8n)\b/;
const PROVIDERS = ['akool', 'wavespeed', 'crun'];

const NO_DYNAMIC_IMPORT = {
	selector: 'ImportExpression',
	message: 'Import at the top of the file.',
};
const NO_PROVIDER = [
	['Identifier', 'name'],
	['Literal', 'value'],
	['TemplateElement', 'value.raw'],
].map(([type, field]) => ({
	selector: `${type}[${field}=/${PROVIDERS.join('|')}/i]`,
	message: 'This folder serves any provider: take its name from ProviderInfo.',
}));

/**
 * Flat config entries, one a folder.
 *
 * @type {import('eslint').Linter.Config[]}
 */
module.exports = Object.entries(ALLOWED_IMPORTS).map(([folder, allowed]) => ({
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
		...(WITHOUT_PROVIDER.test(folder)
			? {
					'no-restricted-syntax': ['error', NO_DYNAMIC_IMPORT, ...NO_PROVIDER],
					// In comments.
					'no-warning-comments': ['error', { terms: PROVIDERS, location: 'anywhere' }],
				}
			: { 'no-restricted-syntax': ['error', NO_DYNAMIC_IMPORT] }),
	},
}));
