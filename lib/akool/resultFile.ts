import { mediaOfBytes } from './mediaBytes';

/** A result as a file. */
export interface ResultFile {
	name: string;
	mimeType: string;
}

/** What endings stand for; the first of a type is the usual one. */
const TYPES = new Map(
	Object.entries({
		png: 'image/png',
		jpg: 'image/jpeg',
		jpeg: 'image/jpeg',
		webp: 'image/webp',
		gif: 'image/gif',
		bmp: 'image/bmp',
		avif: 'image/avif',
		heic: 'image/heic',
		heif: 'image/heic',
		tiff: 'image/tiff',
		tif: 'image/tiff',
		mp4: 'video/mp4',
		m4v: 'video/mp4',
		mov: 'video/quicktime',
		avi: 'video/x-msvideo',
		webm: 'video/webm',
		mkv: 'video/x-matroska',
	}),
);

/**
 * Names a result's file after its address, and says what it is: by its first bytes where they
 * tell, else by the file host's content type, else by the address's ending. The name's ending
 * follows.
 *
 * @param contentType the answer's header as it came in
 * @param head the file's first bytes, TELLING_BYTES of them where it has so many
 * @returns undefined when it is neither picture nor video, e.g. an error page, whatever it is called
 */
export function resultFile(
	url: string,
	contentType: unknown,
	head: Buffer,
): ResultFile | undefined {
	const lastPart = plainName(new URL(url).pathname.split('/').pop() ?? '');
	const ending = /\.(\w+)$/.exec(lastPart)?.[1].toLowerCase() ?? '';
	const mimeType = mediaOfBytes(head)?.mimeType ?? believed(contentType, ending, head);
	if (mimeType === undefined) return undefined;
	const rightEnding = [...TYPES.keys()].find((one) => TYPES.get(one) === mimeType);
	const name = lastPart === '' ? 'result' : lastPart;
	if (!rightEnding || TYPES.get(ending) === mimeType) return { name, mimeType };
	const bare = TYPES.has(ending) ? name.slice(0, -ending.length - 1) : name;
	return { name: `${bare}.${rightEnding}`, mimeType };
}

/** What a file of a format we don't know is said to be. */
function believed(contentType: unknown, ending: string, head: Buffer): string | undefined {
	if (isText(head)) return undefined;
	const said = String(contentType ?? '')
		.split(';')[0]
		.trim()
		.toLowerCase();
	if (/^(?:image|video)\//.test(said)) return said;
	return said === '' || /octet-stream$/.test(said) ? TYPES.get(ending) : undefined;
}

/** No picture or video begins without a single control character; nor is one empty. */
function isText(head: Buffer): boolean {
	return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** Without anything that could lead to another folder where the file is written to disk. */
function plainName(part: string): string {
	return decoded(part).replace(/[^\p{L}\p{N}._ ()-]/gu, '_');
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
