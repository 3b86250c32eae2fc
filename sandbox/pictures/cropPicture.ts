import { moveFace, type Box, type Face } from '../faces/geometry';

import type { KnownPictures, Picture } from './knownPictures';

/**
 * Cuts a part out of a picture. Only the given face is known in it, even if others reach into it.
 *
 * @param pictures where the crop is known from now on
 * @param region the part, in px of the picture and inside it
 * @param face a face in the picture
 */
export function cropPicture(
	pictures: KnownPictures,
	picture: Picture,
	[x, y, right, bottom]: Box,
	face: Face,
): Picture {
	const rows: Buffer[] = [];
	for (let row = y; row < bottom; row++) {
		const start = row * picture.width;
		rows.push(picture.rgb.subarray((start + x) * 3, (start + right) * 3));
	}
	const pixels = { width: right - x, height: bottom - y, rgb: Buffer.concat(rows) };
	const faces = [moveFace(face, -x, -y)];
	return pictures.remember(pixels, { faces, croppedFrom: { hash: picture.hash, x, y } });
}
