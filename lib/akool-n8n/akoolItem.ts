import { AKOOL_INFO } from '../akool/akoolInfo';
import { type AkoolJob, isoDateOf, redactEntry, statusCodeOf } from '../akool/akoolJob';
import { expiryOf } from '../akool/expiry';
import { definedOnly, textOf } from '../core/coerce';
import { expiryNotice } from '../jobs/expiry';
import type { Job } from '../jobs/job';
import type { ToItem } from '../n8n/jobs/addOutcomes';
import { systemClock } from '../n8n/platform/systemClock';

/**
 * A job of Akool's in the words of every provider.
 *
 * @param raw what Akool answered about it
 */
export function toJob(record: AkoolJob, raw: Record<string, unknown>): Job {
	const { _id: id, status, type, url, failureReason, expiresAt } = record;
	return definedOnly<Job>({
		id,
		status,
		type,
		outputs: url === undefined ? [] : [definedOnly({ url, type })],
		failureReason,
		expiresAt,
		raw,
	});
}

/**
 * The item that the nodes output for a job: in Akool's own fields.
 *
 * @param submitted the job as the submission described it, for what only that said
 */
export function toAkoolItem(job: Job, submitted?: Job): AkoolJob {
	const item = akoolFieldsOf(job);
	// In the order of the job itself; what only the submission said comes last.
	return submitted ? { ...item, ...akoolFieldsOf(submitted), ...item } : item;
}

function akoolFieldsOf({ id, status, type, outputs, raw = {}, ...rest }: Job): AkoolJob {
	return definedOnly<AkoolJob>({
		_id: id,
		job_id: textOf(raw.job_id),
		status,
		statusCode: statusCodeOf(status),
		type,
		url: outputs[0]?.url,
		createdAt: isoDateOf(raw.createdAt),
		expiresAt: rest.expiresAt,
		failureReason: rest.failureReason,
	});
}

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
