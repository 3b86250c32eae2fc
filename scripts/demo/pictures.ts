import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Portrait } from '../../sandbox';

/** The gap between the pictures that stand side by side, in px. */
const GAP = 24;

/**
 * Saves the pictures of a swap in a folder: `source.png`, `target.png`, `swapped.png`, and all three
 * side by side as `before-and-after.png`.
 *
 * @returns the path of the swapped picture
 */
export async function savePictures(
	folder: string,
	source: Portrait,
	target: Portrait,
	swapped: Buffer,
): Promise<string> {
	await mkdir(folder, { recursive: true });
	const save = async (name: string, png: Buffer) => {
		const path = join(folder, name);
		await writeFile(path, png);
		return path;
	};
	await save('source.png', source.png);
	await save('target.png', target.png);
	await save('before-and-after.png', await sideBySide([source.png, target.png, swapped]));
	return await save('swapped.png', swapped);
}

/** Pictures in a row on white, all as high as the first. */
async function sideBySide(pictures: Buffer[]): Promise<Buffer> {
	const { height } = await sharp(pictures[0]).metadata();
	const resized = await Promise.all(
		pictures.map(async (picture) => {
			const { data, info } = await sharp(picture)
				.resize({ height })
				.png()
				.toBuffer({ resolveWithObject: true });
			return { input: data, width: info.width };
		}),
	);
	const width = resized.reduce((sum, one) => sum + one.width + GAP, -GAP);
	let left = 0;
	const placed = resized.map(({ input, width: own }) => {
		const place = { input, left, top: 0 };
		left += own + GAP;
		return place;
	});
	return await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
		.composite(placed)
		.png()
		.toBuffer();
}
