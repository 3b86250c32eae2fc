import { faceLikeness } from '../../sandbox';
import type { Box, Face } from '../../sandbox/faces/geometry';
import { toPng, type Pixels } from '../../sandbox/pictures/pixels';
import { resample } from '../../sandbox/pictures/resample';
import { drawPictures, type DrawnPicture } from '../../sandbox/samples/drawPictures';

const SIZE = { width: 64, height: 80 };

/** Crops a box of a picture and scales it down, so that comparing it is fast; gives a PNG. */
export async function cropFace(pixels: Pixels, box: Box): Promise<Buffer> {
	return await toPng(resample(pixels, box, SIZE));
}

/** The sandbox's likeness of two faces made by {@link cropFace}, 0 to 1. */
export async function cropLikeness(a: Buffer, b: Buffer): Promise<number> {
	const whole: Box = [0, 0, SIZE.width, SIZE.height];
	return await faceLikeness(a, whole, b, whole);
}

/** A face drawn by the sandbox: in its picture, and cropped. */
export interface DrawnFace {
	picture: DrawnPicture;
	face: Face;
	crop: Buffer;
}

let all: Promise<DrawnFace[]> | undefined;

/** The face of every person the sandbox draws, each once. */
export function drawnFaces(): Promise<DrawnFace[]> {
	all ??= cropAllFaces();
	return all;
}

async function cropAllFaces(): Promise<DrawnFace[]> {
	// The people in these are in other pictures, too.
	const repeating = ['crowd', 'edge', 'twelve'];
	const pictures = (await drawPictures()).filter(({ name }) => !repeating.includes(name));
	const places = pictures.flatMap((picture) => picture.faces.map((face) => ({ picture, face })));
	return await Promise.all(
		places.map(async (place) => ({
			...place,
			crop: await cropFace(place.picture, place.face.box),
		})),
	);
}
