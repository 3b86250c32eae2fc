/** Which examples the test files of this folder run, by the files' names. */
export const EXAMPLES_OF = {
	account: ['clean-up-old-results', 'low-credit-alarm'],
	agent: ['ai-agent'],
	callbacks: ['sleep-and-look-again', 'sleep-until-done', 'submit-and-chain', 'swap-when-called'],
	forms: ['form-two-photos', 'form-two-urls'],
	google: ['google-drive-folder', 'google-sheets-rows'],
	pictures: ['group-photo', 'group-photo-choose', 'swap-one-face'],
	rows: ['sheet-to-folder', 'spreadsheet-rows'],
	videos: ['video-file-saved', 'videos'],
	workList: ['data-table-work-list'],
};

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
				expect([...tested].sort()).toEqual(examples);
			});
		},
	};
}
