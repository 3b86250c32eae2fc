import type {
	IBinaryData,
	IExecuteFunctions,
	INodeExecutionData,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { KeptJob } from '../../akool/expiry';
import type { JobRecord } from '../../akool/akoolJob';
import { definedOnly } from '../../core/coerce';
import { systemClock } from '../platform/systemClock';
import { DownloadError, downloadFailedNotice, toDownloadError } from './downloadError';
import { DOWNLOAD_LIMITS, type DownloadLimits } from './downloadLimits';
import { downloadOnce } from './downloadOnce';

/** How a download goes. */
export interface DownloadOptions {
	signal?: AbortSignal;
	/** Ends a download that may not take longer. */
	deadline?: AbortSignal;
	/**
	 * For a run that downloads several files at once: calls back when it is a large one's turn. Large
	 * ones at once would take up n8n's memory, and be no sooner there.
	 */
	inTurn?: (fetch: Fetch) => Promise<IBinaryData>;
	limits?: DownloadLimits;
}

/** What became of a download. */
export type Download = { file: IBinaryData } | { fault: DownloadError };

type Fetch = () => Promise<IBinaryData>;

/** A job as far as its file matters. */
type JobWithFile = KeptJob & Pick<JobRecord, 'url'>;

const NO_ADDRESS = new DownloadError('Akool names no address for it', false, 'missing');
const OUT_OF_TIME = new DownloadError("there was no time left before 'Max Wait' ended", false);

/**
 * Downloads a completed job's picture or video, streamed into n8n's file store.
 *
 * @throws only the signal's reason, when cancelled
 */
export async function downloadResult(
	context: IExecuteFunctions | IWebhookFunctions,
	{ url }: JobWithFile,
	{ signal, deadline, inTurn, limits = DOWNLOAD_LIMITS }: DownloadOptions = {},
): Promise<Download> {
	signal?.throwIfAborted();
	if (url === undefined) return { fault: NO_ADDRESS };
	const end = AbortSignal.any([signal, deadline].filter((one) => one !== undefined));
	const upTo = async (bytes: number) => await downloadOnce(context, url, { ...limits, bytes }, end);
	const once = async () =>
		await (inTurn ? smallOrInTurn(upTo, limits, inTurn) : upTo(limits.bytes));
	for (let attempt = 1; ; attempt++) {
		const download = await once().then(
			(file) => ({ file }),
			(error: unknown) => ({ fault: toDownloadError(error) }),
		);
		signal?.throwIfAborted();
		if ('file' in download || !download.fault.again) return download;
		if (deadline?.aborted) return { fault: OUT_OF_TIME };
		if (attempt === limits.attempts) return download;
		await systemClock.sleep(limits.firstPauseMs * 2 ** (attempt - 1), signal);
	}
}

/**
 * Adds what was downloaded to a job's item, which may be one of several. The job is paid for, so a
 * download that went wrong does not fail the item: then `downloadFailed` says what it was, and all
 * else is as it was.
 *
 * @param item what is put out for the job
 * @param field the item's field for the file
 */
export function withFile(
	item: INodeExecutionData,
	job: JobWithFile,
	field: string,
	download: Download,
): INodeExecutionData {
	if ('fault' in download) {
		const downloadFailed = downloadFailedNotice(download.fault, job, systemClock.now());
		return { ...item, json: { ...item.json, downloadFailed } };
	}
	// What is here is not gone: without `expired`, which would have the user pay for it anew.
	const json = definedOnly({ ...item.json, expired: undefined });
	return { ...item, json, binary: { ...item.binary, [field]: { ...download.file } } };
}

/**
 * Both in one for a single job: downloads its result and adds it to its item.
 *
 * @param job unless it is completed the item is given back as it is
 * @throws only the signal's reason, when cancelled
 */
export async function withDownload(
	context: IExecuteFunctions | IWebhookFunctions,
	item: INodeExecutionData,
	job: JobWithFile,
	field: string,
	ways?: DownloadOptions,
): Promise<INodeExecutionData> {
	if (job.status !== 'completed') return item;
	return withFile(item, job, field, await downloadResult(context, job, ways));
}

/** Leaves a large file at once, and asks for it anew when it is its turn. */
async function smallOrInTurn(
	upTo: (bytes: number) => Promise<IBinaryData>,
	{ sideBySideBytes, bytes }: DownloadLimits,
	inTurn: NonNullable<DownloadOptions['inTurn']>,
): Promise<IBinaryData> {
	return await upTo(sideBySideBytes).catch(async (error: unknown) => {
		const fault = toDownloadError(error);
		if (fault.aftermath !== 'tooLarge') throw fault;
		return await inTurn(async () => await upTo(bytes));
	});
}
