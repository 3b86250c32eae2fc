import type { Box, Face } from '../../faces/geometry';

/** A box in px the way Akool's Face Detect writes one: left, top, width, height. */
export type Region = [x: number, y: number, width: number, height: number];

/** Converts a box to `[x, y, width, height]`. */
export function toRegion([x1, y1, x2, y2]: Box): Region {
	return [x1, y1, x2 - x1, y2 - y1];
}

/** The first four landmarks in Akool's notation: `x,y:x,y:x,y:x,y`. */
export function landmarkText(face: Face): string {
	return face.landmarks
		.slice(0, 4)
		.map((point) => point.join(','))
		.join(':');
}
