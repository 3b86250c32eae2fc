import { createHash } from 'crypto';

import { DownloadError, UnreadableMediaError } from './mediaErrors';
import { isVideoFile, SIGNATURE_BYTES } from './videoSignature';

/** A downloaded file. Of a video, which can be large, only the SHA-256 in hex is kept. */
export type Download = { is: 'picture'; bytes: Buffer } | { is: 'video'; sha256: string };

type Kind = Download['is'];

/**
 * Largest file of each kind in MB. The limit for videos is that of Akool's business code 1207; for
 * pictures Akool states none, so it is the sandbox's.
 */
const LIMITS_MB: Record<Kind, number> = { picture: 20, video: 300 };
const MEGABYTE = 1024 * 1024;

/** Content types that say nothing about the content. */
const GENERIC_TYPES = ['', 'application/octet-stream', 'binary/octet-stream'];

/**
 * Reads a picture or video from an HTTP response. Its content type and its first bytes must agree.
 * Memory use is limited by the size of a picture: videos are hashed while they are read.
 *
 * @param response the response; its status is not checked
 * @param address where it came from, for error messages
 * @throws {DownloadError} when it is empty or too large
 * @throws {UnreadableMediaError} when it is something else, or type and bytes disagree
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

/** The kind of file a content type declares; undefined when it is generic. */
function declaredKind(header: string, address: string): Kind | undefined {
	const type = header.split(';')[0].trim().toLowerCase();
	if (GENERIC_TYPES.includes(type)) return undefined;
	if (type.startsWith('image/')) return 'picture';
	if (type.startsWith('video/')) return 'video';
	throw new UnreadableMediaError(`not a picture or video but ${type}: ${address}`);
}

/** The kind of file the first bytes show. Anything but a video counts as a picture here. */
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
