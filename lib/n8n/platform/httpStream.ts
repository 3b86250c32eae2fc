import type { IExecuteFunctions } from 'n8n-workflow';
import type { NodeContext } from './service';

/** A stream of bytes, as n8n's file store accepts it. */
export type StreamBody = Exclude<
	Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0],
	Buffer
>;

/** A host's response, before its body is read. */
export interface StreamResponse {
	/** Where the response came from: the last address, after redirects. */
	url: string;
	status: number;
	headers: Record<string, unknown>;
	body: StreamBody;
	/** Discards what was not read. Otherwise the connection may stay open. */
	close(): void;
}

/** How to request a stream. */
export interface StreamRequest {
	headers?: Record<string, string>;
	/** How long the host may take to respond, in ms. */
	timeoutMs: number;
	/** Maximum number of redirects to follow. */
	redirects: number;
	/** Cancels the request, and the body too. */
	signal: AbortSignal;
	/** Called with each address before it is requested; throws to end the request there. */
	check(address: string): void;
}

/**
 * Requests a file without any credential. It follows redirects itself, since n8n 1.x ignores the
 * limit that a node sets, and so that each address is checked before it is requested.
 *
 * @returns the last response; a redirect if there are too many
 * @throws what `check` throws; n8n's own error when there is no response
 */
export async function requestStream(
	context: NodeContext,
	url: string,
	request: StreamRequest,
): Promise<StreamResponse> {
	let address = url;
	for (let followed = 0; ; followed++) {
		request.check(address);
		const response = await requestOnce(context, address, request);
		if (!isRedirect(response) || followed === request.redirects) return response;
		response.close();
		address = nextAddress(String(response.headers.location), address);
	}
}

/** Whether a response leads to another address. */
export function isRedirect({
	status,
	headers,
}: Pick<StreamResponse, 'status' | 'headers'>): boolean {
	return status >= 300 && status < 400 && Boolean(headers.location);
}

async function requestOnce(
	context: NodeContext,
	url: string,
	{ headers: sent, timeoutMs, signal }: StreamRequest,
): Promise<StreamResponse> {
	const closing = new AbortController();
	const { statusCode, headers, body } = await context.helpers.httpRequest({
		url,
		headers: sent,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: timeoutMs,
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
	return { url, status: statusCode, headers, body, close };
}

/** Returns an empty text if a redirect leads to no address. */
function nextAddress(location: string, from: string): string {
	// Node reads headers as Latin-1, but hosts that do not percent-encode an address write UTF-8.
	const utf8 = Buffer.from(location, 'latin1').toString();
	const target = utf8.includes('\ufffd') ? location : utf8;
	return URL.canParse(target, from) ? new URL(target, from).href : '';
}
