import type { IExecuteFunctions, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import type { KeptJob } from '../akool/expiry';
import type { JobRecord } from '../akool/jobRecord';
import { systemClock } from './clock';
import { downloadFailedWords, downloadFault } from './downloadFault';
import { DOWNLOAD_LIMITS } from './downloadLimits';
import { downloadOnce } from './downloadOnce';

/**
 * Adds a completed job's picture or video to its item, streamed into n8n's file store. The job is
 * paid for, so nothing that goes wrong here fails the item: then `downloadFailed` says what it was,
 * and all else is as it was.
 *
 * @param item what is put out for the job
 * @param job the job; without `url` the item is given back as it is
 * @param field the item's field for the file
 * @throws only the signal's reason, when cancelled
 */
export async function withDownload(
	context: IExecuteFunctions | IWebhookFunctions,
	item: INodeExecutionData,
	job: KeptJob & Pick<JobRecord, 'url'>,
	field: string,
	signal?: AbortSignal,
	limits = DOWNLOAD_LIMITS,
): Promise<INodeExecutionData> {
	if (job.url === undefined) return item;
	for (let attempt = 1; ; attempt++) {
		const outcome = await downloadOnce(context, job.url, limits, signal).then(
			(file) => ({ file }),
			(error: unknown) => ({ fault: downloadFault(error) }),
		);
		signal?.throwIfAborted();
		if ('file' in outcome) return { ...item, binary: { ...item.binary, [field]: outcome.file } };
		const { fault } = outcome;
		if (!fault.again || attempt === limits.attempts) {
			const downloadFailed = downloadFailedWords(fault, job, systemClock.now());
			return { ...item, json: { ...item.json, downloadFailed } };
		}
		await systemClock.sleep(limits.firstPauseMs * 2 ** (attempt - 1), signal);
	}
}
