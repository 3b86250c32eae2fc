import { createHash } from 'crypto';

import sharp from 'sharp';

/** A decoded picture. */
export interface Pixels {
	/** In px. */
	width: number;
	/** In px. */
	height: number;
	/** Red, green and blue of each px, one byte each, row by row. */
	rgb: Buffer;
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

/**
 * Whether a picture is an SVG.
 *
 * @throws when it isn't a picture
 */
export async function isSvg(bytes: Buffer): Promise<boolean> {
	return (await sharp(bytes).metadata()).format === 'svg';
}

/** Identifies a picture by its size and pixels, whatever its lossless format: SHA-256 in hex. */
export function pixelHash({ width, height, rgb }: Pixels): string {
	return createHash('sha256').update(`${width}x${height}:`).update(rgb).digest('hex');
}

/** Encodes a picture as PNG. */
export async function toPng({ width, height, rgb }: Pixels): Promise<Buffer> {
	return await sharp(rgb, { raw: { width, height, channels: 3 } })
		.png({ compressionLevel: 1 })
		.toBuffer();
}
