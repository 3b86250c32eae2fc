import { faceLikeness } from '../../sandbox';
import type { Box, Face } from '../../sandbox/faces/geometry';
import { toPng, type Pixels } from '../../sandbox/pictures/pixels';
import { resample } from '../../sandbox/pictures/resample';
import { drawPictures, type DrawnPicture } from '../../sandbox/samples/drawPictures';

const SIZE = { width: 64, height: 80 };

/** Cuts a box out of a picture and makes it small, so that comparing it takes no time. */
export async function cropFace(pixels: Pixels, box: Box): Promise<Buffer> {
	return await toPng(resample(pixels, box, SIZE));
}

/** The sandbox's likeness of two faces that were {@link cropFace} out. */
export async function cropLikeness(a: Buffer, b: Buffer): Promise<number> {
	const whole: Box = [0, 0, SIZE.width, SIZE.height];
	return await faceLikeness(a, whole, b, whole);
}

/** Somebody the sandbox drew, the picture, and the face alone. */
export interface DrawnFace {
	picture: DrawnPicture;
	face: Face;
	crop: Buffer;
}

let all: Promise<DrawnFace[]> | undefined;

/** Everybody in the sandbox's pictures, once. */
export function drawnFaces(): Promise<DrawnFace[]> {
	all ??= cropAllFaces();
	return all;
}

async function cropAllFaces(): Promise<DrawnFace[]> {
	// The people of the crowd are all in other pictures too.
	const pictures = (await drawPictures()).filter(({ name }) => name !== 'crowd');
	const places = pictures.flatMap((picture) => picture.faces.map((face) => ({ picture, face })));
	return await Promise.all(
		places.map(async (place) => ({
			...place,
			crop: await cropFace(place.picture, place.face.box),
		})),
	);
}
