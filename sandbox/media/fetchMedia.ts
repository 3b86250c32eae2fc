import { DownloadFault, MediaFault } from './mediaErrors';
import { readMedia, type Download } from './readMedia';
import { isOnThisMachine } from '../http/localAddress';

/** Limits of a download. Akool names none for face swap; these are the sandbox's. */
const TIME_LIMIT_MS = 15_000;
const MAX_REDIRECTS = 3;

/** The sandbox itself as a host of files. */
export interface OwnHost {
	/** Where the sandbox listens, e.g. `http://127.0.0.1:4010`. */
	local: string;
	/** Under which address it hands out its files; may be the same. */
	public: string;
	/** Marks the sandbox's own downloads, so that no ordered fault hits them. */
	mark: string;
}

/** The header that carries {@link OwnHost.mark}. */
export const OWN_FETCH_HEADER = 'x-sandbox-fetch';

/**
 * Really downloads a picture or video, from this machine only.
 *
 * @throws {DownloadFault} when it is elsewhere, not there, empty, too large or too slow
 * @throws {UnreadableFault} when it is neither, or its content type says something else
 */
export async function fetchMedia(address: string, own: OwnHost): Promise<Download> {
	const late = AbortSignal.timeout(TIME_LIMIT_MS);
	const enough = new AbortController();
	const signal = AbortSignal.any([late, enough.signal]);
	let url = new URL(address);
	try {
		for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
			const { target, headers } = reachable(url, own);
			const response = await fetch(target, { headers, signal, redirect: 'manual' });
			const location = response.headers.get('location');
			if (response.status >= 300 && response.status < 400 && location) {
				url = new URL(location, url);
				continue;
			}
			if (!response.ok) {
				throw new DownloadFault(`download failed: HTTP ${response.status} from ${url.href}`);
			}
			return await readMedia(response, url.href);
		}
	} catch (error) {
		if (error instanceof MediaFault) throw error;
		// Node's fetch hides the network's own message in `cause`.
		const { cause = error } = error as { cause?: unknown };
		const reason = late.aborted ? `no answer within ${TIME_LIMIT_MS / 1000} s` : String(cause);
		throw new DownloadFault(`download failed: ${reason}, ${url.href}`);
	} finally {
		// Whatever a host still has to send is not wanted.
		enough.abort();
	}
	throw new DownloadFault(`download failed: more than ${MAX_REDIRECTS} redirects, ${address}`);
}

function reachable(url: URL, own: OwnHost): { target: string; headers: Record<string, string> } {
	if (url.origin === own.public || url.origin === own.local) {
		const target = own.local + url.pathname + url.search;
		return { target, headers: { [OWN_FETCH_HEADER]: own.mark } };
	}
	if (!isOnThisMachine(url)) {
		const { hostname } = url;
		throw new DownloadFault(`the sandbox only downloads from this machine, not from ${hostname}`);
	}
	return { target: url.href, headers: {} };
}
