import { redactSecrets } from './redactSecrets';

/** The longest address in a message, in characters. */
const LONGEST = 100;

/**
 * Returns an address for messages: without its query and login, which may be secret, and not too
 * long. Any other text is returned in the same way.
 */
export function shownAddress(text: string): string {
	const [beforeQuery] = text.slice(0, 2000).split('?', 1);
	const withoutLogin = beforeQuery.replace(/\/\/[^/@]*@/, '//');
	return redactedAddress(withoutLogin);
}

/** Returns an address for messages, with its query, in which secrets are hidden. */
export function redactedAddress(address: string): string {
	return redactSecrets(address).slice(0, LONGEST);
}
