import type { FileContent } from './hostedFiles';

/** Size of the pieces a file is sent in, in bytes. */
const CHUNK_BYTES = 16 * 1024;
/** Sent again and again: however long a file gets, its zeros take up no more memory. */
const ZEROS = Buffer.alloc(1024 * 1024);
/** An MP4's readers skip a box of this name, whatever is in it (ISO/IEC 14496-12). */
const FREE_BOX = 'free';
const BOX_HEADER_BYTES = 8;

/** A file's bytes in pieces. */
export function* chunksOf(bytes: Buffer): Generator<Buffer> {
	for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/**
 * A file's bytes and then zeros, which its readers pass over.
 *
 * @param length of all in bytes, below 4 GB
 */
export function* paddedChunks({ bytes, type }: FileContent, length: number): Generator<Buffer> {
	yield* chunksOf(bytes);
	let left = length - bytes.length;
	if (type === 'video/mp4' && left >= BOX_HEADER_BYTES) {
		const head = Buffer.alloc(BOX_HEADER_BYTES);
		head.writeUInt32BE(left);
		head.write(FREE_BOX, 4);
		yield head;
		left -= BOX_HEADER_BYTES;
	}
	for (; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, Math.min(left, ZEROS.length));
}
