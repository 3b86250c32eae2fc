import { FaceCropper } from '../../faces/faceCropper';
import { MediaError } from '../../media/mediaErrors';
import { MediaLoader } from '../../media/mediaLoader';
import type { CrunContext } from '../context';

import type { FoundFaces } from './detection';
import { numberFaces } from './numberFaces';

/** What a picture of a face shows around it, as a share of the face's width and height. */
const MARGIN = 0.25;

/**
 * Finds the faces in a picture, numbers them, and hosts a picture of each.
 *
 * @param url of the picture
 * @throws {MediaError} when it can't be used, or shows no face and that is to be a failure
 */
export async function findFaces(url: string, context: CrunContext): Promise<FoundFaces> {
	const { pictures, videos, host, settings } = context;
	const picture = await new MediaLoader(pictures, videos, host).picture(url);
	if (picture.faces.length === 0 && settings.noFacesAs === 'failed') {
		throw new MediaError('no face detected in the image');
	}
	const cropper = new FaceCropper(context, pictures, 'faces/');
	const faces = numberFaces(picture.faces, settings.faceNumbers).map(async ({ id, face }) => {
		const { url: link } = await cropper.crop(picture, face, MARGIN);
		return { id, link, face };
	});
	return { faces: await Promise.all(faces), pictureHash: picture.hash };
}
