import type { INodeExecutionData } from 'n8n-workflow';
import type { Job, JobOutcome } from '../../jobs/job';
import type { SubmissionSlot } from '../../jobs/submitOnce';
import type { Download } from '../downloads/downloadResult';
import type { Run } from '../items/executeItems';

/** A job of an input item. What is not known yet is undefined; each step of a run fills in more. */
export interface JobRecord {
	/** Index of the input item. */
	readonly index: number;
	/** The item's binary field for the result's file; undefined for no file. */
	readonly outputField?: string;
	/** The name of that file, without an extension; undefined for the one it has at the provider. */
	readonly fileName?: string;
	/** The input item, if its fields are put out beside the result's. */
	readonly input?: INodeExecutionData;
	/** The job as the submission or the user named it, or as last read. */
	job: Job;
	/** When this run submitted the job, in monotonic ms; undefined if it did not. */
	submittedAt?: number;
	/** How the job ended. */
	outcome?: JobOutcome;
	/** The download of its file, once started. */
	file?: Promise<Download>;
}

/** An input item in a run that submits jobs. */
export interface ItemRecord<Plan, JobRequest> extends Omit<JobRecord, 'job'> {
	/** The item's checked parameters. */
	readonly plan: Plan;
	/** The address that the provider calls when the job's status changes. */
	readonly callbackUrl?: string;
	/** Whether its web addresses are looked at. */
	readonly isChecked: boolean;
	/** Stores the item's submission. */
	readonly slot: SubmissionSlot;
	/** The request that submits the job. */
	request?: JobRequest;
	/** What the provider says the job costs, in its currency; undefined if it was not asked. */
	price?: number;
	/** The job that was submitted, now or by an earlier attempt of the execution. */
	job?: Job;
}

/** Whether an item has a job. */
export function hasJob<Plan, JobRequest>(
	record: ItemRecord<Plan, JobRequest>,
): record is ItemRecord<Plan, JobRequest> & JobRecord {
	return record.job !== undefined;
}

/** Whether an item's job has yet to be submitted. */
export function needsNewJob({ request }: Pick<ItemRecord<unknown, unknown>, 'request'>): boolean {
	return request !== undefined;
}

/**
 * Makes records for the jobs of an item of which only the IDs are known.
 *
 * @param output what is put out beside the jobs
 */
export function recordsOfIds(
	index: number,
	ids: string[],
	output: Pick<JobRecord, 'outputField' | 'input'> = {},
): JobRecord[] {
	return ids.map((id) => ({
		index,
		...output,
		job: { id, status: 'unknown', outputs: [] },
	}));
}

/** Returns the job IDs of all records, each once. */
export function idsOf(records: readonly JobRecord[]): string[] {
	return [...new Set(records.map(({ job }) => job.id))];
}

/**
 * Fails the items that need a new job, all with the same error.
 *
 * @returns the records of the other items
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function failNewJobs<Plan, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	error: unknown,
	{ outputs, signal }: Pick<Run, 'outputs' | 'signal'>,
): Promise<Array<ItemRecord<Plan, JobRequest>>> {
	const check = async (record: ItemRecord<Plan, JobRequest>) => {
		if (needsNewJob(record)) throw error;
	};
	return await outputs.tryEach(records, check, { signal });
}
