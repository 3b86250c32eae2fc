import sharp from 'sharp';

import type { Portrait } from './sampleMedia';

/**
 * Cuts the faces out of a sample picture, edge to edge, as people do who show whose face they mean.
 *
 * @returns PNG files in the order of its `faces`
 */
export async function cutOutFaces({ png, faces }: Pick<Portrait, 'png' | 'faces'>) {
	const cut = faces.map(async ({ box: [left, top, right, bottom] }) => {
		const region = { left, top, width: right - left, height: bottom - top };
		return await sharp(png).extract(region).png().toBuffer();
	});
	return await Promise.all(cut);
}
