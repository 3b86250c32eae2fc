/** Words that mean nothing to a visitor: those of the nodes and of n8n. */
const WORDS_OF_OURS =
	/akool|n8n|\bfield\b|source face|target|\[item|reason:|workflow|\bjobs?\b|credit|\b[0-9a-f]{24}\b/i;

/**
 * Expects the page of a form that did not work: it says in words for a visitor what to do.
 *
 * @param page its HTML, or what it shows
 * @param words what it says, with or without HTML's entities
 */
export function expectVisitorWords(page: string, words: string): void {
	const shown = textOf(page);
	expect(shown).toContain('That did not work');
	expect(shown).toContain(words);
	expect(shown).not.toMatch(WORDS_OF_OURS);
}

/** The text of a page, without n8n's own line at its foot. */
function textOf(page: string): string {
	return page
		.replace(/<(script|style|head)\b[^]*?<\/\1>/g, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&#39;|&#x27;|&apos;/g, "'")
		.replace(/Form automated with\s*n8n/gi, ' ')
		.replace(/\s+/g, ' ');
}
