const { projects } = require('./jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/**
 * The unit tests of one folder, for `npm run mutate`. Left out are those with thousands of random
 * cases, which take too long to be repeated for each change.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...unit,
	testMatch: [`<rootDir>/test/unit/${process.env.MUTATED_FOLDER}/**/*.test.ts`],
	testPathIgnorePatterns: ['\\.fuzz\\.test\\.ts$'],
	// With the code, Jest knows which test files a change concerns.
	roots: ['<rootDir>/lib', '<rootDir>/packages', '<rootDir>/test'],
};
