/** White space, comments and declarations before the first element. A comment ends at its first end. */
const PREAMBLE = /^(?:\s|<!--(?:(?!-->)[^])*-->|<\?(?:(?!\?>)[^])*\?>|<!doctype\s+svg[^>]*>)*/i;

/** Elements with which only a page begins. */
const PAGE =
	/^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|p|h1|center|table|noscript|iframe)\b/i;

/** Whether text is the beginning of a web page. */
export function isWebPage(text: string): boolean {
	return PAGE.test(text.replace(PREAMBLE, ''));
}

/** Whether text is the beginning of an SVG drawing. */
export function isSvg(text: string): boolean {
	return /^<svg\b/i.test(text.replace(PREAMBLE, ''));
}

/** Hosts that show nothing but login pages. */
const LOGIN_HOST =
	/^https?:\/\/(?:accounts\.google\.|login\.(?:microsoftonline|live|yahoo)\.|[^/]*\.okta\.)/i;

/** Paths of login pages, after redirects to them. */
const LOGIN_PATH =
	/^[^?#]*[/_.-](?:log[-_]?[io]n|sign[-_]?in|servicelogin|sso|saml2?|oauth2?|authorize)(?:[/_.?#-]|$)/i;

/** What only a login page shows. */
const LOGIN_FORM =
	/<input[^<>]+type=["']?password|<title[^<>]*>[^<]*\b(?:log ?in|sign ?in|anmelden|connexion|iniciar sesi)/i;

/**
 * Whether an address leads to a login page for certain. Some hosts only look whether somebody is
 * signed in (`passive`), and lead back.
 */
export function isLoginAddress(address: string): boolean {
	return LOGIN_HOST.test(address) && !/[?&]passive=(?:true|1)/i.test(address);
}

/** Whether a web page asks for a login, by the address it came from or by its beginning. */
export function isLoginPage(address: string, text: string): boolean {
	return LOGIN_HOST.test(address) || LOGIN_PATH.test(address) || LOGIN_FORM.test(text);
}

/**
 * What pages show that only want to know whether a browser asks: those of Cloudflare, Imperva,
 * Sucuri, DataDome, HUMAN, Anubis, AWS and Vercel.
 */
const BROWSER_CHECK =
	/just a moment\.\.\.|cf_chl_|checking your browser|ddos-guard|_incapsula_|pardon our interruption|sucuri_cloudproxy|captcha-delivery\.com|px-captcha|not a (?:ro)?bot|awswaf|vercel security checkpoint/i;

/** Whether a web page only checks that a browser asks. Others may get the file. */
export function isBrowserCheck(headers: Record<string, unknown>, text: string): boolean {
	const isDeclared = 'cf-mitigated' in headers || 'x-amzn-waf-action' in headers;
	return isDeclared || BROWSER_CHECK.test(text);
}
