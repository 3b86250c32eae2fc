import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { JobRecord } from '../../akool/akoolJob';
import { limitConcurrency } from '../../jobs/limitConcurrency';
import { downloadResult, withFile, type Download, type DownloadOptions } from './downloadResult';
import type { ItemOutputs } from '../items/itemOutputs';

/** How many files come in at the same time, large ones and those that wait for these included. */
const AT_ONCE = 4;

/** What is to be downloaded in a run. */
export interface DownloadPlan extends Pick<DownloadOptions, 'signal' | 'deadline'> {
	/** Gives the field for the file of an input item's jobs; undefined for no file. */
	fieldFor(itemIndex: number): string | undefined;
	/** Whether there may be more than one file. */
	several: boolean;
}

/** Begins with the file of a completed job, if it is wanted. */
export type BeginDownload = (itemIndex: number, job: JobRecord) => void;

/**
 * Finds out how jobs ended, and adds the files of completed ones to their items. Nothing that goes
 * wrong with a file fails its item, see {@link withFile}. A job that several items name is
 * downloaded once.
 *
 * @param findOut adds the jobs' ends to the results; may begin with files as soon as they are there
 * @throws what `findOut` throws, or the signal's reason when cancelled; after what is under way has
 *   ended
 */
export async function downloadResults(
	context: IExecuteFunctions | IWebhookFunctions,
	results: ItemOutputs,
	{ fieldFor, several, signal, deadline }: DownloadPlan,
	findOut: (begin: BeginDownload) => Promise<void> = async () => {},
): Promise<void> {
	const givingUp = new AbortController();
	const end = AbortSignal.any(signal ? [signal, givingUp.signal] : [givingUp.signal]);
	const ways = { signal: end, deadline, inTurn: several ? limitConcurrency(1) : undefined };
	const atOnce = limitConcurrency(AT_ONCE);
	const downloads = new Map<string, Promise<Download>>();
	const downloadOf = (job: JobRecord) => {
		const begun = downloads.get(job._id);
		if (begun) return begun;
		const download = atOnce(async () => await downloadResult(context, job, ways));
		// Until it is added to an item nobody asks how it went.
		download.catch(() => {});
		downloads.set(job._id, download);
		return download;
	};
	const begin: BeginDownload = (itemIndex, job) => {
		if (fieldFor(itemIndex) !== undefined) void downloadOf(job);
	};
	try {
		await findOut(begin);
		results.completed().forEach(({ itemIndex, job }) => begin(itemIndex, job));
		for (const { itemIndex, item, job } of results.completed()) {
			const field = fieldFor(itemIndex);
			if (field === undefined) continue;
			Object.assign(item, withFile(item, job, field, await downloadOf(job)));
		}
	} finally {
		givingUp.abort();
		await Promise.allSettled(downloads.values());
	}
}
