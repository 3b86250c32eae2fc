import type { Job } from './job';
import type { JobProvider, ProviderInfo } from './provider';

const DAY_MS = 24 * 60 * 60 * 1000;

const RUN_AGAIN = 'Run the swap again to get a new one, which costs';

/** What tells how old a job is. */
export type JobAge = Pick<Job, 'expiresAt' | 'isNew'>;

/**
 * Whether a job's outputs have been deleted because of their age.
 *
 * @param now the current time in ms
 */
export function isExpired({ expiresAt, isNew }: JobAge, now: number): boolean {
	return !isNew && expiresAt !== undefined && Date.parse(expiresAt) <= now;
}

/** A job made longer ago has not just been completed, in ms: the slowest takes hours. */
const RECENT_MS = 3 * 60 * 60 * 1000;

/**
 * Whether a job may have been completed a moment ago, as far as its age tells; true if its age is not
 * known.
 *
 * @param now the current time in ms
 */
export function isRecent(
	{ expiresAt, isNew }: JobAge,
	{ retentionDays }: Pick<ProviderInfo, 'retentionDays'>,
	now: number,
): boolean {
	if (isNew || expiresAt === undefined || retentionDays === undefined) return true;
	return now - (Date.parse(expiresAt) - retentionDays * DAY_MS) < RECENT_MS;
}

/**
 * Checks by its ID whether a job that the provider does not list was deleted because of its age.
 *
 * @param now the current time in ms
 * @returns when its outputs were deleted, ISO 8601; undefined if it may just not be listed yet
 */
export function goneSince(
	id: string,
	provider: Pick<JobProvider, 'expiryOf'>,
	now: number,
): string | undefined {
	const expiresAt = provider.expiryOf?.(id);
	return isExpired({ expiresAt }, now) ? expiresAt : undefined;
}

/**
 * Returns the message that the result of a completed or unlisted job has been deleted.
 *
 * @param now the current time in ms
 * @returns undefined if the result still exists, or there never was one
 */
export function expiryNotice(
	job: Pick<Job, 'status'> & JobAge,
	info: ProviderInfo,
	now: number,
): string | undefined {
	const { status, expiresAt } = job;
	if (expiresAt === undefined || !isExpired(job, now)) return undefined;
	if (status === 'unknown') return goneNotice(expiresAt, info);
	if (status !== 'completed') return undefined;
	const { name, retentionDays, currency } = info;
	const age =
		retentionDays === undefined ? '' : `, ${retentionDays} days after the job was created`;
	return `${name} deleted this result on ${dayOf(Date.parse(expiresAt))}${age}. ${RUN_AGAIN} ${currency}.`;
}

/**
 * Returns the message why the provider no longer lists a job.
 *
 * @param expiredAt when its outputs were deleted, ISO 8601
 */
export function goneNotice(
	expiredAt: string,
	{ name, retentionDays, currency }: ProviderInfo,
): string {
	if (retentionDays === undefined) {
		return `${name} deleted its result on ${dayOf(Date.parse(expiredAt))}. ${RUN_AGAIN} ${currency}.`;
	}
	const made = dayOf(Date.parse(expiredAt) - retentionDays * DAY_MS);
	return `${name} keeps results for ${retentionDays} days, and this job is from ${made}, so its result was deleted. ${RUN_AGAIN} ${currency}.`;
}

function dayOf(ms: number): string {
	return new Date(ms).toISOString().slice(0, 10);
}
