/** The value of `token` or `signature` in an address, also in an address inside another one. */
const SECRET_VALUES = /((?:token|signature)(?:=|%(?:25)*3d))[^\s&#"'`<>()“”‘’]+/gi;

/**
 * Replaces tokens and signatures in text from elsewhere by `[hidden]`. A provider may quote the
 * address it fetched a picture from, and that address may contain a token of this n8n.
 */
export function redactSecrets(text: string): string {
	return text.replace(SECRET_VALUES, '$1[hidden]');
}
