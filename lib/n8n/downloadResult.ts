import type {
	IBinaryData,
	IExecuteFunctions,
	INodeExecutionData,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { KeptJob } from '../akool/expiry';
import type { JobRecord } from '../akool/jobRecord';
import { definedOnly } from '../akool/looseJson';
import { systemClock } from './clock';
import { DownloadFault, downloadFailedWords, downloadFault } from './downloadFault';
import { DOWNLOAD_LIMITS, type DownloadLimits } from './downloadLimits';
import { downloadOnce } from './downloadOnce';

/** How a download goes. */
export interface DownloadWays {
	signal?: AbortSignal;
	/** Ends a download that may not take longer, with the item as it is. */
	deadline?: AbortSignal;
	/**
	 * For a run that downloads several files at once: calls back when it is a large one's turn. Large
	 * ones at once would take up n8n's memory, and be no sooner there.
	 */
	inTurn?: (download: Download) => Promise<IBinaryData>;
	limits?: DownloadLimits;
}

type Download = () => Promise<IBinaryData>;

const NO_ADDRESS = new DownloadFault('Akool names no address for it', false, 'missing');
const OUT_OF_TIME = new DownloadFault("there was no time left before 'Max Wait' ended", false);

/**
 * Adds a completed job's picture or video to its item, streamed into n8n's file store. The job is
 * paid for, so nothing that goes wrong here fails the item: then `downloadFailed` says what it was,
 * and all else is as it was.
 *
 * @param item what is put out for the job
 * @param job the job; unless it is completed the item is given back as it is
 * @param field the item's field for the file
 * @throws only the signal's reason, when cancelled
 */
export async function withDownload(
	context: IExecuteFunctions | IWebhookFunctions,
	item: INodeExecutionData,
	job: KeptJob & Pick<JobRecord, 'url'>,
	field: string,
	{ signal, deadline, inTurn, limits = DOWNLOAD_LIMITS }: DownloadWays = {},
): Promise<INodeExecutionData> {
	const { url } = job;
	if (job.status !== 'completed') return item;
	if (url === undefined) return withoutFile(item, job, NO_ADDRESS);
	const end = AbortSignal.any([signal, deadline].filter((one) => one !== undefined));
	const upTo = async (bytes: number) => await downloadOnce(context, url, { ...limits, bytes }, end);
	const once = async () =>
		await (inTurn ? smallOrInTurn(upTo, limits, inTurn) : upTo(limits.bytes));
	for (let attempt = 1; ; attempt++) {
		const outcome = await once().then(
			(file) => ({ file }),
			(error: unknown) => ({ fault: downloadFault(error) }),
		);
		signal?.throwIfAborted();
		if ('file' in outcome) return withFile(item, field, outcome.file);
		const fault = outcome.fault.again && deadline?.aborted ? OUT_OF_TIME : outcome.fault;
		if (!fault.again || attempt === limits.attempts) return withoutFile(item, job, fault);
		await systemClock.sleep(limits.firstPauseMs * 2 ** (attempt - 1), signal);
	}
}

/** What is here is not gone: without `expired`, which would have the user pay for it anew. */
function withFile(item: INodeExecutionData, field: string, file: IBinaryData): INodeExecutionData {
	const json = definedOnly({ ...item.json, expired: undefined });
	return { ...item, json, binary: { ...item.binary, [field]: file } };
}

function withoutFile(
	item: INodeExecutionData,
	job: KeptJob,
	fault: DownloadFault,
): INodeExecutionData {
	const downloadFailed = downloadFailedWords(fault, job, systemClock.now());
	return { ...item, json: { ...item.json, downloadFailed } };
}

/** Leaves a large file at once, and asks for it anew when it is its turn. */
async function smallOrInTurn(
	upTo: (bytes: number) => Promise<IBinaryData>,
	{ sideBySideBytes, bytes }: DownloadLimits,
	inTurn: NonNullable<DownloadWays['inTurn']>,
): Promise<IBinaryData> {
	return await upTo(sideBySideBytes).catch(async (error: unknown) => {
		const fault = downloadFault(error);
		if (fault.aftermath !== 'tooLarge') throw fault;
		return await inTurn(async () => await upTo(bytes));
	});
}
