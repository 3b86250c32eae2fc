import type { Box, Face } from '../faces/geometry';
import type { Product } from '../jobs/jobQueue';
import type { Picture } from '../pictures/knownPictures';

import { faceInBox, mainFace, mainFaceOf, sameFaceIn } from '../faces/findFace';
import type { Media, Studio } from './faceSwapper';

/** A face in a picture: the only one of a cut-out, or the one in a box. */
export interface FaceInfo {
	face_url?: string;
	bbox?: Box;
}

/** Body of `POST /api/open/v4/faceswap/faceswapPlusByImage`. */
export interface PlusBody {
	source_url: string;
	target_url: string;
	webhookUrl?: string;
	single_face_mode?: boolean;
	face_mapping?: Array<{ source_face_info: FaceInfo; target_face_info: FaceInfo }>;
}

/** Face Swap Plus: the source's face on the largest of the target's, or the pairs of the mapping. */
export async function swapPlus(body: PlusBody, studio: Studio): Promise<Product> {
	const source = await studio.picture(body.source_url);
	const target = await studio.media(body.target_url);
	if (body.single_face_mode) {
		const pair = { sourceFace: mainFace(source, 'source'), targetFace: mainFaceOf(target) };
		return await studio.swap(target, [{ source, ...pair }]);
	}
	const exchanges = await Promise.all(
		(body.face_mapping ?? []).map(async ({ source_face_info, target_face_info }) => {
			const from = await pick(source_face_info, studio, 'source');
			return {
				source: from.picture,
				sourceFace: from.face,
				targetFace: await pickTarget(target_face_info, body.target_url, target, studio),
			};
		}),
	);
	return await studio.swap(target, exchanges);
}

async function pickTarget(
	info: FaceInfo,
	targetUrl: string,
	target: Media,
	studio: Studio,
): Promise<Face> {
	const { picture, face } = await pick({ face_url: targetUrl, ...info }, studio, 'target');
	return sameFaceIn(target, picture, face);
}

async function pick(
	{ face_url, bbox }: FaceInfo,
	studio: Studio,
	role: string,
): Promise<{ picture: Picture; face: Face }> {
	const url = String(face_url);
	const picture = await studio.picture(url);
	// A cut-out holds one face: a box is not needed with it and not looked at.
	const face =
		bbox && !studio.isCutOut(url) ? faceInBox(picture, bbox, role) : mainFace(picture, role);
	return { picture, face };
}
