import type { IExecuteFunctions } from 'n8n-workflow';
import type { NodeContext } from '../platform/service';
import { DownloadError } from './downloadError';
import { DOWNLOAD_LIMITS } from './downloadLimits';

/** A stream of bytes, as n8n's file store accepts it. */
export type FileBody = Exclude<
	Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0],
	Buffer
>;

/** A file host's response, before its body is read. */
export interface FileResponse {
	status: number;
	headers: Record<string, unknown>;
	body: FileBody;
	/** Discards what was not read. Otherwise the connection may stay open. */
	close(): void;
}

/**
 * Requests a file without any credential: results are on other hosts, which must not see the key.
 * It follows redirects itself, since n8n 1.x ignores the limit that a node sets.
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
	let address = url;
	for (let followed = 0; ; followed++) {
		const response = await requestOnce(context, address, signal);
		const { status, headers } = response;
		if (status < 300 || status >= 400 || !headers.location) return response;
		response.close();
		if (followed === DOWNLOAD_LIMITS.redirects) {
			const words = `the file host sent us on more than ${followed} times`;
			throw new DownloadError(words, false, 'wrong');
		}
		address = nextAddress(String(headers.location), address);
	}
}

async function requestOnce(
	context: NodeContext,
	url: string,
	signal: AbortSignal,
): Promise<FileResponse> {
	if (!/^https?:\/\//i.test(url)) {
		throw new DownloadError('its address is no web address', false, 'wrong');
	}
	const closing = new AbortController();
	const { statusCode, headers, body } = await context.helpers.httpRequest({
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: DOWNLOAD_LIMITS.firstByteMs,
		abortSignal: AbortSignal.any([signal, closing.signal]),
	});
	// Whoever reads the body gets its errors. Without any listener they would crash n8n.
	body.on('error', () => {});
	const close = () => {
		// Destroying the body is not enough: n8n may return a wrapper, which closes the real stream
		// only after it was read from.
		closing.abort();
		body.destroy();
	};
	return { status: statusCode, headers, body, close };
}

function nextAddress(location: string, from: string): string {
	try {
		return new URL(location, from).href;
	} catch {
		return '';
	}
}
