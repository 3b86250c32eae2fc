import { expiredWords } from '../../lib/akool/expiry';
import type { JobRecord } from '../../lib/akool/akoolJob';
import type { AkoolProvider } from '../../lib/akool-n8n/akoolProvider';
import { systemClock } from '../../lib/n8n/platform/systemClock';

/**
 * Makes what to put out for a job: its record, or Akool's own entry when not simplified. In a record
 * `expired` says that Akool has deleted the result; a download that finds it takes that back.
 */
export function showJob(jobs: AkoolProvider, simplify: boolean) {
	return (job: JobRecord): object => {
		const entry = simplify ? undefined : jobs.entryOf(job._id);
		if (entry) return entry;
		const expired = expiredWords(job, systemClock.now());
		return expired === undefined ? job : { ...job, expired };
	};
}
