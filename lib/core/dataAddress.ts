import { decodedBase64 } from './base64';

/** `data:image/png;name=a.png;base64`; programs that cut an address at its colon leave out `data:`. */
const HEAD = /^(?:data:|(?=(?:image|video)\/[\w.+-]+;base64,))([^;,]*)((?:;[^;,]*)*),/i;

/** The longest such beginning, in characters. */
const LONGEST_HEAD = 500;

/** What stands before the content of a `data:` address (RFC 2397). */
export interface DataAddressHead {
	/** E.g. `image/png`; may be empty. */
	type: string;
	/** E.g. `;name=a.png;base64`; may be empty. */
	parameters: string;
	/** Its length in characters. */
	length: number;
}

/** Returns the head of a `data:` address; undefined if the text is none. */
export function headOfDataAddress(text: string): DataAddressHead | undefined {
	const found = HEAD.exec(text.slice(0, LONGEST_HEAD));
	if (!found) return undefined;
	const [{ length }, type, parameters] = found;
	return { type, parameters, length };
}

/**
 * Decodes the content of a `data:` address.
 *
 * @returns undefined if its base64 is damaged
 */
export function contentOfDataAddress(
	text: string,
	{ parameters, length }: DataAddressHead,
): Buffer | undefined {
	const rest = text.slice(length);
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
