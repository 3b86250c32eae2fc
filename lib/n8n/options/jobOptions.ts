import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { type NumberRange, requireNumber } from '../../core/numberRange';
import { DEFAULT_PARALLEL } from '../../jobs/concurrency';

/** How long a node waits for its jobs, and how often it polls. */
export interface WaitOptions {
	maxWaitMs: number;
	/** Undefined if the user set none: the default depends on the jobs. */
	pollIntervalMs?: number;
}

/** The options of a node that submits jobs. They apply to all items of a run. */
export interface JobOptions extends WaitOptions {
	/** Whether to wait for the results. */
	waitForResult: boolean;
	/** How many submissions are in flight at once. */
	parallel: number;
	/**
	 * Nothing is submitted while the balance is lower, in the provider's currency; 0 for no limit.
	 */
	minimumBalance: number;
}

/** Parameters and options that say how the node goes about a job, not what the job is. */
const ABOUT_THE_RUN = [
	...['waitForResult', 'maxWait', 'pollInterval', 'parallel', 'minimumCredits'],
	...['callback', 'callbackUrl', 'downloadResult', 'outputField'],
	...['checkAddresses', 'includeInputFields'],
];

/**
 * Returns what a node's parameters ask for, before expressions are evaluated, without those that
 * only say how the node goes about it: after a time-out a user changes these to get the result of
 * the same job.
 */
export function askedParameters({ options = {}, ...parameters }: INodeParameters): unknown {
	const isAsked = ([name]: [string, unknown]) => !ABOUT_THE_RUN.includes(name);
	return [parameters, options as object].map((part) => Object.entries(part).filter(isAsked));
}

/** In minutes, as in the node's fields. */
const DEFAULT_MAX_WAIT = 30;
const DEFAULT_MAX_SUSPENSION = 24 * 60;

const ABOVE_0: NumberRange = { above: 0 };

/**
 * Reads the options of a node that submits jobs. They apply to all items, so expressions are
 * evaluated for the first item.
 *
 * @throws {ValidationError} naming an option with an invalid number
 */
export function readJobOptions(context: IExecuteFunctions): JobOptions {
	const waitForResult = context.getNodeParameter('waitForResult', 0) !== false;
	return {
		waitForResult,
		...readWaitOptions(context),
		minimumBalance: readNumber(context, 'minimumCredits', 'Minimum Credits', { min: 0 }) ?? 0,
		parallel:
			readNumber(context, 'parallel', 'Parallel Submissions', { min: 1, max: 20, whole: true }) ??
			DEFAULT_PARALLEL,
	};
}

/**
 * Reads 'Max Wait' (minutes) and 'Poll Interval' (seconds) of a node that polls.
 *
 * @throws {ValidationError} when a value is not a number above 0
 */
export function readWaitOptions(context: IExecuteFunctions): WaitOptions {
	const maxWait = readNumber(context, 'maxWait', 'Max Wait', ABOVE_0) ?? DEFAULT_MAX_WAIT;
	const pollInterval = readNumber(context, 'pollInterval', 'Poll Interval', ABOVE_0);
	return {
		maxWaitMs: maxWait * 60_000,
		pollIntervalMs: pollInterval === undefined ? undefined : pollInterval * 1000,
	};
}

/**
 * Reads 'Max Wait' (minutes) of a node that waits for a callback.
 *
 * @returns the maximum duration of the suspension, in ms
 * @throws {ValidationError} when it is not a number above 0
 */
export function readMaxSuspension(context: IExecuteFunctions): number {
	return (readNumber(context, 'maxWait', 'Max Wait', ABOVE_0) ?? DEFAULT_MAX_SUSPENSION) * 60_000;
}

/** Reads a number from the options; undefined if the user set none. */
function readNumber(
	context: IExecuteFunctions,
	name: string,
	field: string,
	range: NumberRange,
): number | undefined {
	const options = context.getNodeParameter('options', 0, {}) as Record<string, unknown>;
	const value = options[name];
	return value === undefined ? undefined : requireNumber(value, field, range);
}
