import { clip, fitFace, moveFace, type Box, type Face } from '../faces/geometry';
import { BoundedCache } from '../pictures/boundedCache';
import type { Picture } from '../pictures/knownPictures';
import type { Pixels } from '../pictures/pixels';
import { resample } from '../pictures/resample';

/** A face to be replaced, and the new face. */
export interface FaceSwap {
	/** The picture with the new face. */
	source: Picture;
	/** The new face, in px of `source`. */
	sourceFace: Face;
	/** The face to be replaced, in px of the target picture. */
	targetFace: Face;
}

/** The result of a swap: a picture and the faces in it. */
export interface SwappedPicture {
	pixels: Pixels;
	faces: Face[];
}

/** Where the new face begins and ends to fade out, as shares of half the box's width and height. */
const FADE = { from: 0.72, to: 0.84 };

/** The most memory that swapped pictures may take, in bytes. */
const MAX_SWAPPED = 64 * 1024 * 1024;

/** Swaps that were drawn before: the same faces in the same pictures give the same pixels. */
const drawn = new BoundedCache<SwappedPicture>(MAX_SWAPPED);

/**
 * Swaps faces, the same ones in the same pictures only once.
 *
 * @param target the picture; it is not changed
 * @returns the new pixels and the faces in them, in the order of the target's faces; not to be changed
 */
export function swapFaces(target: Picture, swaps: FaceSwap[]): SwappedPicture {
	const faces = swaps.map(({ source, ...chosen }) => [source.hash, chosen]);
	const key = JSON.stringify([target.hash, target.faces, faces]);
	const known = drawn.get(key);
	if (known) return known;
	const swapped = drawSwap(target, swaps);
	drawn.set(key, swapped, swapped.pixels.rgb.length);
	return swapped;
}

/**
 * Swaps faces by copying the pixels of the new faces into the boxes of the old ones. They fade out
 * towards the edges; the middle of each box holds only pixels of the source.
 */
function drawSwap(target: Picture, swaps: FaceSwap[]): SwappedPicture {
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

/** Puts pictures side by side on white, aligned at the top. */
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
	const face = resample(source, clip(from, source.width, source.height), { width, height }).rgb;
	// A face at the picture's edge is blended as far as it is inside.
	for (let y = Math.max(0, -y1); y < Math.min(height, onto.height - y1); y++) {
		const v = (2 * y + 1) / height - 1;
		for (let x = Math.max(0, -x1); x < Math.min(width, onto.width - x1); x++) {
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

/** Opacity of the new face, 0 to 1, at a distance from the box's centre (1 at its edge). */
function opacityAt(reach: number): number {
	if (reach <= FADE.from) return 1;
	return reach >= FADE.to ? 0 : (FADE.to - reach) / (FADE.to - FADE.from);
}
