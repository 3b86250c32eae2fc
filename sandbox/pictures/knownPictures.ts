import type { Face } from '../faces/geometry';

import { isSvg, pixelHash, readPixels, type Pixels } from './pixels';
import { resembles, thumbnail, type Thumbnail } from './thumbnail';

/** A picture and the faces known to be in it. */
export interface Picture extends Pixels {
	/** Names the pixels, see {@link pixelHash}. */
	hash: string;
	faces: Face[];
	/** For a face cut out of another picture: which one, and where its origin lay there in px. */
	croppedFrom?: { hash: string; x: number; y: number };
}

type KnownContent = Pick<Picture, 'faces' | 'croppedFrom'>;

/**
 * What the sandbox has instead of a face detector: it recognises the pictures it made, by their
 * pixels, also when somebody saved them as JPEG, and remembers whose faces are where. In any other
 * picture it sees nobody.
 */
export class KnownPictures {
	private readonly byHash = new Map<string, KnownContent & { thumbnail: Thumbnail }>();

	/** Remembers a picture under its pixels. */
	remember(pixels: Pixels, knowledge: KnownContent): Picture {
		const picture = { ...pixels, ...knowledge, hash: pixelHash(pixels) };
		this.add(picture);
		return picture;
	}

	/** Remembers a picture whose hash is known already. */
	add({ hash, faces, croppedFrom, ...pixels }: Picture): void {
		const known = this.byHash.get(hash);
		this.byHash.set(hash, { faces, croppedFrom, thumbnail: known?.thumbnail ?? thumbnail(pixels) });
	}

	/**
	 * Looks at a picture.
	 *
	 * @param bytes the picture, packed in any format
	 * @returns its pixels, with no faces when it isn't known
	 * @throws when the bytes are no picture, or an SVG, which Akool can't read
	 */
	async read(bytes: Buffer): Promise<Picture> {
		if (await isSvg(bytes)) throw new Error('an SVG has no pixels');
		const pixels = await readPixels(bytes);
		const hash = pixelHash(pixels);
		const { faces = [], croppedFrom } = this.byHash.get(hash) ?? this.findSimilar(pixels) ?? {};
		return { ...pixels, hash, faces, croppedFrom };
	}

	private findSimilar(pixels: Pixels): KnownContent | undefined {
		const seen = thumbnail(pixels);
		return [...this.byHash.values()].find((known) => resembles(known.thumbnail, seen));
	}
}
