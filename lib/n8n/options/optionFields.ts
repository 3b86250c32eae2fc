import type { Choice } from '../../core/readChoice';
import { MOST_PARALLEL } from '../../jobs/concurrency';
import type {
	BooleanParameter,
	ChoiceParameter,
	NumberParameter,
	TextParameter,
} from './parameterReader';

/**
 * The parameters that this code reads, as n8n describes them, but for what they say about a
 * provider: nodes add the descriptions.
 */

/** Where the provider sends callbacks: nowhere, to an address, or to the suspended node. */
export type Callback = 'none' | 'url' | 'resume';

export const WAIT_FOR_RESULT: BooleanParameter = {
	displayName: 'Wait for Result',
	name: 'waitForResult',
	type: 'boolean',
	// The setting applies to all items together.
	noDataExpression: true,
	default: true,
};

export const DOWNLOAD_RESULT: BooleanParameter = {
	displayName: 'Download Result',
	name: 'downloadResult',
	type: 'boolean',
	default: false,
};

export const OUTPUT_FIELD: TextParameter = {
	displayName: 'Put Output File in Field',
	name: 'outputField',
	type: 'string',
	default: 'data',
};

export const INCLUDE_INPUT_FIELDS: BooleanParameter = {
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	default: false,
};

export const SIMPLIFY: BooleanParameter = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const MAX_WAIT: NumberParameter = {
	displayName: 'Max Wait (Minutes)',
	name: 'maxWait',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 30,
};

/** How long a node stays suspended. */
export const MAX_SUSPENSION: NumberParameter = { ...MAX_WAIT, default: 24 * 60 };

export const POLL_INTERVAL: NumberParameter = {
	displayName: 'Poll Interval (Seconds)',
	name: 'pollInterval',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 3,
};

export const CHECK_ADDRESSES: BooleanParameter = {
	displayName: 'Check Addresses',
	name: 'checkAddresses',
	type: 'boolean',
	default: true,
};

export const PARALLEL: NumberParameter = {
	displayName: 'Parallel Submissions',
	name: 'parallel',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_PARALLEL, numberPrecision: 0 },
	default: MOST_PARALLEL,
};

export const MINIMUM_CREDITS: NumberParameter = {
	displayName: 'Minimum Credits',
	name: 'minimumCredits',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
};

export const MINIMUM_BALANCE: NumberParameter = {
	displayName: 'Minimum Balance',
	name: 'minimumBalance',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
};

export const MAXIMUM_PRICE: NumberParameter = {
	displayName: 'Maximum Price',
	name: 'maximumPrice',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 4 },
	default: 0,
	hint: '0 means no maximum',
};

export const MAXIMUM_CREDITS: NumberParameter = {
	displayName: 'Maximum Credits',
	name: 'maximumCredits',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	hint: '0 means no maximum',
};

export const NO_CALLBACK: Choice<Callback> = { name: 'None', value: 'none' };
export const CALLBACK_URL: Choice<Callback> = { name: 'Callback URL', value: 'url' };
export const RESUME_WORKFLOW: Choice<Callback> = { name: 'Resume This Workflow', value: 'resume' };

export const CALLBACK: ChoiceParameter<Callback> = {
	displayName: 'Callback',
	name: 'callback',
	type: 'options',
	options: [NO_CALLBACK, CALLBACK_URL, RESUME_WORKFLOW],
	default: 'none',
};
