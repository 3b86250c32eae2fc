import { mediaTypeOf } from './jobRecord';

/** A result as a file. */
export interface ResultFile {
	name: string;
	mimeType: string;
}

const TYPES: Record<string, string> = {
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	gif: 'image/gif',
	bmp: 'image/bmp',
	mp4: 'video/mp4',
	m4v: 'video/mp4',
	mov: 'video/quicktime',
	avi: 'video/x-msvideo',
	webm: 'video/webm',
	mkv: 'video/x-matroska',
};

/**
 * Names a result's file after its address, and says what it is. The file host's content type
 * counts where it names a picture or video, the address's ending where it names nothing.
 *
 * @param contentType the answer's header as it came in
 * @returns undefined when it is neither picture nor video, e.g. an error page
 */
export function resultFile(url: string, contentType: unknown): ResultFile | undefined {
	const said = String(contentType ?? '')
		.split(';')[0]
		.trim()
		.toLowerCase();
	const lastPart = plainName(new URL(url).pathname.split('/').pop() ?? '');
	const ending = /\.(\w+)$/.exec(lastPart)?.[1].toLowerCase() ?? '';
	const says = /^(?:image|video)\//.test(said);
	const saysNothing = said === '' || /octet-stream$/.test(said);
	if (!says && !(saysNothing && mediaTypeOf(`.${ending}`))) return undefined;
	const mimeType = says ? said : TYPES[ending];
	const rightEnding = Object.keys(TYPES).find((one) => TYPES[one] === mimeType);
	const name = lastPart === '' ? 'result' : lastPart;
	return { name: ending || !rightEnding ? name : `${name}.${rightEnding}`, mimeType };
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
