import { isOnThisMachine } from './thisMachine';

/** Why a job or a detection can't go on; the message is what Akool would say. */
export class MediaFault extends Error {}

/** Limits of a download. Akool names none for face swap; these are the sandbox's. */
const TIME_LIMIT_MS = 15_000;
const SIZE_LIMIT = 20 * 1024 * 1024;
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
 * @throws {MediaFault} when it is elsewhere, not there, too big or too slow
 */
export async function fetchMedia(address: string, own: OwnHost): Promise<Buffer> {
	const signal = AbortSignal.timeout(TIME_LIMIT_MS);
	let url = new URL(address);
	try {
		for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
			const { target, headers } = reachable(url, own);
			const response = await fetch(target, { headers, signal, redirect: 'manual' });
			const location = response.headers.get('location');
			if (response.status >= 300 && response.status < 400 && location) {
				await response.body?.cancel();
				url = new URL(location, url);
				continue;
			}
			if (!response.ok) {
				await response.body?.cancel();
				throw new MediaFault(`download failed: HTTP ${response.status} from ${url.href}`);
			}
			return await readAll(response, url);
		}
	} catch (error) {
		if (error instanceof MediaFault) throw error;
		// Node's fetch hides the network's own message in `cause`.
		const { cause = error } = error as { cause?: unknown };
		const reason = signal.aborted ? `no answer within ${TIME_LIMIT_MS / 1000} s` : String(cause);
		throw new MediaFault(`download failed: ${reason}, ${url.href}`);
	}
	throw new MediaFault(`download failed: more than ${MAX_REDIRECTS} redirects, ${address}`);
}

function reachable(url: URL, own: OwnHost): { target: string; headers: Record<string, string> } {
	if (url.origin === own.public || url.origin === own.local) {
		const target = own.local + url.pathname + url.search;
		return { target, headers: { [OWN_FETCH_HEADER]: own.mark } };
	}
	if (!isOnThisMachine(url)) {
		throw new MediaFault(`the sandbox only downloads from this machine, not from ${url.hostname}`);
	}
	return { target: url.href, headers: {} };
}

async function readAll(response: Response, url: URL): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = response.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		if (size > SIZE_LIMIT) {
			await reader.cancel();
			throw new MediaFault(`file is larger than 20 MB: ${url.href}`);
		}
		chunks.push(value);
	}
	return Buffer.concat(chunks);
}
