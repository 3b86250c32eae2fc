import type { Face } from '../faces/geometry';

import { pixelHash, readPicture, type Pixels } from './pixels';
import { resembles, thumbnail, type Thumbnail } from './thumbnail';

/** A picture and the faces known to be in it. */
export interface Picture extends Pixels {
	/** Identifies the pixels, see {@link pixelHash}. */
	hash: string;
	faces: Face[];
	/** For a face crop: the hash of the whole picture, and the crop's left and top in it, in px. */
	croppedFrom?: { hash: string; x: number; y: number };
}

type KnownContent = Pick<Picture, 'faces' | 'croppedFrom'>;

/**
 * The pictures the sandbox made, and the faces in them. The sandbox has no face detector: it
 * recognises these pictures by their pixels, even when they were saved as JPEG, and finds no faces
 * in any other.
 */
export class KnownPictures {
	private readonly byHash = new Map<string, KnownContent & { thumbnail: Thumbnail }>();

	/**
	 * Adds a picture.
	 *
	 * @param content the faces in it, and where it was cropped from
	 * @returns the picture, with its hash
	 */
	remember(pixels: Pixels, content: KnownContent): Picture {
		const picture = { ...pixels, ...content, hash: pixelHash(pixels) };
		this.add(picture);
		return picture;
	}

	/** Adds a picture whose hash was computed already. */
	add({ hash, faces, croppedFrom, ...pixels }: Picture): void {
		const known = this.byHash.get(hash);
		this.byHash.set(hash, { faces, croppedFrom, thumbnail: known?.thumbnail ?? thumbnail(pixels) });
	}

	/**
	 * Decodes a picture and finds the faces in it.
	 *
	 * @param bytes the picture in any format sharp reads, except SVG, which providers can't read
	 * @returns its pixels, and its faces when it is known or resembles a known one
	 * @throws when the bytes are no picture, a damaged one, or an SVG
	 */
	async read(bytes: Buffer): Promise<Picture> {
		const pixels = await readPicture(bytes);
		const hash = pixelHash(pixels);
		const { faces = [], croppedFrom } = this.byHash.get(hash) ?? this.findSimilar(pixels) ?? {};
		return { ...pixels, hash, faces, croppedFrom };
	}

	private findSimilar(pixels: Pixels): KnownContent | undefined {
		const seen = thumbnail(pixels);
		return [...this.byHash.values()].find((known) => resembles(known.thumbnail, seen));
	}
}
