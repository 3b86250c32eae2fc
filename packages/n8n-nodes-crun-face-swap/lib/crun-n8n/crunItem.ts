import { definedOnly, withEarlierFields } from '../../../../lib/core/coerce';
import type { MediaType } from '../../../../lib/core/mediaTypes';
import { isoDateOf } from '../../../../lib/core/recordValues';
import type { Job, JobStatus } from '../../../../lib/jobs/job';
import { missingResultNotice } from '../../../../lib/jobs/missingResult';
import type { ToItem } from '../../../../lib/n8n/jobs/addOutcomes';
import { systemClock } from '../../../../lib/n8n/platform/systemClock';
import { CRUN_INFO } from '../crun/crunInfo';
import { redactTask } from '../crun/redactTask';
import type { Task } from '../crun/task';

/** A job as the nodes output it. Fields that there is no value for are omitted. */
export interface CrunItem {
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
	/** Why the job failed, if Crun gives a reason. */
	failureReason?: string;
	/** What the job cost in credits, once it has ended. */
	creditsCharged?: number;
	/** The job is completed, but Crun names no address for its result. */
	resultMissing?: string;
}

/**
 * Converts a task to a {@link Job}.
 *
 * @param raw Crun's record that the task was read from
 */
export function toJob(task: Task, raw: Record<string, unknown>): Job {
	const { id, status, type, outputs, failureReason, explanation, creditsCharged } = task;
	return definedOnly<Job>({
		id,
		status,
		type,
		outputs,
		failureReason,
		explanation,
		creditsCharged,
		raw: redactTask(raw),
	});
}

/**
 * Returns the JSON that the nodes output for a job.
 *
 * @param submitted the job as returned by the submission, for fields that `job` lacks
 */
export function toCrunItem(job: Job, submitted?: Job): CrunItem {
	const fields = withEarlierFields(fieldsOf(job), submitted && fieldsOf(submitted));
	const resultMissing = missingResultNotice(job, CRUN_INFO, systemClock.now());
	return definedOnly({ ...fields, resultMissing });
}

/** All fields, in the order of the output. */
function fieldsOf({ id, status, type, outputs, raw = {}, ...rest }: Job): CrunItem {
	const urls = outputs.map(({ url }) => url);
	return {
		status,
		url: urls[0],
		urls: urls.length > 1 ? urls : undefined,
		type,
		id,
		createdAt: isoDateOf(raw.create_at),
		failureReason: rest.failureReason,
		creditsCharged: rest.creditsCharged,
	};
}

/**
 * Returns a function that makes the output JSON of a job that was looked up: its fields, or Crun's own
 * record when not simplified.
 */
export function resultItem(simplify: boolean): ToItem {
	return (job) => (!simplify && job.raw ? job.raw : toCrunItem(job));
}
