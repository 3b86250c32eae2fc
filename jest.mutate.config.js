const { projects } = require('./jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/**
 * The unit tests alone, for `npm run mutate`. Left out are those that look at the code as text, which
 * is changed there; those of the nodes' fields; and those with thousands of random cases, which take
 * too long to be repeated for each change.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...unit,
	// With lib/, Jest knows which test files a change concerns.
	roots: ['<rootDir>/lib', '<rootDir>/test'],
	testPathIgnorePatterns: [
		'<rootDir>/test/unit/package/',
		'<rootDir>/test/unit/nodes/',
		'\\.fuzz\\.test\\.ts$',
	],
};
