import { type ErrorReason, UserError } from '../core/errors';
import type { ProviderInfo } from './provider';
import type { ErrorClass } from './requestPolicy';

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
	/**
	 * @param reason why it is unclear, as a sentence or more
	 * @param next what to do, as a sentence or more
	 */
	constructor({ name }: ProviderInfo, reason: string, next: string) {
		super(
			`It is unclear whether ${name} accepted this job`,
			`${reason} The job may exist and may have been charged, so it was not sent again. ${next}`,
			'unclear',
		);
	}
}

/** Tells how to find out whether a job was charged, within a sentence. */
export function checkCharges({ currency, site }: ProviderInfo): string {
	return `log in at ${site} and check whether ${currency} were charged`;
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
			`Before you run this item again, ${checkCharges(info)}. ${advice}`,
		);
	}
	if (kind !== 'throttled') return error;
	const asked = retryAfterMs ? ` ${info.name} asks to wait ${durationText(retryAfterMs)}.` : '';
	return new UserError(
		message,
		`This job was not accepted, so nothing was charged for it.${asked} ${advice}`,
		'busy',
	);
}

/** The error when a job could not be submitted for what went wrong before: nothing was sent. */
export function notSentError(error: unknown): UserError {
	const { message, advice, errorReason } = asUserError(error);
	return new UserError(message, `This job was not submitted. ${advice}`.trim(), errorReason);
}

/** The error when an earlier attempt of this execution sent the job and got no clear response. */
export function alreadySentError(info: ProviderInfo): UserError {
	return new UnclearSubmissionError(
		info,
		'An earlier attempt of this execution may have sent the job and got no clear response.',
		sendAgain(info),
	);
}

/**
 * Which other run may have submitted a job, so that what it submitted is not known now: an earlier
 * run of the same execution, an earlier manual retry of the same failed execution, or an execution
 * with the same input.
 */
export type RepeatedRun = 'lost' | 'retried' | 'sameInput';

const LOG = "n8n's log of that time names the jobs that were sent.";

/** The error when another run may have submitted the job. */
export function repeatedRunError(info: ProviderInfo, earlier: RepeatedRun): UserError {
	const reasons: Record<RepeatedRun, string> = {
		lost: `n8n ran this execution before and lost what it had done, probably because n8n or a worker stopped. ${LOG}`,
		retried: 'This execution was retried before, and that retry may have sent the job.',
		sameInput: `An execution with the same input sent the job. It may be the one that is being retried: n8n keeps nothing of an execution during which it stopped. ${LOG}`,
	};
	const next =
		earlier === 'retried'
			? `Retry the latest of its retries instead: that one knows its jobs. ${sendAgain(info)}`
			: sendAgain(info);
	return new UnclearSubmissionError(info, reasons[earlier], next);
}

const sendAgain = (info: ProviderInfo) =>
	`Before you send the job again in a new execution, ${checkCharges(info)}.`;

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
