/** The examples of each sister package. */
const OF_SISTERS = [
	...['form-two-photos', 'group-photo', 'sheet-to-folder', 'sleep-until-done', 'swap-one-face'],
];

/** Which examples which file of tests runs. */
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
	crun: OF_SISTERS.map((name) => `n8n-nodes-crun-face-swap/${name}`),
	waveSpeed: OF_SISTERS.map((name) => `n8n-nodes-wavespeed-face-swap/${name}`),
};

/**
 * What a file with tests of examples is made of.
 *
 * @param packageName of the package whose examples they are; that at the root when left out
 */
export function exampleTests(packageName?: string) {
	const tested = new Set<string>();
	return {
		/** Like `it`; the test's name is the example's and what it promises. */
		testExample: (example: string, promise: string, test: () => Promise<void>): void => {
			tested.add(packageName === undefined ? example : `${packageName}/${example}`);
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
