import type { IBinaryData } from 'n8n-workflow';
import type { JobAge } from '../../jobs/expiry';
import type { Job } from '../../jobs/job';
import type { ProviderInfo } from '../../jobs/provider';
import type { NodeContext } from '../platform/service';
import { systemClock } from '../platform/systemClock';
import { DownloadAttempts, lookUntil } from './downloadAttempts';
import { DownloadError, toDownloadError } from './downloadError';
import { DOWNLOAD_LIMITS } from './downloadLimits';
import { downloadOnce } from './downloadOnce';
import { isInline, storeInlineResult } from './inlineResult';

type Fetch = () => Promise<IBinaryData>;

/** Options of {@link downloadResult}. */
export interface DownloadOptions {
	/** Cancels it. */
	signal?: AbortSignal;
	/** Ends the download when its time is up. */
	deadline?: AbortSignal;
	/**
	 * For a run that downloads several files at once: calls `fetch` when it is a large file's turn.
	 * Large files in parallel would fill n8n's memory, and not arrive sooner.
	 */
	inTurn?: (fetch: Fetch) => Promise<IBinaryData>;
	/** See {@link lookUntil}; by default from now on. */
	missingUntil?: number;
	/** The name of the file, without an extension; that of its address if omitted. */
	fileName?: string;
}

/** The outcome of a download. */
export type Download = { file: IBinaryData } | { error: DownloadError };

/** Why a download ends when its deadline has passed. */
export const OUT_OF_TIME = new DownloadError(
	"there was no time left before 'Max Wait' ended",
	false,
);

/**
 * Downloads a completed job's picture or video as a stream into n8n's file store, with retries. A
 * file that is missing is looked for again for a while, see {@link lookUntil}.
 *
 * @throws only the signal's reason, when cancelled
 */
export async function downloadResult(
	context: NodeContext,
	job: Pick<Job, 'outputs'> & JobAge,
	info: ProviderInfo,
	options: DownloadOptions = {},
): Promise<Download> {
	const { signal, deadline, inTurn, fileName, missingUntil = lookUntil(job, info) } = options;
	const [output] = job.outputs;
	signal?.throwIfAborted();
	if (!output) return { error: noUrlError(info) };
	const { bytes } = DOWNLOAD_LIMITS;
	const end = AbortSignal.any([signal, deadline].filter((one) => one !== undefined));
	const wanted = { url: output.url, name: fileName };
	const upTo = async (mostBytes: number) => await downloadOnce(context, wanted, mostBytes, end);
	const once = async () => {
		if (isInline(output.url)) return await storeInlineResult(context, output.url, fileName);
		return await (inTurn ? smallOrInTurn(upTo, inTurn) : upTo(bytes));
	};
	const attempts = new DownloadAttempts(missingUntil);
	for (;;) {
		const download = await once().then(
			(file) => ({ file }),
			(error: unknown) => ({ error: toDownloadError(error) }),
		);
		signal?.throwIfAborted();
		if ('file' in download) return download;
		if (deadline?.aborted && download.error.mayRetry) return { error: OUT_OF_TIME };
		const pauseMs = attempts.pauseAfter(download.error);
		if (pauseMs === undefined || deadline?.aborted) return download;
		await systemClock.sleep(pauseMs, signal);
	}
}

function noUrlError({ name }: ProviderInfo): DownloadError {
	return new DownloadError(`${name} gives no address for it`, false, 'missing');
}

/** Stops at once if the file is large, and requests it again when it is its turn. */
async function smallOrInTurn(
	upTo: (mostBytes: number) => Promise<IBinaryData>,
	inTurn: NonNullable<DownloadOptions['inTurn']>,
): Promise<IBinaryData> {
	return await upTo(DOWNLOAD_LIMITS.sideBySideBytes).catch(async (error: unknown) => {
		const downloadError = toDownloadError(error);
		if (downloadError.fileState !== 'tooLarge') throw downloadError;
		return await inTurn(async () => await upTo(DOWNLOAD_LIMITS.bytes));
	});
}
