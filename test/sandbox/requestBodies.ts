import { PLUS, PRO, V3_IMAGE, V3_VIDEO, type Answer } from './client';

/** An address of this machine; nothing is downloaded before a submission is judged. */
export const pictureUrl = 'http://127.0.0.1/a.png';

/** A picture with landmarks. */
export const markedPicture = { path: pictureUrl, opts: '1,2:3,4:5,6:7,8' };

/** A pair of Face Swap Plus. */
export const faceMapping = {
	source_face_info: { face_url: pictureUrl, bbox: [10, 10, 90, 90] },
	target_face_info: { face_url: pictureUrl, bbox: [10, 10, 90, 90] },
};

/** The shortest good body for each endpoint. */
export const validBodies: Record<string, Answer> = {
	[PRO]: { sourceImage: [{ path: pictureUrl }], targetImage: [{ path: pictureUrl }] },
	[PLUS]: { source_url: pictureUrl, target_url: pictureUrl, face_mapping: [faceMapping] },
	[V3_IMAGE]: {
		sourceImage: [markedPicture],
		targetImage: [markedPicture],
		modifyImage: pictureUrl,
	},
	[V3_VIDEO]: {
		sourceImage: [markedPicture],
		targetImage: [markedPicture],
		modifyVideo: pictureUrl,
	},
};

/** A list of the same thing. */
export function repeat<T>(count: number, item: T): T[] {
	return Array.from({ length: count }, () => item);
}
