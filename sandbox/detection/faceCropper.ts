import { randomUUID } from 'crypto';

import { expand, moveFace, type Box, type Face } from '../faces/geometry';
import { FACE_CROP_PATH, type HostedFiles } from '../fileHost/hostedFiles';
import type { KnownPictures, Picture } from '../pictures/knownPictures';
import { toPng } from '../pictures/pixels';

/** A face cut out of a picture and hosted for seven days. */
export interface FaceCrop {
	url: string;
	/** What was cut out, in px of the picture. */
	region: Box;
	/** The face as it lies in the cut-out. */
	face: Face;
}

/** Cuts faces out and hosts them, as Face Detect and Analyze Frames do. */
export class FaceCropper {
	constructor(
		private readonly files: HostedFiles,
		private readonly pictures: KnownPictures,
		private readonly publicAddress: () => string,
	) {}

	/**
	 * Cuts one face out. Only this face is known in the cut-out, even if others reach into it.
	 *
	 * @param margin at each side of the face, as a share of its width and height
	 */
	async crop(picture: Picture, face: Face, margin: number): Promise<FaceCrop> {
		const region = expand(face.box, margin, picture.width, picture.height);
		const [x, y, right, bottom] = region;
		const rows: Buffer[] = [];
		for (let row = y; row < bottom; row++) {
			const start = row * picture.width;
			rows.push(picture.rgb.subarray((start + x) * 3, (start + right) * 3));
		}
		const pixels = { width: right - x, height: bottom - y, rgb: Buffer.concat(rows) };
		const moved = moveFace(face, -x, -y);
		this.pictures.remember(pixels, { faces: [moved], croppedFrom: { hash: picture.hash, x, y } });
		const path = `${FACE_CROP_PATH}face_detect_${randomUUID()}.png`;
		this.files.reserve(path);
		this.files.store(path, { bytes: await toPng(pixels), type: 'image/png' });
		return { url: this.publicAddress() + path, region, face: moved };
	}
}
