/** How common files that are neither picture nor video begin, as Latin-1 text. */
const BEGINNINGS: Array<[beginning: string, name: string]> = [
	['PK\x03\x04', 'a ZIP archive or Office document'],
	['\xd0\xcf\x11\xe0', 'an Office document'],
	['\x1f\x8b', 'a compressed file'],
	['BZh', 'a compressed file'],
	['Rar!', 'a compressed file'],
	['7z\xbc\xaf', 'a compressed file'],
	['ID3', 'an audio file'],
	['fLaC', 'an audio file'],
	['OggS', 'an audio file'],
	['8BPS', 'a Photoshop file'],
	['\xff\n', 'a JPEG XL picture'],
	['\0\0\0\x0cJXL ', 'a JPEG XL picture'],
	['\0\0\0\x0cjP  ', 'a JPEG 2000 picture'],
	['\0\0\x01\0', 'an icon'],
	['FLV\x01', 'a Flash video'],
	['\0\0\x01\xba', 'an MPEG video'],
	['\0\0\x01\xb3', 'an MPEG video'],
	['0&\xb2u\x8ef\xcf\x11', 'a Windows Media file'],
];

/** The same for files that begin in several ways. */
const PATTERNS: Array<[beginning: RegExp, name: string]> = [
	// Readers accept some bytes before the header.
	[/^[^]{0,1000}%PDF-\d/, 'a PDF document'],
	[/^\xff[\xe2-\xe7\xf0-\xf7\xf8-\xfb]/, 'an audio file'],
	[/^RIFF[^]{4}WAVE|^[^]{4}ftyp(?:M4[ABP]|F4[AB])/, 'an audio file'],
	[/^G[^]{187}G[^]{187}G/, 'an MPEG video'],
	[/^\s*#EXTM3U/, 'a playlist'],
];

/**
 * Names a file that is certainly no picture or video of a common format, by its first bytes.
 *
 * @returns e.g. `a PDF document`; undefined if the bytes do not tell
 */
export function nameOfOtherFile(head: Buffer): string | undefined {
	const text = head.toString('latin1');
	const byText = BEGINNINGS.find(([beginning]) => text.startsWith(beginning));
	return (byText ?? PATTERNS.find(([pattern]) => pattern.test(text)))?.[1];
}
