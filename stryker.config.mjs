const results = `.cache/mutation/${process.env.MUTATED_FOLDER}`;

/**
 * For `npm run mutate`, see scripts/mutate.ts. What no test notices is also in
 * .cache/mutation/<folder>.html: a test is missing, or the code is not needed.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	testRunner: 'jest',
	jest: { configFile: 'jest.mutate.config.js', enableFindRelatedTests: true },
	coverageAnalysis: 'perTest',
	concurrency: 2,
	tempDirName: '.cache/mutation/work',
	ignorePatterns: ['.cache', 'dist', 'demo', 'n8n-host', 'sandbox', 'examples', 'docs', 'test/e2e'],
	reporters: ['clear-text', 'progress', 'html', 'json'],
	clearTextReporter: { logTests: false, allowColor: false },
	htmlReporter: { fileName: `${results}.html` },
	jsonReporter: { fileName: `${results}.json` },
	thresholds: { high: 95, low: 90, break: null },
};
