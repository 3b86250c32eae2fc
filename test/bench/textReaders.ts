import { saysNoFace } from '../../lib/core/noFace';
import { readAddressList } from '../../lib/core/addressList';
import { readInlineFile } from '../../lib/core/inlineFile';
import { readMediaFromAddress } from '../../lib/core/media';
import { redactSecrets } from '../../lib/core/redactSecrets';
import { shownValue } from '../../lib/core/scalarText';
import { isBrowserCheck, isLoginPage, isSvg, isWebPage } from '../../lib/core/webPages';
import { ADDRESS_BEGINNINGS, ADDRESS_PIECES, SECRET_PIECES } from './textPieces';

/** What reads texts of others, and what texts made to take long repeat. */
export interface TextReader {
	/** May throw, as it does for what it refuses. */
	read(text: string): unknown;
	/** Half the length of the longest text, in characters: some read no more than a certain length. */
	length: number;
	pieces: string[];
	/** What the texts begin with. */
	beginnings: string[];
}

/** Readers of texts that people, hosts or Akool give. */
export const TEXT_READERS: Record<string, TextReader> = {
	'Secrets in messages': {
		read: redactSecrets,
		length: 20_000,
		pieces: SECRET_PIECES,
		beginnings: [''],
	},
	'Values in messages': {
		read: shownValue,
		length: 20_000,
		pieces: [' ', '\n', '\u200b', '\0', '"', "'", '“', 'a', '1', ',', 'token=', '😀'],
		beginnings: ['', 'a'],
	},
	Addresses: {
		read: (text) => readMediaFromAddress(text, 'X'),
		length: 4000,
		pieces: ADDRESS_PIECES,
		beginnings: [...ADDRESS_BEGINNINGS, 'é'],
	},
	'Lists of addresses': {
		read: readAddressList,
		length: 4000,
		pieces: ADDRESS_PIECES,
		beginnings: ['', 'https://example.com/', 'data:image/png;base64,', '["', '```'],
	},
	'Files as text': {
		read: (text) => readInlineFile(text, 'X'),
		length: 20_000,
		pieces: [
			'A',
			'=',
			'-',
			' ',
			'\n',
			'\\n',
			'\\',
			'%',
			'%41',
			';',
			',',
			'"',
			"'",
			'!',
			'data:',
			'é',
		],
		beginnings: [
			...['', 'data:', 'data:image/png;base64,', 'data:image/png,', 'image/png;base64,', '"'],
			'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJ',
		],
	},
	'Words for no face': {
		read: saysNoFace,
		length: 500,
		pieces: [
			...[
				'no a ',
				'no ',
				'face ',
				'face is ',
				'face in the ',
				'not ',
				'be ',
				'find ',
				'valid ',
				'the ',
			],
			...['没', '人脸', '未', '，', 'a', 'aB', ' ', '_', '-', "'", '0', ': ', 'error'],
		],
		beginnings: ['', 'error', 'no ', 'face '],
	},
	'Web pages': {
		read: (text) => [
			isWebPage(text),
			isSvg(text),
			isBrowserCheck({}, text),
			isLoginPage(`https://example.com/${text}`, text),
		],
		length: 2048,
		pieces: [
			...[
				'<!---->',
				'<!--',
				'-->',
				'<?a?>',
				'<?',
				'?>',
				'<!doctype svg',
				'>',
				' ',
				'\n',
				'<',
				'/',
				'-',
			],
			...[
				'<input ',
				'<input',
				'type=',
				'<title',
				'<title>',
				'log ',
				'sign',
				'/login',
				'?',
				'.',
				'.okta',
				'a',
			],
		],
		beginnings: ['', '<!--', '<title>', '<input '],
	},
};
