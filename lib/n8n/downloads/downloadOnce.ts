import type { IBinaryData } from 'n8n-workflow';
import { numberOf } from '../../core/coerce';
import { resultFile, type ResultFile } from '../../core/resultFile';
import type { NodeContext } from '../platform/service';
import { DownloadError, storeError, toDownloadError } from './downloadError';
import { DOWNLOAD_LIMITS } from './downloadLimits';
import { type FileResponse, requestFile } from './requestFile';
import { firstBytes, limitBytes } from './responseBody';
import { hasStalled, type Transfer } from './stallTimeout';

/** What a file host's HTTP status says about the file. */
const FILE_STATES: Partial<Record<number, DownloadError['fileState']>> = {
	403: 'missing',
	404: 'missing',
	410: 'gone',
};

/** A file to download. */
export interface WantedFile {
	url: string;
	/** Its name without an extension; that of its address if omitted. */
	name?: string;
}

/**
 * Makes one attempt to download a file into n8n's file store. The file is checked before anything
 * is stored, and streamed from the file host to the store.
 *
 * @param mostBytes the maximum size in bytes
 * @param signal cancels the attempt
 * @throws {DownloadError} why it did not work
 */
export async function downloadOnce(
	context: NodeContext,
	wanted: WantedFile,
	mostBytes: number,
	signal: AbortSignal,
): Promise<IBinaryData> {
	const timeout = AbortSignal.timeout(DOWNLOAD_LIMITS.attemptMs);
	const stall = new AbortController();
	const end = AbortSignal.any([signal, timeout, stall.signal]);
	try {
		const response = await requestFile(context, wanted.url, end);
		const transfer: Transfer = { body: response.body, taken: 0, mostBytes, end };
		void hasStalled(transfer).then((so) => so && stall.abort());
		try {
			const file = await checkResponse(wanted, response, mostBytes);
			return await storeFile(context, file, transfer);
		} finally {
			response.close();
		}
	} catch (error) {
		throw attemptError(error, timeout, stall.signal);
	}
}

/** Determines a file's name and type before it is stored. */
async function checkResponse(
	{ url, name }: WantedFile,
	{ status, headers, body }: FileResponse,
	mostBytes: number,
): Promise<ResultFile> {
	if (status !== 200) {
		const mayRetry = status >= 500 || status === 429;
		const words = `the file host responded with HTTP ${status}`;
		throw new DownloadError(words, mayRetry, FILE_STATES[status]);
	}
	if ((numberOf(headers['content-length']) ?? 0) > mostBytes) throw tooLargeError(mostBytes);
	const file = resultFile(url, headers['content-type'], await firstBytes(body), name);
	if (!file) {
		const what = 'the file is neither a picture nor a video';
		throw new DownloadError(what, false, 'wrong');
	}
	return file;
}

async function storeFile(
	context: NodeContext,
	{ name, mimeType }: ResultFile,
	transfer: Transfer,
): Promise<IBinaryData> {
	let excess: DownloadError | undefined;
	const content = limitBytes(transfer, () => (excess = tooLargeError(transfer.mostBytes)));
	try {
		return await context.helpers.prepareBinaryData(content, name, mimeType);
	} catch (error) {
		const isBroken = transfer.body.errored || transfer.end.aborted;
		throw excess ?? (isBroken ? toDownloadError(error) : storeError(error));
	} finally {
		content.destroy();
	}
}

function attemptError(error: unknown, timeout: AbortSignal, stall: AbortSignal): DownloadError {
	const downloadError = toDownloadError(error);
	if (!downloadError.mayRetry) return downloadError;
	if (timeout.aborted) {
		const minutes = DOWNLOAD_LIMITS.attemptMs / 60_000;
		const words = `it was not complete after ${minutes} minutes`;
		return new DownloadError(words, false);
	}
	return stall.aborted
		? new DownloadError('the file host stopped sending it', true)
		: downloadError;
}

function tooLargeError(mostBytes: number): DownloadError {
	const words = `it is larger than the limit of ${mostBytes / 1e9} GB`;
	return new DownloadError(words, false, 'tooLarge');
}
