import { extensionOf, mimeTypeOfExtension } from './mediaTypes';
import { sniffMedia } from './sniffMedia';

/** A result as a file. */
export interface ResultFile {
	name: string;
	mimeType: string;
}

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
	const ending = /\.(\w+)$/.exec(lastPart)?.[1] ?? '';
	const mimeType = sniffMedia(head)?.mimeType ?? believed(contentType, ending, head);
	if (mimeType === undefined) return undefined;
	const rightEnding = extensionOf(mimeType);
	const name = lastPart === '' ? 'result' : lastPart;
	if (!rightEnding || mimeTypeOfExtension(ending) === mimeType) return { name, mimeType };
	const bare = mimeTypeOfExtension(ending) ? name.slice(0, -ending.length - 1) : name;
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
	return said === '' || /octet-stream$/.test(said) ? mimeTypeOfExtension(ending) : undefined;
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
