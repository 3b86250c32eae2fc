/** Patterns of what opens a door. Every repetition that could start anywhere is bounded, so that no text takes long. */

/** Ends a value in plain text: what follows is another part of the text. */
const NOT_IN_VALUES = '\\s&#"\'`<>()“”‘’\\\\';
const VALUE = `[^${NOT_IN_VALUES}]+`;
const QUOTE = '\\\\{0,15}["\'`]';
const SLASH = '(?:/|%(?:25){0,4}2f)';

/** Names whose values are always secrets, also at the end of another name: `upload_token`. */
const STRONG = [
	'token|secret|signature|(?<![a-z\\d])sig|password|passwd|passphrase|(?<![a-z\\d])pwd|jwt',
	'credentials?|authorization|(?:api|access|secret|private|account|shared|auth|subscription)[-_.]?key(?:[-_]?id)?',
	'key-pair-id|googleaccessid|session[-_]?id',
].join('|');

/** Names whose values are secrets in the query of an address, but may be harmless elsewhere. */
const WEAK =
	'(?<![a-z\\d])(?:key|code|auth|sign|ticket|policy|pass|session|sid|hmac|hash|otp|pin|se|sp|sv)';

const pattern = (...parts: string[]) => new RegExp(parts.join(''), 'gi');

/** The start of a parameter in an address, also of an address inside another one. */
const QUERY_START = '(?:[?&]|&amp;|%(?:25){0,4}(?:3f|26))';
/** `=` in the query of an address inside another one; how deep is remembered. */
const ENCODED_EQUALS = '%(?<depth>(?:25){0,4})3d';
const ENCODED_VALUE = `(?:(?!%\\k<depth>26)[^${NOT_IN_VALUES}])+`;

/**
 * Each has the groups `before`, which stays, and `value`, which is hidden in any case. Where a pattern
 * matches without a value, it only passes over what is none.
 */
export const SECRETS = [
	// token=…
	pattern(`(?<before>(?:${STRONG})=)(?<value>${VALUE})`),
	pattern(`(?<before>(?:${STRONG})${ENCODED_EQUALS})(?<value>${ENCODED_VALUE})`),
	// "token": "…", also inside other JSON
	pattern(
		`(?<before>(?:${STRONG})(?:${QUOTE})?\\s{0,3}(?:[:=]|=>)\\s{0,3}${QUOTE})(?<value>[^"'\`\\\\\\r\\n]+)`,
	),
	// password: …
	pattern(
		`(?<before>(?:passw(?:or)?d|passphrase|pwd|api[-_]?key)\\s{0,2}:\\s{0,2})(?=\\S{0,64}\\d)(?<value>${VALUE})`,
	),
	// https://user:password@…
	pattern(`(?<before>\\b[a-z][a-z\\d+.-]{0,19}://)(?<value>[^${NOT_IN_VALUES}/?]{1,500})(?=@)`),
	pattern(
		'(?<before>%(?<depth>(?:25){0,4})3a%\\k<depth>2f%\\k<depth>2f)',
		`(?<value>(?:(?!%\\k<depth>(?:2f|3f|23))[^${NOT_IN_VALUES}/?]){1,500})(?=%\\k<depth>40)`,
	),
	// Paths of Telegram's bots, Slack's and Discord's webhooks, and others that carry a token.
	pattern(`(?<before>${SLASH}bot\\d{1,20}(?::|%(?:25){0,4}3a))(?<value>[^${NOT_IN_VALUES}/%?]+)`),
	pattern(
		`(?<before>(?:hooks\\.slack(?:-gov)?\\.com${SLASH}[a-z]{1,20}|discord(?:app)?\\.com${SLASH}api(?:${SLASH}v\\d{1,2})?${SLASH}webhooks${SLASH}\\d{1,20}|hooks\\.zapier\\.com${SLASH}hooks|hook\\.[a-z\\d.]{1,20}make\\.com|webhook\\.office\\.com${SLASH}webhookb2)${SLASH})(?<value>[^${NOT_IN_VALUES}?]+)`,
	),
	pattern(
		`(?<before>${SLASH}services${SLASH}T\\w{5,20}${SLASH}B\\w{5,20}${SLASH})(?<value>[\\w-]+)`,
	),
	pattern('(?<before>\\bT[A-Z\\d]{6,12}-F[A-Z\\d]{6,12}-)(?<value>[\\da-f]{6,64})'),
	// Web tokens, keys with the prefix of their maker, and private keys.
	pattern(
		'(?<before>)(?<value>\\beyJ[\\w-]{5,}\\.[\\w-]{5,}(?:\\.[\\w-]*)?)',
		// What no second part follows is read once, not again from each `-eyJ` in it.
		'|\\beyJ[\\w-]{5,}',
	),
	pattern(
		'(?<before>)(?<value>\\b(?:gh[opsur]_|github_pat_|glpat-|xox[a-z]-|sk[-_](?:live|test|proj|ant)[-_]|sk-(?=\\w{16})|hf_|npm_|AIza(?=[\\w-]{30})|A[KS]IA(?=[A-Z\\d]{16}))[\\w-]{8,})',
	),
	pattern('(?<before>PRIVATE KEY-----)(?<value>[^-]+)'),
];

/** As {@link SECRETS}, but a value is hidden only if it looks like one: it may be a plain word. */
export const POSSIBLE_SECRETS = [
	// x-api-key: …, Bearer …
	pattern(`(?<before>(?:${STRONG})\\s{0,2}(?::|%(?:25){0,4}3a)\\s{0,2})(?<value>${VALUE})`),
	pattern(`(?<before>(?:${STRONG})\\s{1,2}=\\s{0,2})(?<value>${VALUE})`),
	pattern(`(?<before>\\b(?:bearer|basic|apikey)(?:\\s|%(?:25){0,4}20|\\+){1,3})(?<value>${VALUE})`),
	pattern(
		`(?<before>(?:${WEAK})(?:${QUOTE})?\\s{0,2}[:=]\\s{0,2}(?:${QUOTE})?)(?<value>[^${NOT_IN_VALUES},;]+)`,
	),
	// …/token/1a2b3c
	pattern(
		`(?<before>${SLASH}(?:tokens?|keys?|secrets?|sig|signature|auth)${SLASH})(?<value>[^${NOT_IN_VALUES}/%?]+)`,
	),
];

/** Values of parameters in an address, with their name; see `redactSecrets` for which are hidden. */
export const PARAMETERS = [
	pattern(`(?<before>${QUERY_START}(?<name>[\\w.-]{1,64})=)(?<value>${VALUE})`),
	pattern(
		`(?<before>${QUERY_START}(?<name>[\\w.-]{1,64})${ENCODED_EQUALS})(?<value>${ENCODED_VALUE})`,
	),
];

const SECRET_NAME = new RegExp(`(?:${STRONG})$`, 'i');
const SECRET_PARAMETER = new RegExp(`^(?:${WEAK})$|key$`, 'i');

/** Whether a name says that its value is a secret, wherever it stands. */
export const isSecretName = (name: string) => SECRET_NAME.test(name);

/** Whether the name of a parameter in an address says that its value is a secret. */
export const isSecretParameter = (name: string) =>
	isSecretName(name) || SECRET_PARAMETER.test(name);
