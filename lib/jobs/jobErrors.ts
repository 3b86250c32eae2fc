import { UserError } from '../core/errors';
import { goneNotice } from './expiry';
import type { Job, JobOutcome } from './job';
import type { ErrorClass, ProviderInfo } from './provider';

/** The error of a submitted job that has no result. */
export class JobError extends UserError {
	constructor(
		readonly jobId: string,
		message: string,
		advice: string,
	) {
		super(message, advice);
	}
}

/** The error of a submission that may have been accepted, so that it is not sent again. */
export class UnclearSubmissionError extends UserError {
	/** @param reason why it is unclear, as a sentence or more */
	constructor({ name, currency, site }: ProviderInfo, reason: string, advice: string) {
		super(
			`It is unclear whether ${name} took this job`,
			`${reason} The job may exist and may have been charged, so it was not sent again. Look at your ${currency} and results at ${site}${advice}`,
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

/** The error of a job that ended without a result: which one, why, and what to do. */
export function jobError(
	id: string,
	outcome: Exclude<JobOutcome, { kind: 'completed' }>,
	info: ProviderInfo,
): JobError {
	if (outcome.kind === 'failed') return failedError(id, outcome.job, info);
	if (outcome.kind === 'timedOut') return timedOutError(id, outcome, info);
	if (outcome.kind === 'gone') {
		const why = outcome.expiredAt === undefined ? '' : goneNotice(outcome.expiredAt, info);
		return new JobError(id, `${info.name} does not list job ${id} any more`, why);
	}
	const { message, advice } = asUserError(outcome.error);
	return new JobError(
		id,
		`The result of job ${id} can not be read: ${message}`,
		`${advice} The job itself goes on at ${info.name}: ${fetchLater(info)}.`,
	);
}

function failedError(id: string, { failureReason }: Job, { name }: ProviderInfo): JobError {
	const reason = failureReason ? `The reason it gives: “${failureReason}”.` : 'It gives no reason.';
	return new JobError(
		id,
		`${name} could not finish job ${id}`,
		`${reason} Check that anyone can open what you gave by address, and that it shows clear, well-lit faces, then run the item again; that is a new job and is charged anew.`,
	);
}

function timedOutError(
	id: string,
	{ waitedMs, lastSeen, lastError }: Extract<JobOutcome, { kind: 'timedOut' }>,
	info: ProviderInfo,
): JobError {
	const waited = durationText(waitedMs);
	if (!lastSeen && !lastError) {
		return new JobError(
			id,
			`${info.name} did not list job ${id} within ${waited}`,
			`Check the ID: it may be wrong, deleted, or of another account. If the job is new, ${fetchLater(info)}.`,
		);
	}
	const trouble = lastError ? ` The last look failed: ${asUserError(lastError).message}.` : '';
	return new JobError(
		id,
		`Job ${id} was not finished after ${waited} (last status: ${lastSeen?.status ?? 'not known'})`,
		`It goes on at ${info.name} and is charged once: raise 'Max Wait', or ${fetchLater(info)}.${trouble}`,
	);
}

const fetchLater = ({ resultNode }: ProviderInfo) =>
	`fetch the result later with ${resultNode}, using this ID as 'Result IDs'`;

function asUserError(error: unknown): UserError {
	return error instanceof UserError ? error : new UserError(String(error), '');
}

function durationText(ms: number): string {
	const [count, unit] = ms < 60_000 ? [ms / 1000, 'second'] : [ms / 60_000, 'minute'];
	const rounded = Math.round(count * 100) / 100;
	return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}
