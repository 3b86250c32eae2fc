/**
 * `npm run mutate` changes the code in small ways and sees whether the unit tests notice. What they
 * don't notice is listed in .cache/mutation/report.html: a test is missing, or the code is not needed.
 * For a single file or folder: `npm run mutate -- --mutate "lib/core/**"`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	mutate: [
		'lib/core/**/*.ts',
		'lib/jobs/**/*.ts',
		'lib/akool/**/*.ts',
		'lib/n8n/jobs/submissionStore*.ts',
	],
	testRunner: 'jest',
	jest: { configFile: 'jest.mutate.config.js', enableFindRelatedTests: true },
	coverageAnalysis: 'perTest',
	concurrency: 2,
	tempDirName: '.cache/mutation/work',
	ignorePatterns: ['.cache', 'dist', 'demo', 'n8n-host', 'sandbox', 'examples', 'docs', 'test/e2e'],
	reporters: ['clear-text', 'progress', 'html', 'json'],
	clearTextReporter: { logTests: false, allowColor: false },
	htmlReporter: { fileName: '.cache/mutation/report.html' },
	jsonReporter: { fileName: '.cache/mutation/report.json' },
	thresholds: { high: 95, low: 90, break: null },
};
