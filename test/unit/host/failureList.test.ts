import { failureList } from '../../../scripts/failureList';
import { beginningOf, endOf, testFailures, type JestReport } from '../../../scripts/failures';
import { REPOSITORY } from '../../../scripts/repository';
import { summary } from '../../../scripts/tally';

type File = JestReport['testResults'][number];

const report = (file: Partial<File>): JestReport => ({
	numPassedTests: 0,
	numFailedTests: 1,
	numRuntimeErrorTestSuites: 0,
	testResults: [
		{
			name: `${REPOSITORY}/test/engine/pause.test.ts`,
			status: 'failed',
			message: '',
			assertionResults: [],
			...file,
		},
	],
});

const RED = '\u001b[31m';

describe('of a test', () => {
	it('its file, its full name and the beginning of its message are told', () => {
		const message = `${RED}Error: too late\n\nExpected: < 5\n  Received: 7\n    at pause.ts:3`;
		const passed = { ancestorTitles: [], title: 'others', status: 'passed', failureMessages: [] };
		const failed = {
			ancestorTitles: ['A pause', 'of 5 s'],
			title: 'ends',
			status: 'failed',
			failureMessages: [message],
		};
		expect(testFailures(report({ assertionResults: [passed, failed] }))).toEqual([
			{
				name: 'test/engine/pause.test.ts › A pause › of 5 s › ends',
				lines: ['Error: too late', 'Expected: < 5', '  Received: 7'],
				keep: 'first',
			},
		]);
	});

	it('no message is longer than 300 characters', () => {
		expect(beginningOf('test', 'x'.repeat(1000)).lines).toEqual(['x'.repeat(300)]);
	});

	it('a file that could not be loaded is told, too', () => {
		expect(testFailures(report({ message: 'Cannot find module' }))).toEqual([
			{ name: 'test/engine/pause.test.ts', lines: ['Cannot find module'], keep: 'first' },
		]);
	});
});

describe('the list', () => {
	const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);

	it('names the stage of each failure', () => {
		const lint = { stage: 'lint', failures: [endOf('eslint', ['a.ts', '', '1 problem'])] };
		const unit = { stage: 'unit', failures: [beginningOf('b.test.ts › adds', 'Error')] };
		expect(failureList([lint, { stage: 'types' }, unit])).toEqual([
			'lint: eslint',
			'    a.ts',
			'    1 problem',
			'unit: b.test.ts › adds',
			'    Error',
		]);
	});

	it('tells the end of what a tool wrote', () => {
		const list = failureList([{ stage: 'lint', failures: [endOf('eslint', numbered(1000))] }]);
		expect(list).toHaveLength(21);
		expect(list.at(-1)).toBe('    line 999');
	});

	it.each([
		[3, 40, 33],
		[9, 3, 36],
		[15, 3, 30],
		[40, 3, 40],
		[90, 3, 40],
	])('%d failures of %d lines are told in %d lines', (failures, lines, expected) => {
		const all = Array.from({ length: failures }, (_, index) =>
			endOf(`test ${index}`, numbered(lines)),
		);
		expect(failureList([{ stage: 'engine', failures: all }])).toHaveLength(expected);
	});

	it('says how many are not named', () => {
		const all = Array.from({ length: 90 }, () => beginningOf('test', ''));
		expect(failureList([{ stage: 'engine', failures: all }]).at(-1)).toBe('… and 51 more');
	});
});

describe('the summary', () => {
	it('tells failures between the table and the sum', () => {
		const failures = [beginningOf('a.test.ts › adds', 'Error')];
		const unit = { stage: 'unit', passed: 3, failed: 1, seconds: 2, failures };
		expect(summary([unit]).split('\n')).toEqual([
			'unit  3 passed  1 failed  2.0 s',
			'',
			'unit: a.test.ts › adds',
			'    Error',
			'',
			'3 passed, 1 failed',
		]);
	});

	it('has nothing there when nothing failed', () => {
		const unit = { stage: 'unit', passed: 3, failed: 0, seconds: 2 };
		expect(summary([unit]).split('\n')).toEqual([
			'unit  3 passed  0 failed  2.0 s',
			'',
			'3 passed, 0 failed',
		]);
	});
});
