import { createHash } from 'crypto';

import { inDetectorOrder } from '../../faces/detectorOrder';
import type { Face } from '../../faces/geometry';

/** How faces are numbered. */
export interface FaceNumbers {
	first: number;
	/** From one number to the next. */
	step: number;
}

/** A face with its number. */
export interface NumberedFace {
	id: number;
	face: Face;
}

/**
 * Numbers faces, neither from left to right nor by size where there are enough of them, and lists
 * them in an order that is not that of the numbers. The same faces always get the same numbers and
 * the same order.
 */
export function numberFaces(faces: Face[], { first, step }: FaceNumbers): NumberedFace[] {
	const numbered = inDetectorOrder(faces).map((face, i) => ({ id: first + i * step, face }));
	const list = [...numbered].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
	const inOrder = list.every(({ id }, i) => id === numbered[i].id);
	return inOrder ? [...list.slice(1), ...list.slice(0, 1)] : list;
}

function hash({ face: { name, box } }: NumberedFace): string {
	return createHash('sha256').update(`list:${name}:${box.join()}`).digest('hex');
}
