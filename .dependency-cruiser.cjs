const SANDBOX_OF_A_PROVIDER = '^sandbox/(akool|wavespeed|crun)/';

/**
 * No two files import each other in a circle, types included, and the stand-ins of the sandbox are
 * apart. Which other folder may import which is in eslint.rooms.cjs.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
	forbidden: [
		{
			name: 'no-circle',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'parts-of-any-sandbox-know-no-provider',
			severity: 'error',
			from: { path: '^sandbox/[^/]+/', pathNot: SANDBOX_OF_A_PROVIDER },
			to: { path: SANDBOX_OF_A_PROVIDER },
		},
		{
			name: 'sandboxes-of-providers-are-apart',
			severity: 'error',
			from: { path: SANDBOX_OF_A_PROVIDER },
			to: { path: SANDBOX_OF_A_PROVIDER, pathNot: '^sandbox/$1/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(?:^|/)dist/' },
		// So that `import type` counts too.
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
	},
};
