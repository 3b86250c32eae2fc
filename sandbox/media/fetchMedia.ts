import type { FileContent } from '../fileHost/hostedFiles';
import { isLocalAddress } from '../http/localAddress';

import { DownloadError, MediaError } from './mediaErrors';
import { readMedia, type Download } from './readMedia';

/** Limits of a download. Providers state none for face swaps; these are the sandbox's. */
const TIME_LIMIT_MS = 15_000;
const MAX_REDIRECTS = 3;

/** The addresses of the sandbox's own file host. */
export interface HostAddresses {
	/** Where the sandbox listens, e.g. `http://127.0.0.1:4010`. */
	local: string;
	/** The origin in the addresses of its files; may be the same. */
	public: string;
	/** Marks the sandbox's own downloads, to which forced failures don't apply. */
	internalToken: string;
	/** The sample media by path: always there and always the same. */
	samples: ReadonlyMap<string, FileContent>;
}

/** The header that carries {@link HostAddresses.internalToken}. */
export const INTERNAL_FETCH_HEADER = 'x-sandbox-fetch';

/**
 * A sample picture, which needs no download.
 *
 * @param address anything but the picture's own address, such as one with a query, is none
 */
export function samplePicture(address: string, host: HostAddresses): Download | undefined {
	const origin = [host.public, host.local].find((one) => address.startsWith(`${one}/`));
	const sample = origin ? host.samples.get(address.slice(origin.length)) : undefined;
	return sample?.type === 'image/png' ? { is: 'picture', bytes: sample.bytes } : undefined;
}

/**
 * Downloads a picture or video over HTTP, from this machine only.
 *
 * @param address where it is; up to three redirects are followed
 * @param host the sandbox's own addresses, which are always reachable
 * @throws {DownloadError} when it is on another machine, missing, empty, too large, or another host
 *   than the sandbox itself takes longer than 15 s
 * @throws {UnreadableMediaError} when its content type or first bytes say that it is something else
 */
export async function fetchMedia(address: string, host: HostAddresses): Promise<Download> {
	const timeout = AbortSignal.timeout(TIME_LIMIT_MS);
	const ended = new AbortController();
	const impatient = AbortSignal.any([timeout, ended.signal]);
	let url = new URL(address);
	try {
		for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
			const { target, headers } = requestFor(url, host);
			// Many jobs that begin together on a busy computer are no reason for one of them to fail.
			const signal = isOwn(url, host) ? ended.signal : impatient;
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
		// Node's fetch puts the network's error message in `cause`.
		const { cause = error } = error as { cause?: unknown };
		const reason = timeout.aborted ? `no answer within ${TIME_LIMIT_MS / 1000} s` : String(cause);
		throw new DownloadError(`download failed: ${reason}, ${url.href}`);
	} finally {
		// Ends a download that was not read to its end.
		ended.abort();
	}
	throw new DownloadError(`download failed: more than ${MAX_REDIRECTS} redirects, ${address}`);
}

function isOwn({ origin }: URL, host: HostAddresses): boolean {
	return origin === host.public || origin === host.local;
}

function requestFor(
	url: URL,
	host: HostAddresses,
): { target: string; headers: Record<string, string> } {
	if (isOwn(url, host)) {
		const target = host.local + url.pathname + url.search;
		return { target, headers: { [INTERNAL_FETCH_HEADER]: host.internalToken } };
	}
	if (!isLocalAddress(url)) {
		const { hostname } = url;
		throw new DownloadError(`the sandbox only downloads from this machine, not from ${hostname}`);
	}
	return { target: url.href, headers: {} };
}
