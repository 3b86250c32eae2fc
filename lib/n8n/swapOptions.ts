import type { IExecuteFunctions } from 'n8n-workflow';
import { InputFault } from '../akool/faults';
import { numberOf } from '../akool/looseJson';

/** How long a node waits for its jobs, and how often it looks. */
export interface WaitSettings {
	maxWaitMs: number;
	pollIntervalMs: number;
}

/** What holds where the user chose nothing; the fields show the same. */
const DEFAULTS = { maxWait: 30, pollInterval: 3, minimumCredits: 0 };

/**
 * Reads 'Max Wait' (minutes) and 'Poll Interval' (seconds) from a node's options. One clock
 * serves all items, so expressions are taken for the first item.
 *
 * @throws {InputFault} when a value is not a number above 0
 */
export function readWaitSettings(context: IExecuteFunctions): WaitSettings {
	return {
		maxWaitMs: option(context, 'maxWait', 'Max Wait', Number.MIN_VALUE) * 60_000,
		pollIntervalMs: option(context, 'pollInterval', 'Poll Interval', Number.MIN_VALUE) * 1000,
	};
}

/**
 * Reads 'Minimum Credits' from a node's options; 0 means no limit.
 *
 * @throws {InputFault} when it is not a number, or below 0
 */
export function readMinimumCredits(context: IExecuteFunctions): number {
	return option(context, 'minimumCredits', 'Minimum Credits', 0);
}

function option(
	context: IExecuteFunctions,
	name: keyof typeof DEFAULTS,
	field: string,
	least: number,
): number {
	const options = context.getNodeParameter('options', 0, {}) as Record<string, unknown>;
	const value = options[name] ?? DEFAULTS[name];
	const number = numberOf(value);
	if (number !== undefined && number >= least) return number;
	throw new InputFault(
		`'${field}' has to be ${least > 0 ? 'above 0' : '0 or more'}, but is ${String(value) || 'empty'}`,
		'Give such a number, or remove the option to use the default.',
	);
}
