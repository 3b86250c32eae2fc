import type { IExecuteFunctions } from 'n8n-workflow';
import { ValidationError } from '../../core/errors';
import { numberOf } from '../../core/coerce';
import { DEFAULT_PARALLEL } from '../items/itemOutputs';

/** How long a node waits for its jobs, and how often it looks. */
export interface WaitOptions {
	maxWaitMs: number;
	/** Undefined where the user chose nothing: then it depends on what is waited for. */
	pollIntervalMs?: number;
}

/** A number the user may choose. */
interface NumberOption {
	name: string;
	/** As the user sees it. */
	field: string;
	/** What numbers it can be, in words: `'Max Wait' has to be …`. */
	range: string;
	fits(number: number): boolean;
}

const MAX_WAIT = above0('maxWait', 'Max Wait');
const POLL_INTERVAL = above0('pollInterval', 'Poll Interval');
const MINIMUM_CREDITS: NumberOption = {
	name: 'minimumCredits',
	field: 'Minimum Credits',
	range: '0 or more',
	fits: (number) => number >= 0,
};
const PARALLEL: NumberOption = {
	name: 'parallel',
	field: 'Parallel Submissions',
	range: 'a whole number from 1 to 20',
	fits: (number) => Number.isInteger(number) && number >= 1 && number <= 20,
};
/** In minutes; the fields show the same. */
const USUAL_MAX_WAIT = 30;
const USUAL_MAX_SLEEP = 24 * 60;

/**
 * Reads 'Max Wait' (minutes) and 'Poll Interval' (seconds) from a node's options. One clock
 * serves all items, so expressions are taken for the first item.
 *
 * @throws {ValidationError} when a value is not a number above 0
 */
export function readWaitOptions(context: IExecuteFunctions): WaitOptions {
	const pollInterval = option(context, POLL_INTERVAL);
	return {
		maxWaitMs: (option(context, MAX_WAIT) ?? USUAL_MAX_WAIT) * 60_000,
		pollIntervalMs: pollInterval === undefined ? undefined : pollInterval * 1000,
	};
}

/**
 * Reads 'Max Wait' for a wait by callback.
 *
 * @returns how long to sleep at the most, in ms
 * @throws {ValidationError} when it is not a number above 0
 */
export function readMaxSuspension(context: IExecuteFunctions): number {
	return (option(context, MAX_WAIT) ?? USUAL_MAX_SLEEP) * 60_000;
}

/**
 * Reads 'Minimum Credits' from a node's options; 0 means no limit.
 *
 * @throws {ValidationError} when it is not a number, or below 0
 */
export function readMinimumCredits(context: IExecuteFunctions): number {
	return option(context, MINIMUM_CREDITS) ?? 0;
}

/**
 * Reads 'Parallel Submissions' from a node's options.
 *
 * @throws {ValidationError} when it is not a whole number from 1 to 20
 */
export function readParallel(context: IExecuteFunctions): number {
	return option(context, PARALLEL) ?? DEFAULT_PARALLEL;
}

function above0(name: string, field: string): NumberOption {
	return { name, field, range: 'above 0', fits: (number) => number > 0 };
}

function option(context: IExecuteFunctions, { name, field, range, fits }: NumberOption) {
	const options = context.getNodeParameter('options', 0, {}) as Record<string, unknown>;
	const value = options[name];
	if (value === undefined) return undefined;
	const number = numberOf(value);
	if (number !== undefined && fits(number)) return number;
	throw new ValidationError(
		`'${field}' has to be ${range}, but is ${String(value) || 'empty'}`,
		'Give such a number, or remove the option to use the default.',
	);
}
