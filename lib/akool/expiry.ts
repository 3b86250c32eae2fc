import type { JobRecord } from './akoolJob';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long Akool keeps a result (every page of docs.akool.com says 7 days). */
const KEPT_DAYS = 7;

/** Akool is younger than this (2020): an ID that seems to be older holds no time. */
const EARLIEST_MS = Date.UTC(2020, 0, 1);

/** The parts of a job record that tell how long its result is kept. */
export type KeptJob = Pick<JobRecord, '_id' | 'status' | 'expiresAt'>;

/**
 * When Akool deletes a job's result. Where Akool gives no date it is reckoned from the ID: a
 * MongoDB object ID, whose first 8 hex digits are the second it was made in.
 *
 * @param createdAt as Akool says it, ISO 8601
 * @returns ISO 8601; undefined when neither tells
 */
export function expiryOf(id: string, createdAt?: string): string | undefined {
	const madeAt = createdAt === undefined ? madeAtOf(id) : Date.parse(createdAt);
	if (madeAt === undefined) return undefined;
	const expiry = new Date(madeAt + KEPT_DAYS * DAY_MS);
	return Number.isNaN(expiry.getTime()) ? undefined : expiry.toISOString();
}

/**
 * Whether Akool has deleted a job's result because of its age.
 *
 * @param now the present time in ms
 */
export function isExpired({ _id, expiresAt = expiryOf(_id) }: KeptJob, now: number): boolean {
	return expiresAt !== undefined && Date.parse(expiresAt) <= now;
}

/**
 * Says of a completed job, or of one Akool does not list, that its result is gone.
 *
 * @param now the present time in ms
 * @returns undefined while it is not, or where there never was one
 */
export function expiredWords(job: KeptJob, now: number): string | undefined {
	if (!isExpired(job, now)) return undefined;
	const expiry = Date.parse(job.expiresAt ?? expiryOf(job._id) ?? '');
	if (job.status === 'completed') {
		return `Akool deleted this result on ${dayOf(expiry)}, ${KEPT_DAYS} days after the job was made. ${ANEW}`;
	}
	if (job.status !== 'unknown') return undefined;
	const made = dayOf(expiry - KEPT_DAYS * DAY_MS);
	return `Akool keeps results for ${KEPT_DAYS} days, and this job is from ${made}, so its result is gone. ${ANEW}`;
}

const ANEW = 'Run the swap again to get it anew, which costs credits.';

function madeAtOf(id: string): number | undefined {
	if (!/^[\da-f]{24}$/i.test(id)) return undefined;
	const madeAt = parseInt(id.slice(0, 8), 16) * 1000;
	return madeAt < EARLIEST_MS ? undefined : madeAt;
}

function dayOf(ms: number): string {
	return new Date(ms).toISOString().slice(0, 10);
}
