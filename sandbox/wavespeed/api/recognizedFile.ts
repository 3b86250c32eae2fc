import sharp from 'sharp';

import { isVideoFile } from '../../media/videoSignature';

/** An uploaded file whose format is known. */
export interface RecognizedFile {
	type: 'image' | 'video';
	extension: string;
	contentType: string;
}

/** The formats of pictures that can be uploaded, by what sharp calls them. */
const PICTURES: Record<string, { extension: string; contentType: string }> = {
	jpeg: { extension: 'jpg', contentType: 'image/jpeg' },
	png: { extension: 'png', contentType: 'image/png' },
	webp: { extension: 'webp', contentType: 'image/webp' },
	gif: { extension: 'gif', contentType: 'image/gif' },
	tiff: { extension: 'tiff', contentType: 'image/tiff' },
};

/** Extensions of files that can be uploaded (wavespeed.ai, docs-common-api/media-upload). */
const EXTENSIONS = /\.(jpe?g|png|webp|gif|bmp|tiff?|mp4|avi|mov|wmv|flv|webm|mkv|3gp|ogv)$/i;

/**
 * Finds out what an uploaded file is. Its name, its declared type and its bytes must agree that it
 * is a picture or video; of the formats that the sandbox can't read, only the name tells.
 *
 * @returns the format; undefined when the file is refused
 */
export async function recognizedFile(
	bytes: Buffer,
	{ name, type }: Pick<File, 'name' | 'type'>,
): Promise<RecognizedFile | undefined> {
	if (!EXTENSIONS.test(name)) return undefined;
	const found = isVideoFile(bytes) ? MP4 : await pictureFormat(bytes);
	const isGeneric = type === '' || type === 'application/octet-stream';
	return found && (isGeneric || type.startsWith(`${found.type}/`)) ? found : undefined;
}

const MP4: RecognizedFile = { type: 'video', extension: 'mp4', contentType: 'video/mp4' };
const BMP: RecognizedFile = { type: 'image', extension: 'bmp', contentType: 'image/bmp' };

async function pictureFormat(bytes: Buffer): Promise<RecognizedFile | undefined> {
	if (bytes.toString('latin1', 0, 2) === 'BM') return BMP;
	const { format = '' } = await sharp(bytes)
		.metadata()
		.catch(() => ({ format: '' }));
	const known = PICTURES[format];
	return known && { type: 'image', ...known };
}
