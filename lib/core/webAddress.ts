import { ValidationError } from './errors';
import { readPastedAddress } from './pastedAddress';
import { directAddress } from './shareLinks';
import { shownAddress } from './shownAddress';

/** A valid address, for messages. */
const EXAMPLE = 'https://example.com/portrait.jpg';

/** Paths of Windows and others, and what browsers show for files on the computer. */
const PLACE_ON_COMPUTER = /^(?:file:|blob:|[a-z]:[\\/]|\\\\|~?\/(?!\/))/i;

/**
 * Reads a complete web address (http or https) as a person gives it, see {@link readPastedAddress}.
 *
 * @param value the value of the parameter
 * @param field the display name of the parameter
 * @param example a valid address, for the message
 * @returns the address; spaces and non-ASCII characters percent-encoded and backslashes turned round,
 *   as a browser does, all else unchanged
 * @throws {ValidationError} naming the parameter
 */
export function readWebAddress(value: unknown, field: string, example = EXAMPLE): string {
	return requireWebAddress(readPastedAddress(value, field, example), field, example);
}

/**
 * Reads the address of a picture or video as a person gives it. A share link of a known site becomes
 * the address of the file itself, see {@link directAddress}, and `https:` is added to addresses that
 * begin with `www.` or `//`.
 *
 * @param value the value of the parameter
 * @param field the display name of the parameter
 * @throws {ValidationError} naming the parameter
 */
export function readMediaAddress(value: unknown, field: string): string {
	const text = readPastedAddress(value, field, EXAMPLE)
		.replace(/^\/\/(?=[\w-]+\.)/, 'https://')
		.replace(/^www\.(?=\w)/i, 'https://$&');
	return directAddress(requireWebAddress(text, field, EXAMPLE), field);
}

/** Returns the text as an address that can be fetched. */
function requireWebAddress(text: string, field: string, example: string): string {
	const url = parseUrl(text);
	if (!url || !isHostName(url.hostname) || !/^[a-z]+:\/\//i.test(text)) {
		throw new ValidationError(
			`'${field}' is not a web address: ${shownAddress(text)}`,
			PLACE_ON_COMPUTER.test(text)
				? `It is a path on a computer, which nobody else can open. Use the file itself (set the field's type to 'Binary File'), or upload it to get a web address, e.g. ${example}.`
				: `It must be complete and start with https:// or http://, e.g. ${example}.`,
			'unreachable',
		);
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new ValidationError(
			`'${field}' starts with ${url.protocol}//, which can't be opened from the web`,
			'Use an address that starts with https:// or http://.',
			'unreachable',
		);
	}
	return /[^\x21-\x7e]|\\/.test(text) ? url.href : text;
}

/** False for a name with a part that is empty: where an expression found none, or with a dot too many. */
function isHostName(hostname: string): boolean {
	return hostname !== '' && !/^\.|\.\./.test(hostname);
}

function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
