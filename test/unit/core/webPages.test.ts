import { isBrowserCheck, isLoginPage, isSvg, isWebPage } from '../../../lib/core/webPages';

test.each([
	'<!DOCTYPE html>',
	'<!doctype HTML PUBLIC "-//W3C//DTD XHTML 1.0">',
	'\ufeff<html>',
	'\n\n  <HTML lang="en">',
	'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>',
	'<!-- a -- b --><!-- c -->\n<head>',
	'<script>location.href="/login"</script>',
	'<meta http-equiv="refresh" content="0;url=/a">',
])('a web page begins with %j', (text) => {
	expect(isWebPage(text)).toBe(true);
	expect(isSvg(text)).toBe(false);
});

test.each(['', 'html', '{"html":"<html>"}', '<Error><Code>NoSuchKey</Code></Error>', '<header'])(
	'a web page does not begin with %j',
	(text) => {
		expect(isWebPage(text)).toBe(false);
	},
);

test.each([
	'<svg xmlns="http://www.w3.org/2000/svg">',
	'<?xml version="1.0"?><!-- made by hand --><svg>',
	'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg>',
])('an SVG begins with %j', (text) => {
	expect(isSvg(text)).toBe(true);
	expect(isWebPage(text)).toBe(false);
});

test('a long text is judged by its beginning', () => {
	expect(isWebPage(`${'<!---->'.repeat(600)}x`)).toBe(false);
	expect(isWebPage(`${'<!---->'.repeat(600)}<p>`)).toBe(true);
	expect(isSvg(`${'<?a?>'.repeat(800)}x`)).toBe(false);
	expect(isSvg(`${'<?a?>'.repeat(800)}<svg>`)).toBe(true);
});

test('a long page is searched for a login', () => {
	const [address, text] = [`https://example.com/${'-'.repeat(4000)}`, '<input '.repeat(600)];
	expect(isLoginPage(address, text)).toBe(false);
	expect(isLoginPage(`${address}login`, text)).toBe(true);
	expect(isLoginPage(address, `${text}type=password>`)).toBe(true);
});

test.each([
	'https://accounts.google.com/v3/signin/identifier',
	'https://login.microsoftonline.com/common/oauth2',
	'https://example.okta.com/app',
	'https://example.com/wp-login.php',
	'https://example.com/users/sign_in?next=a',
	'https://example.com/Account/LogOn',
	'https://example.com/servicelogin',
	'https://example.com/auth/login',
])('a login page by its address: %s', (address) => {
	expect(isLoginPage(address, '<html>')).toBe(true);
});

test.each([
	['https://example.com/a.jpg', '<html><title>My photo</title>'],
	['https://example.com/blogin/a.jpg', '<html>'],
	['https://example.com/a?next=/login', '<html>'],
])('not a login page: %s', (address, text) => {
	expect(isLoginPage(address, text)).toBe(false);
});

test.each(['<input name=p type=password>', "<input type='password'>", '<title>Log in | Photos'])(
	'a login page by its text: %s',
	(text) => {
		expect(isLoginPage('https://example.com/a', text)).toBe(true);
	},
);

test.each<[headers: Record<string, unknown>, text: string, is: boolean]>([
	[{ 'x-amzn-waf-action': 'challenge' }, '', true],
	[{}, '<title>Making sure you&#39;re not a bot!</title>', true],
	[{}, '<script src="/_Incapsula_Resource?x">', true],
	[{ server: 'cloudflare' }, '<title>My photo</title>', false],
])('a check of the browser: %j %s', (headers, text, is) => {
	expect(isBrowserCheck(headers, text)).toBe(is);
});
