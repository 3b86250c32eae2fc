/**
 * Removes characters at the end of a text. A pattern for that takes long for text in which they
 * occur in long rows.
 *
 * @param characters matches one of the characters
 */
export function trimEndOf(text: string, characters: RegExp): string {
	let end = text.length;
	while (end > 0 && characters.test(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

/** Removes characters at both ends of a text, see {@link trimEndOf}. */
export function trimCharacters(text: string, characters: RegExp): string {
	let start = 0;
	while (start < text.length && characters.test(text.charAt(start))) start++;
	return trimEndOf(text.slice(start), characters);
}
