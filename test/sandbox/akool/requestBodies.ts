import type { Answer } from '../answer';
import { client, PLUS, PRO, V3_IMAGE, V3_VIDEO, type Client } from './client';

/** A URL on this machine with nothing there: nothing is downloaded before a job is accepted. */
export const pictureUrl = 'http://127.0.0.1/a.png';

/** A picture with landmarks, as Face Swap Pro and V3 take it. */
export const markedPicture = { path: pictureUrl, opts: '1,2:3,4:5,6:7,8' };

/** A pair of faces, as Face Swap Plus takes it. */
export const faceMapping = {
	source_face_info: { face_url: pictureUrl, bbox: [10, 10, 90, 90] },
	target_face_info: { face_url: pictureUrl, bbox: [10, 10, 90, 90] },
};

/** The shortest valid body for each endpoint. Jobs made with them fail. */
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

/** An array with the same item `count` times. */
export function repeat<T>(count: number, item: T): T[] {
	return Array.from({ length: count }, () => item);
}

/**
 * A Face Swap Pro body of two sample pictures, whose job succeeds.
 *
 * @param client the client of the sandbox that has them; the shared one by default
 */
export function proBody({ sandbox }: Pick<Client, 'sandbox'> = client()) {
	return {
		sourceImage: [{ path: sandbox.portrait('amara').url }],
		targetImage: [{ path: sandbox.portrait('bjorn').url }],
	};
}
