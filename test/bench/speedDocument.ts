/** Where a part of a document stands that is written by a script: `<!-- name -->` … `<!-- /name -->`. */
const partNamed = (name: string) => new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);

/**
 * Puts what a script writes into a document.
 *
 * @param parts the new texts, by the names of the parts
 * @throws Error when the document lacks one of the parts
 */
export function withParts(document: string, parts: Record<string, string>): string {
	return Object.entries(parts).reduce((text, [name, part]) => {
		const place = partNamed(name);
		if (!place.test(text)) throw new Error(`There is no <!-- ${name} --> in the document`);
		return text.replace(place, (_all, before, after) => `${before}\n${part}\n${after}`);
	}, document);
}
