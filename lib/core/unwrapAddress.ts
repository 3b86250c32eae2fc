import { parseJson } from './jsonText';
import { trimEndOf } from './trimCharacters';

/** An ampersand as HTML writes it, also escaped more than once. */
const AMPERSANDS = /&(?:(?:amp|#0*38|#x0*26);)+/gi;

/** A formula of a spreadsheet or stylesheet whose first value is an address. */
const FORMULA = /^=?\s*[\p{L}_.]+\(\s*(?:"([^"]+)"|'([^']+)')\s*(?:[,;][^]*)?\)$/u;

/** `[label](address "title")`, as Markdown has it. */
const MARKDOWN = /^!?\[([^\]]*)\]\(\s*<?([^\s<>]+)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)$/;

/** `<address|label>`, as chat programs have it. */
const ANGLE_BRACKETS = /^<([^<>|\s]+)(?:\|[^<>]*)?>$/;

const HTML = /^<[a-z]/i;
const HTML_ADDRESS = /\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The name of a field in front of an address. */
const LABEL = /^(?:url|link|src|href)\s*[:=]\s*(?=["']?https?:)/i;

/** What may be put round an address, and what closes it. */
const PAIRS: Record<string, string> = {
	'"': '"',
	"'": "'",
	'`': '`',
	'*': '*',
	'“': '”',
	'”': '”',
	'„': '“',
	'‘': '’',
	'‚': '‘',
	'«': '»',
	'»': '«',
	'‹': '›',
	'<': '>',
	'(': ')',
	'[': ']',
};

/** What no address ends with, or what follows it in a list. */
const AFTER = /[,;"“”„«»‹›‘’<>`\s]/;

/** Line ends and tabs as programs write them in text. */
const ESCAPED_BLANKS = /(?<!\\[rnt])(?:\\[rnt])+$/;

/** After the ending of a file's name: a full stop, or blanks that a program has encoded. */
const AFTER_NAME =
	/(?<=\.(?:jpe?g|png|webp|gif|bmp|heic|avif|mp4|mov|avi|webm))(?:\.|%(?:20|0[ad]|c2%a0|e2%80%8b|ef%bb%bf))+$/i;

/** How many things may be round each other. */
const MOST_WRAPPINGS = 20;

/**
 * Removes what a person copied along with an address: quotes and brackets, a formula, a link in
 * HTML or Markdown, the comma that follows it in a list; and reads escaped slashes and ampersands.
 * An address that has none of that is returned unchanged.
 */
export function unwrapAddress(text: string): string {
	let inner = text.trim();
	for (let count = 0; count < MOST_WRAPPINGS; count++) {
		const outer = inner;
		const plain = trimEndOf(withoutWrapping(unescaped(outer)), AFTER);
		inner = plain.replace(ESCAPED_BLANKS, '').replace(AFTER_NAME, '').trim();
		if (inner === outer) break;
	}
	return inner;
}

function unescaped(text: string): string {
	const plain = text.replace(AMPERSANDS, '&');
	return /^["'[]*https?:\\\/\\\//i.test(plain)
		? plain
				.replaceAll('\\/', '/')
				.replace(/\\u0026/gi, '&')
				.replace(/\\u003d/gi, '=')
		: plain;
}

function withoutWrapping(text: string): string {
	const ofJson = /^["[]/.test(text) ? onlyText(parseJson(text)) : undefined;
	if (ofJson !== undefined) return ofJson;
	const [, inQuotes, ofFormula = inQuotes] = FORMULA.exec(text) ?? [];
	if (ofFormula !== undefined) return ofFormula;
	const [, label = '', ofMarkdown] = MARKDOWN.exec(text) ?? [];
	if (ofMarkdown !== undefined) return both(label, ofMarkdown.replace(/\\([()_*])/g, '$1'));
	const [, inBrackets] = ANGLE_BRACKETS.exec(text) ?? [];
	if (inBrackets !== undefined) return inBrackets;
	if (HTML.test(text) && !/^<https?:/i.test(text)) return addressesOfHtml(text);
	return withoutPair(text.replace(LABEL, '').replace(/^[=,;\s]+/, ''));
}

/** Returns a text, or the only text of a list. */
function onlyText(value: unknown): string | undefined {
	const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
	return typeof only === 'string' ? only : undefined;
}

/** A label that is another address is kept, so that it is noticed. */
function both(label: string, address: string): string {
	return /^https?:\/\//i.test(label) && label !== address ? `${label} ${address}` : address;
}

/** Returns the addresses in HTML, separated by spaces; the text itself if there are none. */
function addressesOfHtml(html: string): string {
	const found = [...html.matchAll(HTML_ADDRESS)].map(([, ...parts]) => parts.join(''));
	return found.length === 0 ? html : [...new Set(found)].join(' ');
}

/** Removes one opening character, and the closing one if it is there. */
function withoutPair(text: string): string {
	const close = PAIRS[text.charAt(0)];
	if (close === undefined) return text;
	return text.length > 1 && text.endsWith(close) ? text.slice(1, -1) : text.slice(1);
}
