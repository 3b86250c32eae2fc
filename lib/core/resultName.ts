import type { Media } from './media';
import { mimeTypeOfExtension } from './mediaTypes';

/**
 * The maximum length of a name without its ending, in bytes of UTF-8. Most file systems take 255 for
 * the whole name, some 143.
 */
const MOST_BYTES = 100;

/** What Windows, macOS or Linux forbid in a name, and characters that nobody sees. */
const FORBIDDEN =
	/[<>:"/\\|?*\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

/**
 * Returns the name, without an ending, for the file that is made of a picture or video: that of the
 * original with `-swapped` behind it. Letters of all scripts are kept.
 *
 * @returns undefined if the original has no name, such as an address that ends with an ID
 */
export function swappedName(original: Media): string | undefined {
	const name = plainName('url' in original ? nameInUrl(original.url) : nameOfFile(original.file));
	if (name === '') return undefined;
	return name.endsWith('-swapped') ? name : `${name}-swapped`;
}

/**
 * Makes names distinct, so that no file is written over another in the same folder: `a`, `a-2`,
 * `a-3`. Names that differ only in case count as the same, as they do on Windows and macOS.
 */
export function distinctNames(names: ReadonlyArray<string | undefined>): Array<string | undefined> {
	const taken = new Set<string>();
	const counts = new Map<string, number>();
	const next = (name: string): string => {
		const count = (counts.get(name.toLowerCase()) ?? 0) + 1;
		counts.set(name.toLowerCase(), count);
		const distinct = count === 1 ? name : `${name}-${count}`;
		if (taken.has(distinct.toLowerCase())) return next(name);
		taken.add(distinct.toLowerCase());
		return distinct;
	};
	return names.map((name) => (name === undefined ? undefined : next(name)));
}

/** Only a last part with the ending of a picture or video is a name that somebody gave. */
function nameInUrl(url: string): string {
	const last = decoded(new URL(url).pathname.split('/').pop() ?? '');
	return hasMediaEnding(last) ? withoutEnding(last) : '';
}

function nameOfFile({ fileName = '' }: { fileName?: string }): string {
	const last = fileName.split(/[/\\]/).pop() ?? '';
	return hasMediaEnding(last) ? withoutEnding(last) : last;
}

function hasMediaEnding(name: string): boolean {
	return mimeTypeOfExtension(/[^.]\.(\w+)$/.exec(name)?.[1] ?? '') !== undefined;
}

function withoutEnding(name: string): string {
	return name.slice(0, name.lastIndexOf('.'));
}

/** Returns a name that every operating system takes, and that means no other folder. */
function plainName(name: string): string {
	const allowed = name
		.normalize()
		.replace(FORBIDDEN, '')
		.replace(/\.{2,}/g, '.');
	return cutToBytes(trimmed(allowed), MOST_BYTES);
}

/** No dot or space at the ends: Windows drops them, and a dot in front hides a file. */
function trimmed(name: string): string {
	return name.replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
}

/**
 * Returns the beginning of a name that has at most so many bytes of UTF-8.
 *
 * @param most in bytes
 */
export function cutToBytes(name: string, most: number): string {
	let bytes = 0;
	let cut = '';
	for (const character of name) {
		bytes += Buffer.byteLength(character);
		if (bytes > most) return trimmed(cut);
		cut += character;
	}
	return cut;
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
