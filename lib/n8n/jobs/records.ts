import type { Job, JobOutcome } from '../../jobs/job';
import type { Submission, SubmissionSlot } from '../../jobs/submitOnce';
import type { Download } from '../downloads/downloadResult';

/** A job of an input item. What is not known yet is left out; each step of a run fills in more. */
export interface JobRecord {
	/** Number of the input item, from 0. */
	readonly index: number;
	/** The item's field for the result's file; undefined for no file. */
	readonly outputField?: string;
	/** The job as the submission or the user named it. */
	job: Job;
	/** How the job ended. */
	outcome?: JobOutcome;
	/** The download of its file, once that was started. */
	file?: Promise<Download>;
}

/** An input item on its way through a run that submits jobs. */
export interface ItemRecord<Plan, JobRequest> extends Omit<JobRecord, 'job'> {
	/** What the user asks for: the item's parameters, read and checked. */
	readonly plan: Plan;
	/** Where the provider is to call when the job changes. */
	readonly callbackUrl?: string;
	/** Where the item's submission is remembered, and what was known of it when the run began. */
	readonly slot: SubmissionSlot;
	readonly earlier?: Submission;
	/** What is to be submitted. */
	request?: JobRequest;
	/** The job that the submission became, now or in an earlier try of the execution. */
	job?: Job;
}

/** Whether an item has a job. */
export function hasJob<Plan, JobRequest>(
	record: ItemRecord<Plan, JobRequest>,
): record is ItemRecord<Plan, JobRequest> & JobRecord {
	return record.job !== undefined;
}

/** Records for the jobs of an item of which only the IDs are known. */
export function recordsOfIds(index: number, ids: string[], outputField?: string): JobRecord[] {
	return ids.map((id) => ({
		index,
		outputField,
		job: { id, status: 'unknown', outputs: [] },
	}));
}

/** The IDs of all records, each once. */
export function idsOf(records: readonly JobRecord[]): string[] {
	return [...new Set(records.map(({ job }) => job.id))];
}
