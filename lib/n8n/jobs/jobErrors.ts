import { expiredWords } from '../../akool/expiry';
import { UserError } from '../../core/errors';
import type { JobRecord } from '../../akool/akoolJob';
import type { JobOutcome } from '../../jobs/pollJobs';
import type { ErrorClass } from '../../jobs/provider';
import { systemClock } from '../platform/systemClock';

const FETCH_LATER = "fetch the result later with Akool Get Result, using this ID as 'Result IDs'";

const UNCLEAR = 'It is unclear whether Akool took this job';

/** A job that was submitted has no result. */
export class JobError extends UserError {
	constructor(
		readonly jobId: string,
		message: string,
		advice: string,
	) {
		super(message, advice);
	}
}

/** A submission met an error: says what that means for the user's credits. */
export function submissionError(
	error: unknown,
	{ kind: meaning, retryAfterMs }: ErrorClass,
): unknown {
	if (!(error instanceof UserError)) return error;
	if (meaning === 'throttled') {
		const asked = retryAfterMs ? ` Akool asks to wait ${duration(retryAfterMs)}.` : '';
		return new UserError(
			error.message,
			`It did not take this job, so nothing is charged for it.${asked} ${error.advice}`,
		);
	}
	if (meaning !== 'unclear') return error;
	return new UserError(
		UNCLEAR,
		`${error.message}. The job may exist and may have been charged, so it was not sent again. Look at your credits and results at akool.com before you run this item again. ${error.advice}`,
	);
}

/** An earlier try of this execution sent the job, and it is still unclear what became of it. */
export function sentBeforeError(): UserError {
	return new UserError(
		UNCLEAR,
		'An earlier try of this execution sent it and got no clear answer. The job may exist and may have been charged, so it was not sent again. Look at your credits and results at akool.com; to send it again, start a new execution.',
	);
}

/** A job ended without a result: says which one, why, and what to do. */
export function jobError(id: string, end: JobOutcome<JobRecord>, maxWaitMs: number): JobError {
	if (end.end === 'failed') {
		const reason = end.job.failureReason;
		return new JobError(
			id,
			`Akool could not finish job ${id}`,
			`${reason ? `The reason it gives: “${reason}”.` : 'It gives no reason.'} Check that anyone can open what you gave by address, and that it shows clear, well-lit faces, then run the item again; that is a new job and is charged anew.`,
		);
	}
	if (end.end === 'unreadable') {
		const { message, advice } = asFault(end.error);
		return new JobError(
			id,
			`The result of job ${id} can not be read: ${message}`,
			`${advice} The job itself goes on at Akool: ${FETCH_LATER}.`,
		);
	}
	if (end.end === 'gone') {
		const why = expiredWords({ _id: id, status: 'unknown' }, systemClock.now()) ?? '';
		return new JobError(id, `Akool does not list job ${id} any more`, why);
	}
	if (end.end === 'timedOut') {
		if (!end.lastSeen && !end.trouble) {
			return new JobError(
				id,
				`Akool did not list job ${id} within ${duration(maxWaitMs)}`,
				`Check the ID: it may be wrong, deleted, or of another account. If the job is new, ${FETCH_LATER}.`,
			);
		}
		const trouble = end.trouble ? ` The last look failed: ${asFault(end.trouble).message}.` : '';
		return new JobError(
			id,
			`Job ${id} was not finished after ${duration(maxWaitMs)} (last status: ${end.lastSeen?.status ?? 'not known'})`,
			`It goes on at Akool and is charged once: raise 'Max Wait', or ${FETCH_LATER}.${trouble}`,
		);
	}
	throw new TypeError(`Job ${id} completed, which is no fault`);
}

function asFault(error: unknown): UserError {
	return error instanceof UserError ? error : new UserError(String(error), '');
}

function duration(ms: number): string {
	const [count, unit] = ms < 60_000 ? [ms / 1000, 'second'] : [ms / 60_000, 'minute'];
	const rounded = Math.round(count * 100) / 100;
	return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}
