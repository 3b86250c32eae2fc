import { type ErrorReason, UserError } from '../core/errors';
import type { ErrorClass, ProviderInfo } from './provider';

/** The error of a submitted job that has no result. */
export class JobError extends UserError {
	constructor(
		readonly jobId: string,
		message: string,
		advice: string,
		errorReason?: ErrorReason,
	) {
		super(message, advice, errorReason);
	}
}

/** The error of a submission that may have been accepted, so that it is not sent again. */
export class UnclearSubmissionError extends UserError {
	/** @param reason why it is unclear, as a sentence or more */
	constructor({ name, currency, site }: ProviderInfo, reason: string, advice: string) {
		super(
			`It is unclear whether ${name} took this job`,
			`${reason} The job may exist and may have been charged, so it was not sent again. Look at your ${currency} and results at ${site}${advice}`,
			'unclear',
		);
	}
}

/**
 * Adds to an error of a submission whether the job may have been charged, unless that is clear.
 *
 * @param error the error; returned unchanged if it says already that nothing was charged
 */
export function submissionError(
	error: unknown,
	{ kind, retryAfterMs }: ErrorClass,
	info: ProviderInfo,
): unknown {
	const { message, advice } = asUserError(error);
	if (kind === 'unclear') {
		return new UnclearSubmissionError(
			info,
			`${message}.`,
			` before you run this item again. ${advice}`,
		);
	}
	if (kind !== 'throttled') return error;
	const asked = retryAfterMs ? ` ${info.name} asks to wait ${durationText(retryAfterMs)}.` : '';
	return new UserError(
		message,
		`It did not take this job, so nothing is charged for it.${asked} ${advice}`,
		'busy',
	);
}

/** The error when an earlier attempt of this execution sent the job and got no clear response. */
export function alreadySentError(info: ProviderInfo): UserError {
	return new UnclearSubmissionError(
		info,
		'An earlier try of this execution may have sent it and got no clear answer.',
		START_ANEW,
	);
}

/**
 * Which other run may have submitted a job, so that what it submitted is not known now: an earlier
 * run of the same execution, an earlier manual retry of the same failed execution, or an execution
 * with the same input.
 */
export type RepeatedRun = 'lost' | 'retried' | 'sameInput';

const LOG = "n8n's log of that time names the jobs that were sent.";
const START_ANEW = '; to send it again, start a new execution.';

/** The error when another run may have submitted the job. */
export function repeatedRunError(info: ProviderInfo, earlier: RepeatedRun): UserError {
	const reasons: Record<RepeatedRun, string> = {
		lost: `n8n ran this execution before and lost what it had done, probably because it stopped or one of its workers did. ${LOG}`,
		retried: 'This execution was retried before, and that retry may have sent it.',
		sameInput: `An execution with the same input sent it. It may be the one that is retried, of which n8n kept nothing if it stopped meanwhile. ${LOG}`,
	};
	const advice =
		earlier === 'retried'
			? ', or retry the latest of its retries instead: that one knows its jobs.'
			: START_ANEW;
	return new UnclearSubmissionError(info, reasons[earlier], advice);
}

/** Returns an error as a UserError; one that is none keeps its text. */
export function asUserError(error: unknown): UserError {
	return error instanceof UserError ? error : new UserError(String(error), '');
}

/** Returns a duration in words. */
export function durationText(ms: number): string {
	const [count, unit] = ms < 60_000 ? [ms / 1000, 'second'] : [ms / 60_000, 'minute'];
	const rounded = Math.round(count * 100) / 100;
	return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}
