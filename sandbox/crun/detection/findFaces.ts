import { FaceCropper } from '../../faces/faceCropper';
import type { FileStore } from '../../fileHost/hostFile';
import { MediaError } from '../../media/mediaErrors';
import { MediaLoader } from '../../media/mediaLoader';
import type { HostAddresses } from '../../media/fetchMedia';
import type { KnownPictures } from '../../pictures/knownPictures';
import type { KnownVideos } from '../../video/knownVideos';
import type { CrunSettings } from '../settings';

import type { FoundFaces } from './detection';
import { numberFaces } from './numberFaces';

/** What a detection works with. */
export interface DetectionTools extends FileStore {
	host: HostAddresses;
	pictures: KnownPictures;
	videos: KnownVideos;
	settings: Pick<CrunSettings, 'faceNumbers' | 'noFacesAs'>;
}

/** What a picture of a face shows around it, as a share of the face's width and height. */
const MARGIN = 0.25;

/**
 * Finds the faces in a picture, numbers them, and hosts a picture of each.
 *
 * @param url of the picture
 * @throws {MediaError} when it can't be used, or shows no face and that is to be a failure
 */
export async function findFaces(url: string, tools: DetectionTools): Promise<FoundFaces> {
	const { pictures, videos, host, settings } = tools;
	const picture = await new MediaLoader(pictures, videos, host).picture(url);
	if (picture.faces.length === 0 && settings.noFacesAs === 'failed') {
		throw new MediaError('no face detected in the image');
	}
	const cropper = new FaceCropper(tools, pictures, 'faces/');
	const faces = numberFaces(picture.faces, settings.faceNumbers).map(async ({ id, face }) => {
		const { url: link } = await cropper.crop(picture, face, MARGIN);
		return { id, link, face };
	});
	return { faces: await Promise.all(faces), pictureHash: picture.hash };
}
