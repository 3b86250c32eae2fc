/** The line ends of wrapped text, also escaped. */
const LINE_ENDS = /[\r\n]|\\[rn]/;

/**
 * Decodes base64 text, also wrapped into lines or with the characters `-` and `_` of addresses. It
 * is checked by encoding it again, since a pattern for millions of characters overflows the stack.
 *
 * @returns undefined if it is not base64, e.g. because a character is missing or out of place
 */
export function decodedBase64(text: string): Buffer | undefined {
	const plain = withoutPadding(unwrapped(text).replaceAll('-', '+').replaceAll('_', '/'));
	const content = Buffer.from(plain, 'base64');
	const again = withoutPadding(content.toString('base64'));
	// The last character may have bits that do not count.
	const isSame = again.length === plain.length && again.slice(0, -1) === plain.slice(0, -1);
	return isSame ? content : undefined;
}

/** Whether text may be base64 of a file, judging by its beginning: neither words nor an address. */
export function looksLikeBase64(text: string): boolean {
	return /^[\w+/-]{32}/.test(unwrapped(text.slice(0, 80)));
}

function unwrapped(text: string): string {
	const lines = text.split(LINE_ENDS).map((line) => line.trim());
	return lines.join('');
}

function withoutPadding(text: string): string {
	let end = text.length;
	while (end > text.length - 2 && text.charAt(end - 1) === '=') end--;
	return text.slice(0, end);
}
