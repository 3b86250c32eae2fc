import { hostFile, type FileStore } from '../fileHost/hostFile';
import { cropPicture } from '../pictures/cropPicture';
import type { KnownPictures, Picture } from '../pictures/knownPictures';
import { toPng } from '../pictures/pixels';

import { expand, type Box, type Face } from './geometry';

/** A picture of a single face, cut out of another picture and hosted. */
export interface FaceCrop {
	/** Where it is served, as PNG. */
	url: string;
	/** The part of the picture that was cut out, in px. */
	region: Box;
	/** The face, in px of the crop. */
	face: Face;
}

/** Crops faces and hosts the crops, as providers do that find faces. */
export class FaceCropper {
	/** @param before what is before the names of the crops, see {@link hostFile} */
	constructor(
		private readonly store: FileStore,
		private readonly pictures: KnownPictures,
		private readonly before: string,
	) {}

	/**
	 * Crops one face. Only this face is known in the crop, even if others reach into it.
	 *
	 * @param picture the picture to cut from
	 * @param face a face in it
	 * @param margin at each side of the face, as a share of its width and height
	 */
	async crop(picture: Picture, face: Face, margin: number): Promise<FaceCrop> {
		const region = expand(face.box, margin, picture.width, picture.height);
		const crop = cropPicture(this.pictures, picture, region, face);
		const content = { bytes: await toPng(crop), type: 'image/png' };
		const url = hostFile(this.store, this.before, '.png', content);
		return { url, region, face: crop.faces[0] };
	}
}
