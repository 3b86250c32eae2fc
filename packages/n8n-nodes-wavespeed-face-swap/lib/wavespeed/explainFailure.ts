import { numberOf } from '../../../../lib/core/coerce';
import type { FailureExplanation } from '../../../../lib/core/errors';
import { explainWords } from '../../../../lib/core/explainWords';
import { FAILURE_CODES } from './failureCodes';
import { WAVESPEED_INFO } from './waveSpeedInfo';

/** WaveSpeed's documentation, pages error-codes and troubleshooting-guide. */
const REFUND = 'WaveSpeed refunds a failed job within 3 hours.';

const WAVESPEED = {
	name: WAVESPEED_INFO.name,
	site: 'wavespeed.ai/top-up',
	funds: 'balance',
	formats: 'Use JPEG, PNG or WebP pictures.',
};

/** What WaveSpeed says of a failed task. */
export interface Failure {
	/** WaveSpeed's error code, see {@link FAILURE_CODES}. */
	code?: number;
	/** WaveSpeed's words. */
	reason?: string;
	/** WaveSpeed's own name for how the task ended. */
	status: string;
	/** Whether WaveSpeed marked it as not safe for work. */
	isNsfw: boolean;
}

const DECLINED = FAILURE_CODES[1200];

const CANCELLED: FailureExplanation = {
	title: 'This job was cancelled at WaveSpeed',
	advice: 'Somebody cancelled it, or WaveSpeed did. Look it up at wavespeed.ai (Predictions).',
	errorReason: 'other',
};

const BY_STATUS: Partial<Record<string, FailureExplanation>> = {
	timeout: FAILURE_CODES[5004],
	cancelled: CANCELLED,
	canceled: CANCELLED,
};

/** How much of WaveSpeed's words stands in a title, in characters. */
const LONGEST_REASON = 150;

const UNKNOWN: Omit<FailureExplanation, 'title'> = {
	advice:
		'Check that anyone can open every picture without a login, and that they show clear, well-lit faces.',
	errorReason: 'other',
};

/**
 * Explains why a task failed: by its code, else by words whose meaning is certain. The code of a
 * general failure says less than such words.
 */
export function explainFailure({ code, reason = '', status, isNsfw }: Failure): FailureExplanation {
	const byCode = code === undefined ? undefined : FAILURE_CODES[code];
	const byWords = explainWords(reason, WAVESPEED);
	const known = isGeneral(code) ? (byWords ?? inWordsOf(byCode, reason)) : (byCode ?? byWords);
	const declined = isNsfw ? DECLINED : undefined;
	const explanation = known ?? declined ?? BY_STATUS[status] ?? unknownFailure(reason);
	const { title, advice, errorReason } = explanation;
	return { title, advice: `${REFUND} ${advice}`, errorReason };
}

/** Returns the code that the words of a failed task begin or end with, e.g. `[1402] …`. */
export function codeInWords(words: string): number | undefined {
	const [, code] = /(?:^|\bcode\W{0,3}|[[(])(1[24]0\d|500[034])\b/i.exec(words) ?? [];
	const number = numberOf(code);
	return number !== undefined && number in FAILURE_CODES ? number : undefined;
}

/** Whether a code says only that the task failed. */
function isGeneral(code: number | undefined): boolean {
	return code === 1403 || code === 1405;
}

/** The title of a general code, with WaveSpeed's words behind it. */
function inWordsOf(
	general: FailureExplanation | undefined,
	reason: string,
): FailureExplanation | undefined {
	if (!general || reason === '') return general;
	return { ...general, title: `${general.title}: ${reason.slice(0, LONGEST_REASON)}` };
}

function unknownFailure(reason: string): FailureExplanation {
	const title = reason
		? `WaveSpeed could not finish the job: ${reason.slice(0, LONGEST_REASON)}`
		: 'WaveSpeed could not finish the job and gave no reason';
	return { title, ...UNKNOWN };
}
