import type { FileContent } from './hostedFiles';

/** Size of the pieces a file is sent in, in bytes. */
const PIECE = 16 * 1024;
/** Sent again and again: however long a file gets, its zeros take up no more memory. */
const ZEROS = Buffer.alloc(1024 * 1024);
/** An MP4's readers skip a box of this name, whatever is in it (ISO/IEC 14496-12). */
const FREE_BOX = 'free';
const BOX_HEAD = 8;

/** A file's bytes in pieces. */
export function* pieces(bytes: Buffer): Generator<Buffer> {
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/**
 * A file's bytes and then zeros, which its readers pass over.
 *
 * @param length of all in bytes, below 4 GB
 */
export function* padded({ bytes, type }: FileContent, length: number): Generator<Buffer> {
	yield* pieces(bytes);
	let left = length - bytes.length;
	if (type === 'video/mp4' && left >= BOX_HEAD) {
		const head = Buffer.alloc(BOX_HEAD);
		head.writeUInt32BE(left);
		head.write(FREE_BOX, 4);
		yield head;
		left -= BOX_HEAD;
	}
	for (; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, Math.min(left, ZEROS.length));
}
