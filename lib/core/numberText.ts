import { scalarText } from './scalarText';

/** A number without separators of thousands; its decimals begin at a dot or a comma. */
const PLAIN = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** As programs write very small and very large numbers. */
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;

/** Groups of three digits with the same separator between them, then decimals with another one. */
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:([.,'’ ])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/**
 * Returns the numbers that a value can mean: none if it is no number, and two for a text like
 * `1,440`, which is a thousand more in one language than in another.
 *
 * @param value a number, or its text in any language's way: `5`, ` 5 `, `5.5`, `5,5`, `1 440`
 */
export function numbersMeant(value: unknown): number[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [value] : [];
	const text = typeof value === 'string' ? (scalarText(value) ?? '') : '';
	const meant = new Set<number>();
	if (SCIENTIFIC.test(text)) meant.add(Number(text));
	if (PLAIN.test(text)) meant.add(Number(text.replace(',', '.')));
	const separator = GROUPED.exec(text)?.[1];
	if (separator !== undefined) {
		meant.add(Number(text.replaceAll(separator, '').replace(',', '.')));
	}
	return [...meant].filter(Number.isFinite);
}
