import type {
	IBinaryData,
	IExecuteFunctions,
	INodeExecutionData,
	IWebhookFunctions,
} from 'n8n-workflow';
import { resultFile, type ResultFile } from '../akool/resultFile';
import { systemClock } from './clock';

/** How long the file host may take to begin, in ms. */
const FIRST_BYTE_TIMEOUT_MS = 60_000;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1000;
const MOST_REDIRECTS = 5;

/** A stream of bytes, as n8n's file store takes it. */
type Content = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

/** An item's result can't be downloaded; the message says why. */
class DownloadRefused extends Error {}

/**
 * Adds a completed job's picture or video to its item, streamed into n8n's file store. The job is
 * paid for, so nothing that goes wrong here fails the item: then `downloadFailed` says what it was,
 * and `url` is still there.
 *
 * @param item a job item; without `url` it is given back as it is
 * @param field the item's field for the file
 */
export async function withDownload(
	context: IExecuteFunctions | IWebhookFunctions,
	item: INodeExecutionData,
	field: string,
	signal?: AbortSignal,
): Promise<INodeExecutionData> {
	const { url } = item.json;
	if (typeof url !== 'string') return item;
	for (let attempt = 1; ; attempt++) {
		const outcome = await download(context, url).then(
			(file) => ({ file }),
			(error: unknown) => ({ error }),
		);
		signal?.throwIfAborted();
		if ('file' in outcome) return { ...item, binary: { ...item.binary, [field]: outcome.file } };
		const refusal = outcome.error instanceof DownloadRefused ? outcome.error : undefined;
		if (refusal || attempt === ATTEMPTS) {
			const reason = refusal?.message ?? 'the connection to the file host broke';
			return {
				...item,
				json: { ...item.json, downloadFailed: `The result was not downloaded: ${reason}` },
			};
		}
		await systemClock.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal);
	}
}

/** Results lie on another host, which must not see the key: no credential here. */
async function download(
	context: IExecuteFunctions | IWebhookFunctions,
	url: string,
): Promise<IBinaryData> {
	const { statusCode, headers, body } = await context.helpers.httpRequest({
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout: FIRST_BYTE_TIMEOUT_MS,
		maxRedirects: MOST_REDIRECTS,
	});
	const file = judged(url, statusCode, headers);
	return await context.helpers.prepareBinaryData(body as Content, file.name, file.mimeType);
}

function judged(url: string, status: number, headers: Record<string, unknown>): ResultFile {
	if (status >= 500 || status === 429) throw new Error(`HTTP ${status}`);
	if (status !== 200) throw new DownloadRefused(`the file host answered HTTP ${status}`);
	const file = resultFile(url, headers['content-type']);
	if (!file) throw new DownloadRefused('what lies there is neither a picture nor a video');
	return file;
}
