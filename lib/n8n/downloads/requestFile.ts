import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { DownloadError } from './downloadError';
import type { DownloadLimits } from './downloadLimits';

/** A stream of bytes, as n8n's file store takes it. */
export type FileBody = Exclude<
	Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0],
	Buffer
>;

/** What a file host answers; nothing of the body is read yet. */
export interface FileResponse {
	status: number;
	headers: Record<string, unknown>;
	body: FileBody;
	/** Breaks off what was not read. Without it the connection may stay open. */
	close(): void;
}

/**
 * Asks for a file, without any credential: results lie on other hosts, which must not see the key.
 * Redirects are followed here, since n8n 1.x does not heed the bound a node sets.
 *
 * @param signal ends the request, and also breaks the body off
 * @throws {DownloadError} when the address leads nowhere; an error of n8n's without an answer
 */
export async function requestFile(
	context: IExecuteFunctions | IWebhookFunctions,
	url: string,
	{ firstByteMs, redirects }: DownloadLimits,
	signal: AbortSignal,
): Promise<FileResponse> {
	let address = url;
	for (let followed = 0; ; followed++) {
		const answer = await requestOnce(context, address, firstByteMs, signal);
		const { status, headers } = answer;
		if (status < 300 || status >= 400 || !headers.location) return answer;
		answer.close();
		if (followed === redirects) {
			const often = `the file host sent us on more than ${redirects} times`;
			throw new DownloadError(often, false, 'wrong');
		}
		address = nextAddress(String(headers.location), address);
	}
}

async function requestOnce(
	context: IExecuteFunctions | IWebhookFunctions,
	url: string,
	timeout: number,
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
		timeout,
		abortSignal: AbortSignal.any([signal, closing.signal]),
	});
	// Whoever reads the body learns of its errors. Without a reader they would end n8n.
	body.on('error', () => {});
	const close = () => {
		// To destroy the body is not enough: n8n may hand out a wrapped one, which lets go of the real
		// one only when it was read from.
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
