import { redactSecrets } from './redactSecrets';
import { trimCharacters } from './trimCharacters';

const SCALARS = ['string', 'number', 'boolean', 'bigint'];

/** Characters of which a page shows nothing, e.g. a zero-width space. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Spaces of every kind, line ends and control characters. */
const BLANK = /[\s\p{Cc}]/gu;

/** Quotes that came along with a value, such as the apostrophe by which a sheet marks text. */
const QUOTE = /["'`“”„‘’]/;

/**
 * Returns what a value looks like to a person: its text without spaces, quotes and invisible
 * characters around it.
 *
 * @returns an empty text for nothing; undefined for what has no text, such as a list or an object
 */
export function scalarText(value: unknown): string | undefined {
	if (value === undefined || value === null) return '';
	if (!SCALARS.includes(typeof value)) return undefined;
	const text = String(value).replace(BLANK, ' ').replace(INVISIBLE, '').trim();
	return trimCharacters(text, QUOTE).trim();
}

/** Longer values are cut off in messages. */
const SHOWN_CHARACTERS = 60;

/** Describes a value in a message, without secrets: its text, or what it is instead. */
export function shownValue(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	const text = scalarText(value);
	if (text === undefined) return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
	if (text === '') return 'empty';
	const characters = [...redactSecrets(text)];
	if (characters.length <= SHOWN_CHARACTERS) return characters.join('');
	return `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
}

/** Returns the display name of a field without what stands in brackets behind it, e.g. a unit. */
export function titleOf({ displayName }: { displayName: string }): string {
	return displayName.replace(/ \([^()]*\)$/, '');
}

/**
 * Reduces a text to its letters and digits, in lower case: texts that differ otherwise mean the
 * same choice, such as `Left to Right`, `left-to-right` and `leftToRight`.
 */
export function lettersOf(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}
