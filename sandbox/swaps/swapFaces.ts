import { fitFace, moveFace, type Box, type Face } from '../faces/geometry';
import type { Picture } from '../pictures/knownPictures';
import type { Pixels } from '../pictures/pixels';
import { resample } from '../pictures/resample';

/** One face that gives way to another. */
export interface FaceSwap {
	source: Picture;
	sourceFace: Face;
	/** The face in the target picture that is painted over. */
	targetFace: Face;
}

/** A picture that was made, and everybody in it. */
export interface SwappedPicture {
	pixels: Pixels;
	faces: Face[];
}

/** Where the new face begins to fade and is gone, as shares of the box's half width and height. */
const FADE = { from: 0.8, to: 0.97 };

/**
 * Really swaps: paints the source faces' pixels into the target faces' boxes, faded out towards
 * the boxes' edges; the middle of every box is purely source.
 *
 * @returns the new pixels and the faces in them, in the order of the target's faces
 */
export function swapFaces(target: Picture, swaps: FaceSwap[]): SwappedPicture {
	const pixels = { width: target.width, height: target.height, rgb: Buffer.from(target.rgb) };
	for (const { source, sourceFace, targetFace } of swaps) {
		blendFace(pixels, targetFace.box, source, sourceFace.box);
	}
	const faces = target.faces.map((face) => {
		const swap = swaps.find(({ targetFace }) => targetFace.box.join() === face.box.join());
		return swap ? fitFace(swap.sourceFace, face.box) : face;
	});
	return { pixels, faces };
}

/** Puts pictures side by side on white, tops aligned. */
export function sideBySide(pictures: SwappedPicture[]): SwappedPicture {
	const height = Math.max(...pictures.map(({ pixels }) => pixels.height));
	const width = pictures.reduce((sum, { pixels }) => sum + pixels.width, 0);
	const rgb = Buffer.alloc(width * height * 3, 255);
	const faces: Face[] = [];
	let left = 0;
	for (const { pixels, faces: own } of pictures) {
		const line = pixels.width * 3;
		for (let y = 0; y < pixels.height; y++) {
			pixels.rgb.copy(rgb, (y * width + left) * 3, y * line, (y + 1) * line);
		}
		for (const face of own) faces.push(moveFace(face, left, 0));
		left += pixels.width;
	}
	return { pixels: { width, height, rgb }, faces };
}

function blendFace(onto: Pixels, [x1, y1, x2, y2]: Box, source: Pixels, from: Box): void {
	const [width, height] = [x2 - x1, y2 - y1];
	const face = resample(source, from, { width, height }).rgb;
	for (let y = 0; y < height; y++) {
		const v = (2 * y + 1) / height - 1;
		for (let x = 0; x < width; x++) {
			const u = (2 * x + 1) / width - 1;
			const cover = opacityAt((u * u + v * v) ** 0.5);
			const at = ((y1 + y) * onto.width + x1 + x) * 3;
			const own = (y * width + x) * 3;
			for (let c = 0; c < 3; c++) {
				onto.rgb[at + c] += (face[own + c] - onto.rgb[at + c]) * cover;
			}
		}
	}
}

/** How much of the new face there is, 0..1, at a distance from the box's centre. */
function opacityAt(reach: number): number {
	if (reach <= FADE.from) return 1;
	return reach >= FADE.to ? 0 : (FADE.to - reach) / (FADE.to - FADE.from);
}
