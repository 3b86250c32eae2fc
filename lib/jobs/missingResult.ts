import { isExpired, type JobAge } from './expiry';
import type { Job } from './job';
import type { ProviderInfo } from './provider';

/**
 * How long a completed job is looked at again while the provider names no result, in ms: its list
 * may show the new status before it shows the address.
 */
export const RESULT_GRACE_MS = 30_000;

/**
 * Whether a job is completed, but the provider names no result, at least for now.
 *
 * @param now the current time in ms
 */
export function isResultMissing(
	job: Pick<Job, 'status' | 'outputs'> & JobAge,
	now: number,
): boolean {
	return job.status === 'completed' && job.outputs.length === 0 && !isExpired(job, now);
}

/**
 * Returns the message that a completed job has no result, for its item: it is paid for, so its item
 * does not fail.
 *
 * @param now the current time in ms
 * @returns undefined if there is a result, or it was deleted because of its age
 */
export function missingResultNotice(
	job: Pick<Job, 'status' | 'outputs'> & JobAge,
	{ name, resultNode, idField, site }: ProviderInfo,
	now: number,
): string | undefined {
	if (!isResultMissing(job, now)) return undefined;
	return `${name} says that this job is completed, but gives no address for its result. You have paid for it: wait a few minutes, then get it with ${resultNode}, using its ${idField}. If it is still missing, ask the support at ${site}.`;
}
