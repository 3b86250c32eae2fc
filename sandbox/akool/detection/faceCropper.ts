import { randomUUID } from 'crypto';

import { expand, type Box, type Face } from '../../faces/geometry';
import type { HostedFiles } from '../../fileHost/hostedFiles';
import { cropPicture } from '../../pictures/cropPicture';
import type { KnownPictures, Picture } from '../../pictures/knownPictures';
import { toPng } from '../../pictures/pixels';

import { FACE_CROP_PATH } from './faceCrops';

/** A picture of a single face, cut out of another picture and hosted for seven days. */
export interface FaceCrop {
	/** Where it is served, as PNG. */
	url: string;
	/** The part of the picture that was cut out, in px. */
	region: Box;
	/** The face, in px of the crop. */
	face: Face;
}

/** Crops faces and hosts the crops, as Face Detect and Analyze Frames do. */
export class FaceCropper {
	/** @param publicAddress gives the origin under which files are served */
	constructor(
		private readonly files: HostedFiles,
		private readonly pictures: KnownPictures,
		private readonly publicAddress: () => string,
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
		const path = `${FACE_CROP_PATH}face_detect_${randomUUID()}.png`;
		this.files.reserve(path);
		this.files.store(path, { bytes: await toPng(crop), type: 'image/png' });
		return { url: this.publicAddress() + path, region, face: crop.faces[0] };
	}
}
