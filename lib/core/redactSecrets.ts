/** The value of a `token` or `signature` in an address, also in an address inside another one. */
const SECRET_VALUES = /((?:token|signature)(?:=|%(?:25)*3d))[^\s&#"'`<>()“”‘’]+/gi;

/**
 * Hides tokens and signatures in text that is not our own. A provider may quote the address it
 * fetched a picture from, and that address may hold a token of this n8n.
 */
export function redactSecrets(text: string): string {
	return text.replace(SECRET_VALUES, '$1[hidden]');
}
