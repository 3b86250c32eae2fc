import { AKOOL_INFO } from '../akool/akoolInfo';
import { type AkoolJob, redactEntry, statusCodeOf } from '../akool/akoolJob';
import { expiryOf } from '../akool/expiry';
import { explainFailure } from '../akool/explainFailure';
import { definedOnly, textOf, withEarlierFields } from '../core/coerce';
import { isoDateOf } from '../core/recordValues';
import { expiryNotice } from '../jobs/expiry';
import type { Job } from '../jobs/job';
import { missingResultNotice } from '../jobs/missingResult';
import type { ToItem } from '../n8n/jobs/addOutcomes';
import { systemClock } from '../n8n/platform/systemClock';

/** A job as the nodes output it, with notices in words where there is something to say. */
export interface AkoolItem extends AkoolJob {
	/** The job is completed, but Akool names no address for its result. */
	resultMissing?: string;
}

/**
 * Converts a job in Akool's fields to a {@link Job}.
 *
 * @param raw Akool's entry that the job was read from
 */
export function toJob(record: AkoolJob, raw: Record<string, unknown>): Job {
	const { _id: id, status, type, url, failureReason, expiresAt, creditsCharged } = record;
	return definedOnly<Job>({
		id,
		status,
		type,
		outputs: url === undefined ? [] : [definedOnly({ url, type })],
		failureReason,
		explanation: failureReason === undefined ? undefined : explainFailure(failureReason),
		expiresAt,
		creditsCharged,
		raw,
	});
}

/**
 * Returns the JSON that the nodes output for a job, in Akool's own fields.
 *
 * @param submitted the job as returned by the submission, for fields that `job` lacks
 */
export function toAkoolItem(job: Job, submitted?: Job): AkoolItem {
	const { status, outputs, isNew, expiresAt = expiryOf(job.id) } = job;
	const resultMissing = missingResultNotice(
		{ status, outputs, isNew, expiresAt },
		AKOOL_INFO,
		systemClock.now(),
	);
	const fields = withEarlierFields(akoolFieldsOf(job), submitted && akoolFieldsOf(submitted));
	return definedOnly({ ...fields, resultMissing });
}

/** All fields, in the order of the output. */
function akoolFieldsOf({ id, status, type, outputs, raw = {}, ...rest }: Job): AkoolJob {
	return {
		status,
		url: outputs[0]?.url,
		type,
		_id: id,
		job_id: textOf(raw.job_id),
		statusCode: statusCodeOf(status),
		createdAt: isoDateOf(raw.createdAt),
		expiresAt: rest.expiresAt,
		failureReason: rest.failureReason,
		creditsCharged: rest.creditsCharged,
	};
}

/**
 * Returns a function that makes the output JSON of a job: its fields, or Akool's own entry when not
 * simplified. The field `expired` says that Akool has deleted the result; it is removed when the
 * file can be downloaded after all (see `withFile`).
 */
export function resultItem(simplify: boolean): ToItem {
	return (job) => {
		if (!simplify && job.raw) return redactEntry(job.raw);
		const { status, isNew, expiresAt = expiryOf(job.id) } = job;
		const expired = expiryNotice({ status, isNew, expiresAt }, AKOOL_INFO, systemClock.now());
		const item = toAkoolItem(job);
		return expired === undefined ? item : { ...item, expired };
	};
}
