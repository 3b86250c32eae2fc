import type { TextRow } from '../../../scripts/texts/textRow';

/** What is wrong with a text; undefined if nothing is. */
export type TextRule = (row: TextRow) => string | undefined;

/** Words that n8n's own texts do not use, and what says the same. */
const WORDS: ReadonlyArray<[word: RegExp, instead: string]> = [
	[/\banew\b/i, 'again'],
	[/\bwhom\b/i, 'who, or another sentence'],
	[/\bat the most\b/i, 'up to'],
	[/\bput(?:s|ting)? out\b/i, 'return'],
	[/\bcan not\b/i, "can't"],
	[/(?<!\bthere )\bis no (?!longer\b)/i, 'is not a'],
	[/\bwhat you gave\b/i, 'the thing itself'],
	[/\bhas to be\b/i, 'must be'],
	[/\bplease\b/i, 'nothing'],
	[/\b(?:mend|misspelt|suffice)\b/i, 'correct, misspelled, be enough'],
	[/[‘’“”]/, 'straight quotes'],
];

/** The longest text that is read in one go, in characters. */
const LONGEST = 300;

/** Words that are not capitalized in a title. */
const SMALL_WORDS = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|this|to|with)$/;

/** The rules for every text that people see. */
export const ALL_TEXTS: Record<string, TextRule> = {
	'plain words': ({ text }) => {
		const found = WORDS.find(([word]) => word.test(text));
		return found && `${found[0].exec(text)?.[0]}: say ${found[1]}`;
	},
	'one blank between words': ({ text }) =>
		/\S {2,}\S/.test(text) ? 'two blanks in a row' : undefined,
	'short enough to be read': ({ path, text }) =>
		// The panel of a trigger lists steps.
		!path.startsWith('triggerPanel') && withoutCode(text).length > LONGEST
			? `${withoutCode(text).length} characters`
			: undefined,
};

/** The rules for what nodes and credentials show. */
export const SHOWN_TEXTS: Record<string, TextRule> = {
	'no blank at its ends': ({ text }) => (text === text.trim() ? undefined : 'a blank'),
	'names are titles': ({ role, type, text }) => {
		const small = role === 'displayName' && type !== 'notice' && text.split(' ').find(isSmall);
		return small ? `${small} is written small` : undefined;
	},
	'descriptions are sentences': ({ role, text }) => {
		if (role !== 'description') return undefined;
		if (/^\p{Ll}/u.test(text)) return 'begins with a small letter';
		const isOne = !/[.!?] (?=[A-Z0-9'"])/.test(text.replace(/e\.g\. /g, ''));
		if (isOne && text.endsWith('.')) return 'one sentence, with a full stop';
		return isOne || text.endsWith('.') ? undefined : 'several sentences, without a full stop';
	},
	'placeholders are examples': ({ role, type, text }) =>
		role === 'placeholder' && !/ollection$/.test(type ?? '') && !text.startsWith('e.g. ')
			? 'no e.g.'
			: undefined,
	'switches say whether': ({ role, type, text }) =>
		role === 'description' && type === 'boolean' && !text.startsWith('Whether ')
			? 'no Whether'
			: undefined,
};

/** The rules for errors: `message` is the headline, `advice` what to do. */
export const ERROR_TEXTS: Record<string, TextRule> = {
	'a headline has no full stop': ({ path, role, text }) =>
		isHeadline(path, role) && text.endsWith('.') ? 'a full stop' : undefined,
	'a headline names no job: its ID stands in the advice': ({ path, role, text }) =>
		isHeadline(path, role) && /\{(?:id|jobId)\}/.test(text) ? 'an ID' : undefined,
	'advice is made of sentences': ({ path, role, text }) =>
		/Error$/.test(path) && role === 'advice' && !/[.}]$/.test(text) ? 'no full stop' : undefined,
};

function isHeadline(path: string, role: string): boolean {
	return (/Error$/.test(path) && role === 'message') || role === 'title';
}

function isSmall(word: string, index: number): boolean {
	return /^\p{Ll}/u.test(word) && (index === 0 || !SMALL_WORDS.test(word));
}

/** Without tags and expressions. */
function withoutCode(text: string): string {
	return text.startsWith('=') ? '' : text.replace(/<[^>]*>/g, '');
}
