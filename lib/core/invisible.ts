/** Characters that join or vary their neighbours in some scripts and in emoji. */
const JOINER = '(?:\\u200c|\\u200d|[\\ufe00-\\ufe0f]|[\\u{e0020}-\\u{e007f}])';

/**
 * What a page shows nothing of and no address needs: zero width spaces, byte order marks, soft
 * hyphens, marks of the writing direction, places of pictures, blank Braille, and control characters other than line ends.
 */
const INVISIBLE = new RegExp(
	`(?!${JOINER}|[\\s\\x85])[\\p{Default_Ignorable_Code_Point}\\p{Cc}\\u2800\\ufff9-\\ufffc]|\\ufeff`,
	'gu',
);

/** Joiners without a neighbour to join, which are left over from copying. */
const STRAY_JOINERS = new RegExp(
	`(?<![^\\0-\\x7f])${JOINER}+|(?<![\\u200c\\u200d])[\\u200c\\u200d]+(?![^\\0-\\x7f])`,
	'gu',
);

/**
 * Removes the characters that nobody sees, which come along when text is copied. A no-break space
 * becomes an ordinary one.
 */
export function withoutInvisible(text: string): string {
	return text.replace(INVISIBLE, '').replace(STRAY_JOINERS, '').replaceAll('\u00a0', ' ');
}
