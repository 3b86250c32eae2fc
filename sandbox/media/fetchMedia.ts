import { isLocalAddress } from '../http/localAddress';

import { DownloadError, MediaError } from './mediaErrors';
import { readMedia, type Download } from './readMedia';

/** Limits of a download. Akool names none for face swap; these are the sandbox's. */
const TIME_LIMIT_MS = 15_000;
const MAX_REDIRECTS = 3;

/** The sandbox itself as a host of files. */
export interface HostAddresses {
	/** Where the sandbox listens, e.g. `http://127.0.0.1:4010`. */
	local: string;
	/** Under which address it hands out its files; may be the same. */
	public: string;
	/** Marks the sandbox's own downloads, so that no ordered fault hits them. */
	internalToken: string;
}

/** The header that carries {@link HostAddresses.internalToken}. */
export const INTERNAL_FETCH_HEADER = 'x-sandbox-fetch';

/**
 * Really downloads a picture or video, from this machine only.
 *
 * @throws {DownloadError} when it is elsewhere, not there, empty, too large or too slow
 * @throws {UnreadableFault} when it is neither, or its content type says something else
 */
export async function fetchMedia(address: string, host: HostAddresses): Promise<Download> {
	const late = AbortSignal.timeout(TIME_LIMIT_MS);
	const enough = new AbortController();
	const signal = AbortSignal.any([late, enough.signal]);
	let url = new URL(address);
	try {
		for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
			const { target, headers } = requestFor(url, host);
			const response = await fetch(target, { headers, signal, redirect: 'manual' });
			const location = response.headers.get('location');
			if (response.status >= 300 && response.status < 400 && location) {
				url = new URL(location, url);
				continue;
			}
			if (!response.ok) {
				throw new DownloadError(`download failed: HTTP ${response.status} from ${url.href}`);
			}
			return await readMedia(response, url.href);
		}
	} catch (error) {
		if (error instanceof MediaError) throw error;
		// Node's fetch hides the network's own message in `cause`.
		const { cause = error } = error as { cause?: unknown };
		const reason = late.aborted ? `no answer within ${TIME_LIMIT_MS / 1000} s` : String(cause);
		throw new DownloadError(`download failed: ${reason}, ${url.href}`);
	} finally {
		// Whatever a host still has to send is not wanted.
		enough.abort();
	}
	throw new DownloadError(`download failed: more than ${MAX_REDIRECTS} redirects, ${address}`);
}

function requestFor(
	url: URL,
	host: HostAddresses,
): { target: string; headers: Record<string, string> } {
	if (url.origin === host.public || url.origin === host.local) {
		const target = host.local + url.pathname + url.search;
		return { target, headers: { [INTERNAL_FETCH_HEADER]: host.internalToken } };
	}
	if (!isLocalAddress(url)) {
		const { hostname } = url;
		throw new DownloadError(`the sandbox only downloads from this machine, not from ${hostname}`);
	}
	return { target: url.href, headers: {} };
}
