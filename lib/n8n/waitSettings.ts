import type { IExecuteFunctions } from 'n8n-workflow';
import { InputFault } from '../akool/faults';

/** How long a node waits for its jobs, and how often it looks. */
export interface WaitSettings {
	maxWaitMs: number;
	pollIntervalMs: number;
}

/** What holds where the user chose nothing. */
export const WAIT_DEFAULTS = { maxWaitMinutes: 15, pollIntervalSeconds: 3 };

/**
 * Reads 'Max Wait' (minutes) and 'Poll Interval' (seconds) from a node's options. One clock
 * serves all items, so expressions are taken for the first item.
 *
 * @throws {InputFault} when a value is not a number above 0
 */
export function readWaitSettings(context: IExecuteFunctions): WaitSettings {
	const options = context.getNodeParameter('options', 0, {}) as Record<string, unknown>;
	const { maxWait = WAIT_DEFAULTS.maxWaitMinutes } = options;
	const { pollInterval = WAIT_DEFAULTS.pollIntervalSeconds } = options;
	return {
		maxWaitMs: above0(maxWait, 'Max Wait', 'minutes') * 60_000,
		pollIntervalMs: above0(pollInterval, 'Poll Interval', 'seconds') * 1000,
	};
}

function above0(value: unknown, field: string, unit: string): number {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number === 'number' && Number.isFinite(number) && number > 0) return number;
	throw new InputFault(
		`'${field}' has to be above 0, but is ${String(value) || 'empty'}`,
		`Give a number of ${unit}, or remove the option to use the default.`,
	);
}
