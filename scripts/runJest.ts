import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Counts } from './counts';
import { exitCodeOf, REPOSITORY, type ToolOptions } from './runTool';

/** The counts in the file that `jest --json` writes. */
interface JestReport {
	numPassedTests: number;
	numFailedTests: number;
	/** Files that could not even be loaded; their tests are in no other count. */
	numRuntimeErrorTestSuites: number;
}

/** Which tests are run, and how. */
export interface JestRun extends ToolOptions {
	/** One of the projects of jest.config.js. */
	project: string;
	/** The name of its report, which no other run at the same time may have; the project's when left out. */
	report?: string;
	/** Further arguments for Jest. */
	args?: string[];
}

/**
 * Runs tests and counts them. No test at all, no report, or an exit code that its counts don't
 * explain are failures too.
 */
export async function runJest({
	project,
	report: name = project,
	args = [],
	...options
}: JestRun): Promise<Counts> {
	const report = join(REPOSITORY, `.cache/test-results/${name}.json`);
	await rm(report, { force: true });
	await mkdir(dirname(report), { recursive: true });
	const code = await exitCodeOf(
		'jest',
		['--selectProjects', project, '--json', '--outputFile', report, ...args],
		options,
	);
	if (!existsSync(report)) return { passed: 0, failed: 1 };

	const counted = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
	const passed = counted.numPassedTests;
	const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites;
	const unexplained = failed === 0 && (code !== 0 || passed === 0);
	return { passed, failed: unexplained ? 1 : failed };
}
