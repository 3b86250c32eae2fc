import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { ValidationError } from '../../core/errors';
import type { NumberRange } from '../../core/numberRange';
import { MAX_SUSPENSION, MAX_WAIT, PARALLEL, POLL_INTERVAL, WAIT_FOR_RESULT } from './optionFields';
import { type NumberParameter, optionsOf, parametersOf, readerOf } from './parameterReader';

/** How long a node waits for its jobs, and how often it polls. */
export interface WaitOptions {
	maxWaitMs: number;
	/** Undefined if the user set none: the default depends on the jobs. */
	pollIntervalMs?: number;
}

/** The options that hold the limits of what is spent. */
export interface SpendingFields {
	minimumBalance: NumberParameter;
	/** For one job; undefined if the provider names no prices. */
	maximumPrice?: NumberParameter;
	/** For all jobs of a run together; undefined if the provider names no prices. */
	maximumTotal?: NumberParameter;
}

/** A limit that the user sets for what is spent. */
export interface SpendingLimit {
	/** In the provider's currency; 0 for no limit. */
	amount: number;
	/** The display name of its option. */
	field: string;
}

/** The options of a node that submits jobs. They apply to all items of a run. */
export interface JobOptions extends WaitOptions {
	/** Whether to wait for the results. */
	waitForResult: boolean;
	/** How many submissions are in flight at once. */
	parallel: number;
	/** Nothing is submitted while the balance is lower. */
	minimumBalance: SpendingLimit;
	/** Nothing is submitted that costs more. */
	maximumPrice: SpendingLimit;
	/** Nothing is submitted if all jobs together cost more. */
	maximumTotal: SpendingLimit;
}

/** Parameters and options that say how the node goes about a job, not what the job is. */
const ABOUT_THE_RUN = [
	...['waitForResult', 'maxWait', 'pollInterval', 'parallel'],
	...['minimumCredits', 'minimumBalance', 'maximumCredits', 'maximumPrice'],
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

const ABOVE_0: NumberRange = { min: undefined, above: 0 };

/**
 * Reads the options of a node that submits jobs. They apply to all items, so expressions are
 * evaluated for the first item.
 *
 * @throws {ValidationError} naming an option with an invalid value
 */
export function readJobOptions(
	context: IExecuteFunctions,
	{ minimumBalance, maximumPrice, maximumTotal }: SpendingFields,
): JobOptions {
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	return {
		waitForResult: parametersOf(context, 0).boolean(WAIT_FOR_RESULT),
		...readWaitOptions(context),
		minimumBalance: readLimit(options, minimumBalance),
		maximumPrice: readLimit(options, maximumPrice),
		maximumTotal: readLimit(options, maximumTotal),
		parallel: readerOf(options).number(PARALLEL),
	};
}

/** Without an error the limit would be gone, and nobody would know, if its expression finds nothing. */
function readLimit(options: IDataObject, field?: NumberParameter): SpendingLimit {
	if (!field) return { amount: 0, field: '' };
	const { name, displayName } = field;
	if (name in options && options[name] === undefined) {
		throw new ValidationError(
			`'${displayName}' has no value`,
			'Its expression found nothing. Check the name of the field in it, or remove the option to have no limit.',
		);
	}
	return { amount: readerOf(options).number(field), field: displayName };
}

/**
 * Reads 'Max Wait' (minutes) and 'Poll Interval' (seconds) of a node that polls.
 *
 * @throws {ValidationError} when a value is not a number above 0
 */
export function readWaitOptions(context: IExecuteFunctions): WaitOptions {
	const options = optionsOf(context, 0);
	const pollInterval = options.numberIfSet(POLL_INTERVAL, ABOVE_0);
	return {
		maxWaitMs: options.number(MAX_WAIT, ABOVE_0) * 60_000,
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
	return optionsOf(context, 0).number(MAX_SUSPENSION, ABOVE_0) * 60_000;
}
