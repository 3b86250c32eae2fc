import { isoDateOf, statusCodeOf, type AkoolJob } from '../akool/akoolJob';
import { definedOnly, textOf } from '../core/coerce';
import type { Job } from '../jobs/job';

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
