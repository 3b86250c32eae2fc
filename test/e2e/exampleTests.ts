import { EXAMPLES, readExample } from '../host/exampleFiles';

/** Examples in which Akool calls back. They have a test file of their own. */
export const WITH_CALLBACKS = EXAMPLES.filter((name) =>
	readExample(name).nodes.some(
		({ type, parameters: { waitUsing, options } }) =>
			type.endsWith('.akoolTrigger') ||
			waitUsing === 'callback' ||
			(options !== null && typeof options === 'object' && 'callback' in options),
	),
);

/** All others. */
export const WITHOUT_CALLBACKS = EXAMPLES.filter((name) => !WITH_CALLBACKS.includes(name));

/** What a file with tests of examples is made of. */
export function exampleTests() {
	const tested = new Set<string>();
	return {
		/** Like `it`; the test's name is the example's and what it promises. */
		testExample: (example: string, promise: string, test: () => Promise<void>): void => {
			tested.add(example);
			it(`${example}: ${promise}`, test);
		},
		/** The test that each of these examples has one, for the end of the file. */
		testNoneForgotten: (examples: string[]): void => {
			it('every example is run by a test', () => {
				expect([...tested].sort()).toEqual([...examples].sort());
			});
		},
	};
}
