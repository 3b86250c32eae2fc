import type { Downloads } from '../downloads/downloads';
import type { JobRecord } from './records';

/** Starts to download the file of a job that is completed, where a file is wanted. */
export function downloadIfCompleted(record: JobRecord, downloads: Downloads): void {
	const { outcome, outputField } = record;
	if (outcome?.kind !== 'completed' || outputField === undefined) return;
	record.file = downloads.start(outcome.job);
}
