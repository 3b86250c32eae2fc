import {
	isSecretName,
	isSecretParameter,
	PARAMETERS,
	POSSIBLE_SECRETS,
	SECRETS,
} from './secretPatterns';

/** What stands in a text instead of a secret. */
const HIDDEN = '[hidden]';

/** Nobody reads a longer text, in characters, and patterns would run out of stack. */
const LONGEST_TEXT = 500_000;

/** Shorter values are no secrets, and would be found everywhere. */
const SHORTEST_VALUE = 8;

/**
 * Replaces what opens a door by `[hidden]` in text from elsewhere: tokens, signatures and keys, by
 * their name or their look, in plain text, addresses, JSON and headers, also percent-encoded. A
 * provider may quote the address it fetched a picture from, which may contain a token of this n8n.
 *
 * @returns the text with all else unchanged, cut off after half a million characters
 */
export function redactSecrets(text: string): string {
	// First, since it looks at more of a text: `authorization=Bearer …`.
	const possible = POSSIBLE_SECRETS.reduce(
		(words, pattern) => hide(words, pattern, isMachineMade),
		text.slice(0, LONGEST_TEXT),
	);
	const certain = SECRETS.reduce((words, pattern) => hide(words, pattern, () => true), possible);
	return PARAMETERS.reduce((words, pattern) => hide(words, pattern, isSecretValue), certain);
}

/**
 * Replaces known secrets, such as the user's own key, by `[hidden]` wherever they appear.
 *
 * @param secrets those shorter than 8 characters are ignored
 */
export function redactValues(text: string, secrets: readonly string[]): string {
	const forms = secrets
		.filter((secret) => secret.length >= SHORTEST_VALUE)
		.flatMap((secret) => [secret, ...encodedForms(secret)]);
	return forms.reduce((words, form) => words.replaceAll(form, HIDDEN), text);
}

/**
 * Applies a function to every text inside a JSON value. The value of a field whose name says that it
 * is a secret is hidden.
 */
export function redactJson<T extends object>(value: T, redact: (text: string) => string): T {
	const text = JSON.stringify(value, (name, part: unknown) => {
		if (typeof part !== 'string') return part;
		return isSecretName(name) && part !== '' ? HIDDEN : redact(part);
	});
	return JSON.parse(text) as T;
}

function hide(
	text: string,
	pattern: RegExp,
	isSecret: (value: string, name?: string) => boolean,
): string {
	return text.replace(pattern, (...match: unknown[]) => {
		const { before, value, name } = match.at(-1) as Record<string, string | undefined>;
		const stays = value === undefined || value.startsWith(HIDDEN) || !isSecret(value, name);
		return stays ? (match[0] as string) : before + HIDDEN;
	});
}

/** Whether a value of a parameter is a secret: by the parameter's name, or by its own look. */
function isSecretValue(value: string, name = ''): boolean {
	if (isSecretParameter(name)) return !/^\d{1,6}$/.test(value);
	return isRandom(value);
}

/** Whether a word was hardly written by a person: letters and digits mixed, or very long. */
function isMachineMade(word: string): boolean {
	if (word.length < SHORTEST_VALUE || isFileOrAddress(word)) return false;
	return /\d/.test(word) && /[a-z]/i.test(word) ? true : word.length >= 24;
}

/** Whether a value looks drawn at random: an ID in lower case does not. */
function isRandom(value: string): boolean {
	if (/^[\da-f]{32,}$/i.test(value)) return true;
	if (isFileOrAddress(value)) return false;
	if (value.length < 24) return value.length >= 16 && isMixed(value) && MIXED_WORD.test(value);
	// A job's ID has hex digits only.
	if (/^[a-z\d]+$/.test(value) && /\d.*\d.*\d/.test(value)) return !/^[a-f\d]+$/.test(value);
	return isMixed(value);
}

function isMixed(value: string): boolean {
	return /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && !/[,;:]/.test(value);
}

/** Digits in the middle of a word: in a person's words they stand at its end. */
const MIXED_WORD = /[a-z]\d+[a-z]/i;

function isFileOrAddress(value: string): boolean {
	return /\.[a-z\d]{2,5}$|:\/\/|%(?:25)*3a%(?:25)*2f/i.test(value);
}

/** How a value appears inside addresses and inside JSON. */
function encodedForms(value: string): string[] {
	// Half a surrogate pair can't be encoded.
	const encoded = encodeURIComponent(Buffer.from(value).toString());
	return [encoded, encodeURIComponent(encoded), JSON.stringify(value).slice(1, -1)];
}
