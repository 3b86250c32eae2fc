/**
 * Splits a list given as a parameter.
 *
 * @param value a list, or text with entries separated by commas or line breaks
 * @returns the entries that are not empty; texts among them trimmed
 */
export function splitList(value: unknown): unknown[] {
	const entries = typeof value === 'string' ? value.split(/[,\n]/) : value;
	return (Array.isArray(entries) ? entries : [entries])
		.map((entry) => (typeof entry === 'string' ? entry.trim() : entry))
		.filter((entry) => entry !== '' && entry !== null && entry !== undefined);
}
