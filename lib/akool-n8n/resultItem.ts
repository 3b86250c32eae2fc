import { AKOOL_INFO } from '../akool/akoolInfo';
import { redactEntry } from '../akool/akoolJob';
import { expiryOf } from '../akool/expiry';
import { toAkoolItem } from './akoolItem';
import { expiryNotice } from '../jobs/expiry';
import type { ToItem } from '../n8n/jobs/addOutcomes';
import { systemClock } from '../n8n/platform/systemClock';

/**
 * Makes the function that makes the JSON to output for a job: its fields, or Akool's own entry when
 * not simplified. Among its fields `expired` says that Akool has deleted the result; a download
 * that finds it takes that back.
 */
export function resultItem(simplify: boolean): ToItem {
	return (job) => {
		if (!simplify && job.raw) return redactEntry(job.raw);
		const { status, expiresAt = expiryOf(job.id) } = job;
		const expired = expiryNotice({ status, expiresAt }, AKOOL_INFO, systemClock.now());
		const item = toAkoolItem(job);
		return expired === undefined ? item : { ...item, expired };
	};
}
