import { createHash } from 'crypto';

import sharp from 'sharp';

/** A picture's bare pixels: red, green, blue, one byte each, row by row. */
export interface Pixels {
	width: number;
	height: number;
	rgb: Buffer;
}

/**
 * Decodes a picture.
 *
 * @param bytes PNG, JPEG, WebP, SVG or anything else sharp reads
 * @throws when it is no picture, or a damaged one
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
 * @throws when it is no picture
 */
export async function isSvg(bytes: Buffer): Promise<boolean> {
	return (await sharp(bytes).metadata()).format === 'svg';
}

/** A name for a picture that stays the same however losslessly it is packed or wherever it lies. */
export function pixelHash({ width, height, rgb }: Pixels): string {
	return createHash('sha256').update(`${width}x${height}:`).update(rgb).digest('hex');
}

/** Packs pixels as PNG. */
export async function toPng({ width, height, rgb }: Pixels): Promise<Buffer> {
	return await sharp(rgb, { raw: { width, height, channels: 3 } })
		.png({ compressionLevel: 1 })
		.toBuffer();
}
