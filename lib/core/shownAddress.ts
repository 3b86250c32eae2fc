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
	return redactSecrets(withoutLogin).slice(0, LONGEST);
}
