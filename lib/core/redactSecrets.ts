/** The value of a `token` or `signature` in an address, also where that is part of others. */
const SECRET_VALUES = /((?:token|signature)(?:=|%(?:25)*3d))[^\s&#"'`<>()“”‘’]+/gi;

/**
 * Hides what opens a door in words that are not our own: Akool may quote the address it fetched a
 * picture from, and such an address may hold a token of this n8n.
 */
export function redactSecrets(words: string): string {
	return words.replace(SECRET_VALUES, '$1[hidden]');
}
