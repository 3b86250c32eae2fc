import { scenes, type Scene } from '../drawing/scenes';
import type { Picture } from '../pictures/knownPictures';
import { pixelHash, readPixels, toPng } from '../pictures/pixels';

/** A picture the sandbox drew itself. */
export interface DrawnPicture extends Picture {
	name: string;
	png: Buffer;
}

let drawn: Promise<DrawnPicture[]> | undefined;

/** All portraits and group pictures; drawn once a process, shared by all sandboxes in it. */
export function drawPictures(): Promise<DrawnPicture[]> {
	drawn ??= Promise.all(scenes().map(drawScene));
	return drawn;
}

/** Draws one scene. */
export async function drawScene(scene: Scene): Promise<DrawnPicture> {
	const pixels = await readPixels(Buffer.from(scene.svg));
	const png = await toPng(pixels);
	return { ...pixels, name: scene.name, png, hash: pixelHash(pixels), faces: scene.faces };
}
