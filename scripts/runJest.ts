import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Counts } from './counts';
import { endOf, testFailures, type JestReport } from './failures';
import { REPOSITORY } from './repository';
import { exitCodeOf } from './runTool';
import { recorded, type Print } from './stageOutput';

/** Which tests are run, and how. */
export interface JestRun {
	/** One of the projects of jest.config.js. */
	project: string;
	/** The name of its report, which no other run at the same time may have; the project's when left out. */
	report?: string;
	/** Further arguments for Jest. */
	args?: string[];
	/** Added to this process's own environment. */
	environment?: NodeJS.ProcessEnv;
	/** Takes each line that it writes. */
	print: Print;
}

/**
 * Runs tests and counts them. No test at all, no report, or an exit code that its counts don't
 * explain are failures too.
 */
export async function runJest(run: JestRun): Promise<Counts> {
	const { project, report: name = project, args = [], environment } = run;
	const report = join(REPOSITORY, `.cache/test-results/${name}.json`);
	await rm(report, { force: true });
	await mkdir(dirname(report), { recursive: true });
	const { lines, print } = recorded(run.print);
	const code = await exitCodeOf(
		'jest',
		['--selectProjects', project, '--json', '--outputFile', report, ...args],
		{ environment, print },
	);
	const broken = { failed: 1, failures: [endOf('jest', lines)] };
	if (!existsSync(report)) return { passed: 0, ...broken };

	const counted = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
	const passed = counted.numPassedTests;
	const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites;
	const unexplained = failed === 0 && (code !== 0 || passed === 0);
	return { passed, ...(unexplained ? broken : { failed, failures: testFailures(counted) }) };
}
