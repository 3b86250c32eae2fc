import { nameOfOtherFile } from '../../../lib/core/fileSignatures';

test.each([
	['%PDF-1.4', 'a PDF document'],
	['\n\n%PDF-2.0', 'a PDF document'],
	['PK\x03\x04\x14\0', 'a ZIP archive or Office document'],
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an Office document'],
	['\x1f\x8b\x08', 'a compressed file'],
	['BZh9', 'a compressed file'],
	['Rar!\x1a\x07', 'a compressed file'],
	['7z\xbc\xaf\x27\x1c', 'a compressed file'],
	['ID3\x04', 'an audio file'],
	['\xff\xfb\x90', 'an audio file'],
	['\xff\xf1\x50', 'an audio file'],
	['fLaC', 'an audio file'],
	['OggS', 'an audio file'],
	['RIFF\x24\0\0\0WAVEfmt ', 'an audio file'],
	['\0\0\0\x20ftypM4A ', 'an audio file'],
	['8BPS\0\x01', 'a Photoshop file'],
	['\xff\n\x01', 'a JPEG XL picture'],
	['\0\0\0\x0cJXL \r\n', 'a JPEG XL picture'],
	['\0\0\0\x0cjP  \r\n', 'a JPEG 2000 picture'],
	['\0\0\x01\0\x01', 'an icon'],
	['FLV\x01', 'a Flash video'],
	['\0\0\x01\xba', 'an MPEG video'],
	['\0\0\x01\xb3', 'an MPEG video'],
	[`G${'x'.repeat(187)}G${'x'.repeat(187)}G`, 'an MPEG video'],
	['0&\xb2u\x8ef\xcf\x11', 'a Windows Media file'],
	['#EXTM3U\n', 'a playlist'],
])('%j is %s', (head, name) => {
	expect(nameOfOtherFile(Buffer.from(head, 'latin1'))).toBe(name);
});

test.each([
	...['', 'G', 'hello', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF\0\0\0\0WEBPVP8 '],
	...['\0\0\0\x20ftypisom', 'RIFF\0\0\0\0AVI LIST', '\xff\xff', ' %PDF', '\x01\x02'],
])('%j is none of these', (head) => {
	expect(nameOfOtherFile(Buffer.from(head, 'latin1'))).toBeUndefined();
});
