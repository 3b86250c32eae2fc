const { compilerOptions } = require('./tsconfig.json');

/** Types are checked by `npm run types`; here each file is only transpiled, which is far quicker. */
const typescript = {
	'^.+\\.ts$': ['ts-jest', { tsconfig: { ...compilerOptions, isolatedModules: true } }],
};

const project = (name, more) => ({
	displayName: name,
	testEnvironment: 'node',
	transform: typescript,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	// Only these are searched for tests: not the n8n in .cache with its thousands of folders.
	roots: ['<rootDir>/test'],
	modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
	...more,
});

const testTimeout = ['<rootDir>/test/support/testTimeout.ts'];

/** One n8n for all files. They share it one after the other: run with --runInBand. */
const inN8n = {
	globalSetup: '<rootDir>/n8n-host/shared/startSharedHost.ts',
	globalTeardown: '<rootDir>/n8n-host/shared/stopSharedHost.ts',
	setupFilesAfterEnv: testTimeout,
};

/** @type {import('jest').Config} */
module.exports = {
	// The tests mostly wait: for jobs, for pauses between polls.
	maxWorkers: '100%',
	// So do those that a file runs at once (test.concurrent).
	maxConcurrency: 24,
	projects: [
		project('unit'),
		project('sandbox', { setupFilesAfterEnv: testTimeout }),
		// n8n-core's classes are decorated.
		project('engine', {
			setupFiles: ['<rootDir>/test/engine/setup.ts'],
			setupFilesAfterEnv: testTimeout,
		}),
		project('e2e', inN8n),
		// Each file starts an n8n in queue mode: run with --runInBand.
		project('queue', { setupFilesAfterEnv: testTimeout }),
		// What people see: n8n's pages in Chromium.
		project('browser', inN8n),
	],
};
