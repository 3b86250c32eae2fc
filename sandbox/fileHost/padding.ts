import type { FileContent } from './hostedFiles';

/** Size of the chunks a file is sent in. */
const CHUNK_BYTES = 16 * 1024;
/** Sent as often as needed, so that padding takes no more memory than this. */
const ZEROS = Buffer.alloc(1024 * 1024);
/** Readers of MP4 files skip a box of this name (ISO/IEC 14496-12). */
const FREE_BOX = 'free';
const BOX_HEADER_BYTES = 8;

/** Splits bytes into chunks of up to 16 KiB. */
export function* chunksOf(bytes: Buffer): Generator<Buffer> {
	for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/**
 * Pads a file with zeros, so that it can still be read as a picture or video.
 *
 * @param length of file and padding in bytes, below 4 GiB
 * @returns the padded file in chunks; the file as it is when it is longer
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
