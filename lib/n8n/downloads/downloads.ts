import type { INodeExecutionData } from 'n8n-workflow';
import { definedOnly } from '../../core/coerce';
import { limitConcurrency } from '../../jobs/concurrency';
import type { Job } from '../../jobs/job';
import type { ProviderInfo } from '../../jobs/provider';
import type { NodeContext } from '../platform/service';
import { systemClock } from '../platform/systemClock';
import { lookUntil } from './downloadAttempts';
import { downloadFailedNotice } from './downloadError';
import { type Download, type DownloadOptions, downloadResult, OUT_OF_TIME } from './downloadResult';

/**
 * How many files are downloaded at once, including large ones and those that wait for their turn.
 */
const AT_ONCE = 4;

/** Options for all downloads of a run. */
export interface DownloadsOptions extends Pick<DownloadOptions, 'signal' | 'deadline'> {
	/** Maximum number of files. If it is more than one, large files are downloaded one by one. */
	fileCount: number;
	/** A limit that the run shares with others; its own if omitted. */
	atOnce?: ReturnType<typeof limitConcurrency>;
}

/** The downloads of a run. If several items name the same job, its file is downloaded once. */
export class Downloads {
	private readonly started = new Map<string, Promise<Download>>();
	private readonly givingUp = new AbortController();
	private readonly options: DownloadOptions;
	private readonly atOnce: ReturnType<typeof limitConcurrency>;

	constructor(
		private readonly context: NodeContext,
		private readonly info: ProviderInfo,
		{ fileCount, signal, deadline, atOnce = limitConcurrency(AT_ONCE) }: DownloadsOptions,
	) {
		this.atOnce = atOnce;
		const signals = [signal, this.givingUp.signal].filter((one) => one !== undefined);
		const inTurn = fileCount > 1 ? limitConcurrency(1) : undefined;
		this.options = { signal: AbortSignal.any(signals), deadline, inTurn };
	}

	/**
	 * Starts to download the file of a completed job, unless that was started already.
	 *
	 * @param fileName without an extension; undefined for that of its address
	 * @returns the outcome; rejects only when cancelled or stopped
	 */
	start(job: Job, fileName?: string): Promise<Download> {
		const started = this.started.get(job.id);
		if (started) return started;
		const download = this.downloadInTurn(job, fileName);
		// The download may reject before anyone awaits it, which must not crash n8n.
		download.catch(() => {});
		this.started.set(job.id, download);
		return download;
	}

	/** Other runs that share the limit may take longer than the deadline. */
	private async downloadInTurn(job: Job, fileName?: string): Promise<Download> {
		const { deadline } = this.options;
		// From now on, however long it is until its turn: otherwise many missing files add up.
		const options = { ...this.options, fileName, missingUntil: lookUntil(job, this.info) };
		return await new Promise((resolve, reject) => {
			const giveUp = () => resolve({ error: OUT_OF_TIME });
			deadline?.addEventListener('abort', giveUp);
			const download = async () => {
				deadline?.removeEventListener('abort', giveUp);
				return await downloadResult(this.context, job, this.info, options);
			};
			this.atOnce(download).then(resolve, reject);
		});
	}

	/** Cancels the downloads in progress, and waits until they have ended. */
	async stop(): Promise<void> {
		this.givingUp.abort();
		await Promise.allSettled(this.started.values());
	}
}

/**
 * Adds the outcome of a download to a job's output item. The job is paid for, so a failed download
 * does not fail the item: it only adds `downloadFailed`, which says what happened.
 *
 * @param field the item's binary field for the file
 */
export function withFile(
	item: INodeExecutionData,
	field: string,
	download: Download,
	{ job, info }: { job: Job; info: ProviderInfo },
): INodeExecutionData {
	if ('error' in download) {
		const downloadFailed = downloadFailedNotice(download.error, job, info, systemClock.now());
		return { ...item, json: { ...item.json, downloadFailed } };
	}
	// The file is there, so these are wrong: they would make the user pay for another swap.
	const json = definedOnly({ ...item.json, expired: undefined, resultMissing: undefined });
	return { ...item, json, binary: { ...item.binary, [field]: { ...download.file } } };
}

/** Options of {@link withDownload}. */
export interface WithDownloadOptions extends DownloadOptions {
	info: ProviderInfo;
	/** The item's binary field for the file; undefined for no file. */
	outputField?: string;
}

/**
 * Downloads the file of a single job and adds it to the job's output item.
 *
 * @returns the item unchanged if no file is wanted, or the job is not completed
 * @throws only the signal's reason, when cancelled
 */
export async function withDownload(
	context: NodeContext,
	item: INodeExecutionData,
	job: Job,
	{ info, outputField, ...options }: WithDownloadOptions,
): Promise<INodeExecutionData> {
	if (outputField === undefined || job.status !== 'completed') return item;
	const download = await downloadResult(context, job, info, options);
	return withFile(item, outputField, download, { job, info });
}
