import { createHash } from 'crypto';

import sharp from 'sharp';

import { BoundedCache } from './boundedCache';

/** A decoded picture. */
export interface Pixels {
	/** In px. */
	width: number;
	/** In px. */
	height: number;
	/** Red, green and blue of each px, one byte each, row by row. */
	rgb: Buffer;
}

/** The most memory that decoded pictures may take, in bytes. */
const MAX_DECODED = 64 * 1024 * 1024;

/** Pictures that were decoded before, by the SHA-256 of the file. */
const decoded = new BoundedCache<Pixels>(MAX_DECODED);
/** What was computed of pixels before. Pixels are never changed once they are there. */
const hashes = new WeakMap<Pixels['rgb'], string>();
const encoded = new WeakMap<Pixels['rgb'], Buffer>();

/**
 * Decodes a picture that was handed in, the same file only once.
 *
 * @param bytes the picture in any format sharp reads, except SVG, which providers can't read
 * @throws when the bytes are no picture, a damaged one, or an SVG
 */
export async function readPicture(bytes: Buffer): Promise<Pixels> {
	const file = createHash('sha256').update(bytes).digest('hex');
	const known = decoded.get(file);
	if (known) return known;
	if (await isSvg(bytes)) throw new Error('an SVG has no pixels');
	const pixels = await readPixels(bytes);
	decoded.set(file, pixels, pixels.rgb.length);
	return pixels;
}

/**
 * Decodes a picture.
 *
 * @param bytes PNG, JPEG, WebP, SVG or anything else sharp reads
 * @throws when it isn't a picture, or is damaged
 */
export async function readPixels(bytes: Buffer): Promise<Pixels> {
	const { data, info } = await sharp(bytes)
		.toColourspace('srgb')
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, rgb: data };
}

async function isSvg(bytes: Buffer): Promise<boolean> {
	return (await sharp(bytes).metadata()).format === 'svg';
}

/** Identifies a picture by its size and pixels, whatever its lossless format: SHA-256 in hex. */
export function pixelHash({ width, height, rgb }: Pixels): string {
	const known = hashes.get(rgb);
	if (known) return known;
	const hash = createHash('sha256').update(`${width}x${height}:`).update(rgb).digest('hex');
	hashes.set(rgb, hash);
	return hash;
}

/** Encodes a picture as PNG. */
export async function toPng({ width, height, rgb }: Pixels): Promise<Buffer> {
	const known = encoded.get(rgb);
	if (known) return known;
	const png = await sharp(rgb, { raw: { width, height, channels: 3 } })
		.png({ compressionLevel: 1 })
		.toBuffer();
	encoded.set(rgb, png);
	return png;
}
