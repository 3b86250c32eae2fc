import { decodedBase64, looksLikeBase64 } from './base64';
import { ValidationError } from './errors';
import type { MediaFile } from './mediaFile';
import { sniffMedia } from './sniffMedia';

/** `data:image/png;name=a.png;base64`; programs that cut an address at its colon leave out `data:`. */
const HEAD = /^(?:data:|(?=(?:image|video)\/[\w.+-]+;base64,))([^;,]*)((?:;[^;,]*)*),/i;

/** The longest such beginning, in characters. */
const LONGEST_HEAD = 500;

/** Text that is shorter is not taken for a file that failed, in characters. */
const SHORTEST_FILE = 200;

/** A cell of a spreadsheet holds no more characters, and what is too long is cut off. */
const LONGEST_CELL = 32_767;

/**
 * Reads a file that is given as text: as a `data:` address (RFC 2397), or as base64.
 *
 * @param value the value of a parameter for an address
 * @param field the display name of the parameter
 * @returns undefined if the text is no file, but perhaps an address
 * @throws {ValidationError} when it is neither a picture nor a video, or damaged
 */
export function readInlineFile(value: unknown, field: string): MediaFile | undefined {
	const text = textOfFile(value);
	if (text === undefined) return undefined;
	const head = HEAD.exec(text.slice(0, LONGEST_HEAD));
	if (!head && !looksLikeBase64(text)) return undefined;
	if (!head && !startsLikeFile(text) && text.length < SHORTEST_FILE) return undefined;
	requireWhole(text, field);
	const content = head ? contentOfDataAddress(text, head) : decodedBase64(text);
	if (!content) throw damagedError(field);
	const mimeType = sniffMedia(content)?.mimeType;
	if (mimeType === undefined) throw noMediaError(field, head?.[1] ?? '');
	return { data: content.toString('base64'), mimeType, ...nameIn(head?.[2] ?? '') };
}

/** Without blanks and quotes around it; undefined for anything but text. */
function textOfFile(value: unknown): string | undefined {
	if (Array.isArray(value) && value.length === 1) return textOfFile(value[0]);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	const quote = text.charAt(0);
	return quote !== '' && '"\'`<'.includes(quote) ? text.slice(1, -1).trim() : text;
}

function contentOfDataAddress(text: string, [head, , parameters]: RegExpExecArray) {
	const rest = text.slice(head.length);
	if (!/;\s*base64\s*$/i.test(parameters)) return percentDecoded(rest);
	const base64 = rest.includes('%') ? percentDecoded(rest).toString('latin1') : rest;
	return decodedBase64(base64);
}

/** Decodes `%` and two hex digits to a byte; other characters stay, as UTF-8. */
function percentDecoded(text: string): Buffer {
	const bytes = Buffer.from(text);
	let length = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] === PERCENT ? byteOf(bytes[at + 1], bytes[at + 2]) : undefined;
		if (byte !== undefined) at += 2;
		bytes[length++] = byte ?? bytes[at];
	}
	return bytes.subarray(0, length);
}

const PERCENT = 0x25;
const HEX_DIGITS = new Map(
	[...'0123456789abcdefABCDEF'].map((digit) => [digit.charCodeAt(0), parseInt(digit, 16)]),
);

/** Returns undefined if these are not the codes of two hex digits. */
function byteOf(high: number, low: number): number | undefined {
	const [first, second] = [HEX_DIGITS.get(high), HEX_DIGITS.get(low)];
	return first === undefined || second === undefined ? undefined : first * 16 + second;
}

function startsLikeFile(text: string): boolean {
	return sniffMedia(Buffer.from(text.slice(0, 80), 'base64')) !== undefined;
}

function nameIn(parameters: string): { fileName?: string } {
	const [, fileName] = /;\s*(?:file)?name=([\w. ()-]{1,100})/i.exec(parameters) ?? [];
	return fileName === undefined ? {} : { fileName };
}

function requireWhole(text: string, field: string): void {
	if (text.length !== LONGEST_CELL) return;
	throw new ValidationError(
		`'${field}' contains only the beginning of a file`,
		`It has exactly ${LONGEST_CELL} characters, the limit of a spreadsheet cell. Use the web address of the picture or video, or a binary file.`,
		'notAPicture',
	);
}

function damagedError(field: string): ValidationError {
	return new ValidationError(
		`'${field}' contains a damaged file (base64)`,
		'Characters are missing or were changed, e.g. from plus signs to spaces. Pass the text on unchanged, or use a binary file.',
		'notAPicture',
	);
}

function noMediaError(field: string, type: string): ValidationError {
	const named = /^[\w.+-]+\/[\w.+-]{1,60}$/.test(type) ? ` of the type ${type}` : '';
	return new ValidationError(
		`'${field}' contains a file${named} that is not a picture or video`,
		'Use JPEG, PNG or WebP pictures, or MP4, MOV or AVI videos.',
		'notAPicture',
	);
}
