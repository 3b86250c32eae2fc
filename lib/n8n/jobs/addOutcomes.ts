import type { IDataObject } from 'n8n-workflow';
import type { Job } from '../../jobs/job';
import { jobError } from '../../jobs/outcomeErrors';
import { type Downloads, withFile } from '../downloads/downloads';
import type { Run } from '../items/executeItems';
import { jobFields, withInputFields } from '../items/inputFields';
import type { JobRecord } from './records';

/** Makes the output JSON of a job, see `JobService.toItem`. */
export type ToItem = (job: Job, submitted?: Job) => object;

/** What is needed of a run to output its jobs. */
type OutputRun = Pick<Run, 'outputs' | 'info'>;

/**
 * Outputs how each job ended, in the order of the records: an item with its file for a completed
 * job, an error for any other.
 *
 * @throws {ItemError} for a job without a result, when the node stops at errors; the signal's
 *   reason when the downloads were cancelled
 */
export async function addOutcomes(
	records: readonly JobRecord[],
	run: OutputRun,
	toItem: ToItem,
): Promise<void> {
	for (const record of records) {
		const { outcome } = record;
		if (outcome?.kind === 'completed') await addJob(record, outcome.job, run, toItem);
		else failIfNoResult(record, run);
	}
}

/**
 * Outputs each job as an item, whatever its status.
 *
 * @throws the signal's reason when the downloads were cancelled
 */
export async function addAsItems(
	records: readonly JobRecord[],
	run: OutputRun,
	toItem: ToItem,
): Promise<void> {
	for (const record of records) {
		const { outcome } = record;
		const job = outcome && 'job' in outcome ? outcome.job : record.job;
		await addJob(record, job, run, toItem);
	}
}

/**
 * Fails the item of a job that ended without a result; does nothing for other jobs.
 *
 * @throws {ItemError} when the node stops at errors
 */
export function failIfNoResult({ index, job, outcome }: JobRecord, run: OutputRun): void {
	if (outcome === undefined || outcome.kind === 'completed') return;
	run.outputs.fail(index, jobError(job.id, outcome, run.info));
}

/** Outputs each job as it was submitted. */
export function addSubmitted(
	records: readonly JobRecord[],
	{ outputs, info }: OutputRun,
	toItem: ToItem,
): void {
	for (const { index, input, job } of records) {
		const item = { json: toItem(job) as IDataObject };
		outputs.add(index, withInputFields(input, item, jobFields(info)));
	}
}

async function addJob(
	{ index, job: submitted, outputField, input, file }: JobRecord,
	job: Job,
	{ outputs, info }: OutputRun,
	toItem: ToItem,
): Promise<void> {
	const item = { json: toItem(job, submitted) as IDataObject };
	const isWanted = file !== undefined && outputField !== undefined;
	const result = isWanted ? withFile(item, outputField, await file, { job, info }) : item;
	outputs.add(index, withInputFields(input, result, jobFields(info)));
}

/** Starts to download the file of a job if it is completed and a file is wanted. */
export function downloadIfCompleted(record: JobRecord, downloads: Downloads): void {
	const { outcome, outputField, fileName } = record;
	if (outcome?.kind !== 'completed' || outputField === undefined) return;
	record.file = downloads.start(outcome.job, fileName);
}
