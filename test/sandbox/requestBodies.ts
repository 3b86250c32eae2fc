import { PLUS, PRO, V3_IMAGE, V3_VIDEO, type Answer } from './client';

/** An address of this machine; nothing is downloaded before a submission is judged. */
export const picture = 'http://127.0.0.1/a.png';

/** A picture with landmarks. */
export const face = { path: picture, opts: '1,2:3,4:5,6:7,8' };

/** A pair of Face Swap Plus. */
export const mapping = {
	source_face_info: { face_url: picture, bbox: [10, 10, 90, 90] },
	target_face_info: { face_url: picture, bbox: [10, 10, 90, 90] },
};

/** The shortest good body for each endpoint. */
export const good: Record<string, Answer> = {
	[PRO]: { sourceImage: [{ path: picture }], targetImage: [{ path: picture }] },
	[PLUS]: { source_url: picture, target_url: picture, face_mapping: [mapping] },
	[V3_IMAGE]: { sourceImage: [face], targetImage: [face], modifyImage: picture },
	[V3_VIDEO]: { sourceImage: [face], targetImage: [face], modifyVideo: picture },
};

/** A list of the same thing. */
export function times<T>(count: number, item: T): T[] {
	return Array.from({ length: count }, () => item);
}
