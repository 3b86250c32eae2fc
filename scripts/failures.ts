import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { REPOSITORY } from './repository';

/** A test or tool that failed, as the end of the output tells it. */
export interface Failure {
	/** A test's file and full name, or a tool. */
	name: string;
	/** What it said, without empty lines. */
	lines: string[];
	/** Which of the lines count when there is no room for all of them. */
	keep: 'first' | 'last';
}

/** What is read of the file that `jest --json` writes. */
export interface JestReport {
	numPassedTests: number;
	numFailedTests: number;
	/** Files that could not even be loaded; their tests are in no other count. */
	numRuntimeErrorTestSuites: number;
	testResults: Array<{
		/** The path of the file. */
		name: string;
		status: string;
		message: string;
		assertionResults: Array<{
			ancestorTitles: string[];
			title: string;
			status: string;
			failureMessages?: string[];
		}>;
	}>;
}

/** A message is told up to here. */
const MESSAGE_LINES = 3;
const MESSAGE_LENGTH = 300;

/** The tests that failed, and the files that could not be loaded. */
export function testFailures({ testResults }: JestReport): Failure[] {
	return testResults.flatMap(({ name: path, status, message, assertionResults }) => {
		const file = relative(REPOSITORY, path);
		const failed = assertionResults.filter((test) => test.status === 'failed');
		if (failed.length === 0 && status === 'failed') return [beginningOf(file, message)];
		return failed.map(({ ancestorTitles, title, failureMessages = [] }) =>
			beginningOf([file, ...ancestorTitles, title].join(' › '), failureMessages.join('\n')),
		);
	});
}

/** Something that failed with a message of which the beginning says most. */
export function beginningOf(name: string, message: string): Failure {
	const lines = linesOf(message).slice(0, MESSAGE_LINES);
	return { name, lines: linesOf(lines.join('\n').slice(0, MESSAGE_LENGTH)), keep: 'first' };
}

/** Something that failed with all this output, of which the end says most. */
export function endOf(name: string, output: string[]): Failure {
	return { name, lines: linesOf(output.join('\n')), keep: 'last' };
}

function linesOf(text: string): string[] {
	const lines = stripVTControlCharacters(text).split('\n');
	return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}
