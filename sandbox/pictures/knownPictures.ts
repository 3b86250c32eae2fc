import type { Face } from '../faces/geometry';
import { isDrawing, pixelHash, readPixels, type Pixels } from './pixels';
import { resembles, thumbnail, type Thumbnail } from './thumbnail';

/** A picture and the faces known to be in it. */
export interface Picture extends Pixels {
	/** Names the pixels, see {@link pixelHash}. */
	hash: string;
	faces: Face[];
	/** For a face cut out of another picture: which one, and where its origin lay there in px. */
	cutFrom?: { hash: string; x: number; y: number };
}

type Knowledge = Pick<Picture, 'faces' | 'cutFrom'>;

/**
 * What the sandbox has instead of a face detector: it recognises the pictures it made, by their
 * pixels, also when somebody saved them as JPEG, and remembers whose faces are where. In any other
 * picture it sees nobody.
 */
export class KnownPictures {
	private readonly byHash = new Map<string, Knowledge & { thumbnail: Thumbnail }>();

	/** Remembers a picture under its pixels. */
	remember(pixels: Pixels, knowledge: Knowledge): Picture {
		const picture = { ...pixels, ...knowledge, hash: pixelHash(pixels) };
		this.add(picture);
		return picture;
	}

	/** Remembers a picture whose hash is known already. */
	add({ hash, faces, cutFrom, ...pixels }: Picture): void {
		const known = this.byHash.get(hash);
		this.byHash.set(hash, { faces, cutFrom, thumbnail: known?.thumbnail ?? thumbnail(pixels) });
	}

	/**
	 * Looks at a picture.
	 *
	 * @param bytes the picture, packed in any format
	 * @returns its pixels, with no faces when it isn't known
	 * @throws when the bytes are no picture, or an SVG, which Akool can't read
	 */
	async look(bytes: Buffer): Promise<Picture> {
		if (await isDrawing(bytes)) throw new Error('an SVG has no pixels');
		const pixels = await readPixels(bytes);
		const hash = pixelHash(pixels);
		const { faces = [], cutFrom } = this.byHash.get(hash) ?? this.recognise(pixels) ?? {};
		return { ...pixels, hash, faces, cutFrom };
	}

	private recognise(pixels: Pixels): Knowledge | undefined {
		const seen = thumbnail(pixels);
		return [...this.byHash.values()].find((known) => resembles(known.thumbnail, seen));
	}
}
