/** What texts with addresses hold, and what could keep their readers busy. */
export const ADDRESS_PIECES = [
	...[
		'(',
		'"',
		"'",
		'[',
		'<',
		'>',
		'<a ',
		' src=',
		',',
		';',
		'.',
		'/',
		'=',
		'%',
		':',
		'*',
		'a',
		'é',
	],
	...[
		'.jpg',
		'.jpg?',
		'.jpg ',
		'{{',
		'${',
		'%7b%7b',
		'%7d',
		'$',
		'&amp;',
		'&#38;',
		'\\/',
		'\n',
		' ',
	],
	...[
		'https://',
		'www.',
		'x(',
		'=x("',
		'](',
		'%20',
		'data:',
		';base64,',
		'/blob/',
		'\u200d',
		'\u200b',
	],
	...['undefined', '[object ', '//', '@', '?a=', '#'],
];

/** Beginnings of addresses, and of what may be put round one. */
export const ADDRESS_BEGINNINGS = [
	...['', 'https://example.com/', 'https://example.com/a.jpg', 'https://github.com/a/b/blob/'],
	...['https://gitlab.com/a/-/blob/', 'https://www.dropbox.com/sh/', '![', '[a](', '<a '],
	...['=IMAGE("', '"', '{{'],
];

/** Beginnings and parts of secrets, and what stands round them. */
export const SECRET_PIECES = [
	...['a', 'A1', '%25', '%', '%3d', '%2525', ':', '://', 'a://', '@', '/', '\\', '"', "'", '.'],
	...['token', 'token=', 'token:', 'key', 'key=', '"token":"', 'bearer ', 'eyJ', 'eyJaaaaaa.'],
	...['?a=', '&', '&amp;', 'bot1:', '/bot', '/services/T', 'x-api-key', '%3A%2F%2F', '-', '_'],
	...['PRIVATE KEY-----', 'hooks.slack.com/', 'hook.', 'T0AAAAAA-F', 'sk-', ' ', '\n', '[hidden]'],
	...['==', '%26', '%2f'],
];
