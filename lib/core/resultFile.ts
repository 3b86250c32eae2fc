import { extensionOf, mimeTypeIn, mimeTypeOfExtension } from './mediaTypes';
import { cutToBytes } from './resultName';
import { sniffMedia } from './sniffMedia';

/** The maximum length of a name in bytes of UTF-8, without its ending. Most disks take 255 with it. */
const MOST_BYTES = 200;

/** The name and type of a result's file. */
export interface ResultFile {
	name: string;
	mimeType: string;
}

/**
 * Determines the name and type of a result's file. The name is the one given, else that of the
 * address. The type comes from the first bytes if they are recognized, else from the file host's
 * content type, else from the address's extension. The name's extension is changed to fit the type.
 *
 * @param contentType the value of the response's header
 * @param head the file's first `SNIFF_BYTES` bytes, fewer if it is shorter
 * @param givenName without an extension; undefined if none is known
 * @returns undefined if it is neither a picture nor a video, e.g. an error page, whatever its name
 */
export function resultFile(
	url: string,
	contentType: unknown,
	head: Buffer,
	givenName?: string,
): ResultFile | undefined {
	const lastPart = plainName(new URL(url).pathname.split('/').pop() ?? '');
	const ending = /\.(\w+)$/.exec(lastPart)?.[1] ?? '';
	const mimeType = sniffMedia(head)?.mimeType ?? declaredMimeType(contentType, ending, head);
	if (mimeType === undefined) return undefined;
	const rightEnding = extensionOf(mimeType);
	if (givenName) {
		return { name: [givenName, rightEnding ?? ending].filter(Boolean).join('.'), mimeType };
	}
	const known = mimeTypeOfExtension(ending);
	const bare = known ? lastPart.slice(0, -ending.length - 1) : lastPart;
	const shown = known === mimeType ? ending : (rightEnding ?? (known && ending));
	const stem = cutToBytes(bare, MOST_BYTES) || 'result';
	return { name: [stem, shown].filter(Boolean).join('.'), mimeType };
}

/** The declared type of a file whose format is not recognized. */
function declaredMimeType(contentType: unknown, ending: string, head: Buffer): string | undefined {
	if (isText(head)) return undefined;
	const said = mimeTypeIn(contentType);
	if (/^(?:image|video)\//.test(said)) return said;
	return said === '' || /octet-stream$/.test(said) ? mimeTypeOfExtension(ending) : undefined;
}

/** Whether a file is text or empty: every picture or video starts with some control character. */
export function isText(head: Buffer): boolean {
	return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** Replaces what could lead to another folder when the file is written to disk. */
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
