import { createHash } from 'crypto';

import { DownloadError, UnreadableMediaError } from './mediaErrors';
import { isVideoFile, SIGNATURE_BYTES } from './videoSignature';

/** A file that was downloaded. Of a video, which may be large, only its hash (hex) is kept. */
export type Download = { is: 'picture'; bytes: Buffer } | { is: 'video'; sha256: string };

type Kind = Download['is'];

/**
 * In MB. For pictures Akool names no limit: this is the sandbox's. For videos it is that of
 * business code 1207.
 */
const LIMITS_MB: Record<Kind, number> = { picture: 20, video: 300 };
const MEGABYTE = 1024 * 1024;

/** Content types that leave it to the bytes. */
const GENERIC_TYPES = ['', 'application/octet-stream', 'binary/octet-stream'];

/**
 * Reads what a host answered, as far as it is a picture or video: both its content type and its
 * first bytes have to say so. Never holds more than a picture's limit.
 *
 * @param address where it came from, for the message
 * @throws {DownloadError} when it is empty or too large
 * @throws {UnreadableMediaError} when it isn't what it has to be
 */
export async function readMedia(response: Response, address: string): Promise<Download> {
	const declared = declaredKind(response.headers.get('content-type') ?? '', address);
	const announced = Number(response.headers.get('content-length') ?? 0);
	checkSize(announced, declared ?? 'video', address);

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
		if (!kind && size >= SIGNATURE_BYTES) {
			kind = detectedKind(Buffer.concat(kept), declared, address);
			checkSize(announced, kind, address);
		}
		checkSize(size, kind ?? 'picture', address);
		if (kind !== 'video') continue;
		for (const chunk of kept) hash.update(chunk);
		kept = [];
	}
	if (size === 0) throw new DownloadError(`the file is empty: ${address}`);
	const bytes = Buffer.concat(kept);
	kind ??= detectedKind(bytes, declared, address);
	return kind === 'video' ? { is: kind, sha256: hash.digest('hex') } : { is: kind, bytes };
}

/** What a content type says; undefined when it leaves it open. */
function declaredKind(header: string, address: string): Kind | undefined {
	const type = header.split(';')[0].trim().toLowerCase();
	if (GENERIC_TYPES.includes(type)) return undefined;
	if (type.startsWith('image/')) return 'picture';
	if (type.startsWith('video/')) return 'video';
	throw new UnreadableMediaError(`not a picture or video but ${type}: ${address}`);
}

/** What the first bytes say. Whether it is a picture at all is for the one who decodes it. */
function detectedKind(head: Buffer, declared: Kind | undefined, address: string): Kind {
	const found = isVideoFile(head) ? 'video' : 'picture';
	if (declared && declared !== found) {
		const what = found === 'video' ? 'a video sent as a picture' : 'no video though sent as one';
		throw new UnreadableMediaError(`${what}: ${address}`);
	}
	return found;
}

function checkSize(size: number, kind: Kind, address: string): void {
	if (size <= LIMITS_MB[kind] * MEGABYTE) return;
	throw new DownloadError(`file is larger than ${LIMITS_MB[kind]} MB: ${address}`);
}
