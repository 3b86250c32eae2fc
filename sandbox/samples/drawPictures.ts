import { scenes, type Scene } from '../drawing/scenes';
import type { Picture } from '../pictures/knownPictures';
import { pixelHash, readPixels, toPng } from '../pictures/pixels';

/** A picture drawn by the sandbox. */
export interface DrawnPicture extends Picture {
	name: string;
	/** The PNG file. */
	png: Buffer;
}

let drawn: Promise<DrawnPicture[]> | undefined;

/** Draws all sample pictures. They are drawn once per process and shared by all sandboxes. */
export function drawPictures(): Promise<DrawnPicture[]> {
	drawn ??= Promise.all(scenes().map(drawScene));
	return drawn;
}

/** Renders one scene as PNG. */
export async function drawScene(scene: Scene): Promise<DrawnPicture> {
	const pixels = await readPixels(Buffer.from(scene.svg));
	const png = await toPng(pixels);
	return { ...pixels, name: scene.name, png, hash: pixelHash(pixels), faces: scene.faces };
}
