import { createHash } from 'crypto';

import { DownloadFault, UnreadableFault } from './mediaErrors';
import { isMovie, TELLING_BYTES } from './videoSignature';

/** A file that was downloaded. Of a video, which may be large, only its hash (hex) is kept. */
export type Download = { is: 'picture'; bytes: Buffer } | { is: 'video'; sha256: string };

type Kind = Download['is'];

/**
 * In MB. For pictures Akool names no limit: this is the sandbox's. For videos it is that of
 * business code 1207.
 */
const LIMITS: Record<Kind, number> = { picture: 20, video: 300 };
const MEGABYTE = 1024 * 1024;

/** Content types that leave it to the bytes. */
const UNTOLD = ['', 'application/octet-stream', 'binary/octet-stream'];

/**
 * Reads what a host answered, as far as it is a picture or video: both its content type and its
 * first bytes have to say so. Never holds more than a picture's limit.
 *
 * @param address where it came from, for the message
 * @throws {DownloadFault} when it is empty or too large
 * @throws {UnreadableFault} when it isn't what it has to be
 */
export async function readMedia(response: Response, address: string): Promise<Download> {
	const told = kindTold(response.headers.get('content-type') ?? '', address);
	const announced = Number(response.headers.get('content-length') ?? 0);
	refuseLarger(announced, told ?? 'video', address);

	let kind: Kind | undefined;
	let size = 0;
	let kept: Buffer[] = [];
	const hash = createHash('sha256');
	const reader = response.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		kept.push(Buffer.from(value));
		if (!kind && size >= TELLING_BYTES) {
			kind = kindFound(Buffer.concat(kept), told, address);
			refuseLarger(announced, kind, address);
		}
		refuseLarger(size, kind ?? 'picture', address);
		if (kind !== 'video') continue;
		for (const chunk of kept) hash.update(chunk);
		kept = [];
	}
	if (size === 0) throw new DownloadFault(`the file is empty: ${address}`);
	const bytes = Buffer.concat(kept);
	kind ??= kindFound(bytes, told, address);
	return kind === 'video' ? { is: kind, sha256: hash.digest('hex') } : { is: kind, bytes };
}

/** What a content type says; undefined when it leaves it open. */
function kindTold(header: string, address: string): Kind | undefined {
	const type = header.split(';')[0].trim().toLowerCase();
	if (UNTOLD.includes(type)) return undefined;
	if (type.startsWith('image/')) return 'picture';
	if (type.startsWith('video/')) return 'video';
	throw new UnreadableFault(`not a picture or video but ${type}: ${address}`);
}

/** What the first bytes say. Whether it is a picture at all is for the one who decodes it. */
function kindFound(head: Buffer, told: Kind | undefined, address: string): Kind {
	const found = isMovie(head) ? 'video' : 'picture';
	if (told && told !== found) {
		const what = found === 'video' ? 'a video sent as a picture' : 'no video though sent as one';
		throw new UnreadableFault(`${what}: ${address}`);
	}
	return found;
}

function refuseLarger(size: number, kind: Kind, address: string): void {
	if (size <= LIMITS[kind] * MEGABYTE) return;
	throw new DownloadFault(`file is larger than ${LIMITS[kind]} MB: ${address}`);
}
