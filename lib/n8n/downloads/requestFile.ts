import {
	isRedirect,
	requestStream,
	type StreamBody,
	type StreamResponse,
} from '../platform/httpStream';
import type { NodeContext } from '../platform/service';
import { DownloadError } from './downloadError';
import { DOWNLOAD_LIMITS } from './downloadLimits';

/** A stream of bytes, as n8n's file store accepts it. */
export type FileBody = StreamBody;

/** A file host's response, before its body is read. */
export type FileResponse = StreamResponse;

/**
 * Requests a file without any credential: results are on other hosts, which must not see the key.
 *
 * @param signal cancels the request, and the body too
 * @throws {DownloadError} when an address is invalid, or there are too many redirects; n8n's own
 *   error when there is no response
 */
export async function requestFile(
	context: NodeContext,
	url: string,
	signal: AbortSignal,
): Promise<FileResponse> {
	const { firstByteMs: timeoutMs, redirects } = DOWNLOAD_LIMITS;
	const request = { timeoutMs, redirects, signal, check: requireWebAddress };
	const response = await requestStream(context, url, request);
	if (!isRedirect(response)) return response;
	response.close();
	const words = `the file host redirected more than ${redirects} times`;
	throw new DownloadError(words, false, 'wrong');
}

function requireWebAddress(address: string): void {
	if (/^https?:\/\//i.test(address)) return;
	throw new DownloadError('its address is not a web address', false, 'wrong');
}
