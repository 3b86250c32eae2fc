import { definedOnly, withEarlierFields } from '../../../../lib/core/coerce';
import type { MediaType } from '../../../../lib/core/mediaTypes';
import { isoDateOf } from '../../../../lib/core/recordValues';
import { expiryNotice } from '../../../../lib/jobs/expiry';
import type { Job, JobStatus } from '../../../../lib/jobs/job';
import { missingResultNotice } from '../../../../lib/jobs/missingResult';
import type { ToItem } from '../../../../lib/n8n/jobs/addOutcomes';
import { systemClock } from '../../../../lib/n8n/platform/systemClock';
import { inlineNotice, nsfwNotice, queuedNotice } from '../wavespeed/notices';
import type { Prediction } from '../wavespeed/prediction';
import { isInlineOutput } from '../wavespeed/predictionOutputs';
import { redactPrediction } from '../wavespeed/redactPrediction';
import { WAVESPEED_INFO } from '../wavespeed/waveSpeedInfo';

/** A job as the nodes output it. Fields that there is no value for are omitted. */
export interface WaveSpeedItem {
	status: JobStatus;
	/** Web address of the result; only if the job is completed. */
	url?: string;
	/** The addresses of all results, if there are several. */
	urls?: string[];
	type?: MediaType;
	/** The ID to read the result with. */
	id: string;
	/** ISO 8601. */
	createdAt?: string;
	/** When WaveSpeed deletes the result, ISO 8601. */
	expiresAt?: string;
	/** Why the job failed, if WaveSpeed gives a reason. */
	failureReason?: string;
	/** What the job cost in USD, if WaveSpeed was asked before. */
	price?: number;
	/** WaveSpeed marked the result as not safe for work. */
	nsfw?: string;
	/** The job is completed, but there is no address of its result to put out. */
	resultMissing?: string;
}

/**
 * Converts a prediction to a {@link Job}.
 *
 * @param raw WaveSpeed's record that the prediction was read from
 */
export function toJob(prediction: Prediction, raw: Record<string, unknown>): Job {
	const { id, status, type, outputs, failureReason, explanation, expiresAt } = prediction;
	return definedOnly<Job>({
		id,
		status,
		type,
		outputs,
		failureReason,
		explanation,
		expiresAt,
		raw: redactPrediction(raw),
	});
}

/**
 * Returns the JSON that the nodes output for a job.
 *
 * @param submitted the job as returned by the submission, for fields that `job` lacks
 */
export function toWaveSpeedItem(job: Job, submitted?: Job): WaveSpeedItem {
	const fields = withEarlierFields(fieldsOf(job), submitted && fieldsOf(submitted));
	const resultMissing =
		missingResultNotice(job, WAVESPEED_INFO, systemClock.now()) ?? inlineNotice(job.outputs);
	return definedOnly({ ...fields, resultMissing });
}

/** All fields, in the order of the output. A result inside the answer has no address. */
function fieldsOf({ id, status, type, outputs, raw = {}, ...rest }: Job): WaveSpeedItem {
	const urls = outputs.map(({ url }) => url).filter((url) => !isInlineOutput(url));
	return {
		status,
		url: urls[0],
		urls: urls.length > 1 ? urls : undefined,
		type,
		id,
		createdAt: isoDateOf(raw.created_at),
		expiresAt: rest.expiresAt,
		failureReason: rest.failureReason,
		price: rest.creditsCharged,
		nsfw: nsfwNotice(status, raw),
	};
}

/**
 * Returns a function that makes the output JSON of a job that was looked up: its fields, or
 * WaveSpeed's own record when not simplified. `expired` says that WaveSpeed has deleted the result; it
 * is removed when the file can be downloaded after all (see `withFile`). `waiting` says why a job has
 * not begun for long.
 */
export function resultItem(simplify: boolean): ToItem {
	return (job) => {
		if (!simplify && job.raw) return job.raw;
		const now = systemClock.now();
		return definedOnly({
			...toWaveSpeedItem(job),
			expired: expiryNotice(job, WAVESPEED_INFO, now),
			waiting: queuedNotice(job.status, job.raw ?? {}, now),
		});
	};
}
