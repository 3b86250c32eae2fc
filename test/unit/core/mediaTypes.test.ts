import { mediaTypeOfUrl, mimeTypeOfExtension, extensionOf } from '../../../lib/core/mediaTypes';

it.each([
	['image/jpeg', 'jpg'],
	['image/png', 'png'],
	['image/webp', 'webp'],
	['image/gif', 'gif'],
	['image/bmp', 'bmp'],
	['video/mp4', 'mp4'],
	['video/quicktime', 'mov'],
	['video/x-msvideo', 'avi'],
])('a file of the type %s ends with .%s', (type, ending) => {
	expect(extensionOf(type)).toBe(ending);
	expect(mimeTypeOfExtension(ending.toUpperCase())).toBe(type);
});

it.each([
	['jpeg', 'image/jpeg'],
	['avif', 'image/avif'],
	['heic', 'image/heic'],
	['heif', 'image/heic'],
	['tiff', 'image/tiff'],
	['tif', 'image/tiff'],
	['m4v', 'video/mp4'],
	['webm', 'video/webm'],
	['mkv', 'video/x-matroska'],
])('.%s is %s', (ending, type) => {
	expect(mimeTypeOfExtension(ending)).toBe(type);
});

it('knows no ending of what is neither picture nor video', () => {
	expect(extensionOf('application/pdf')).toBeUndefined();
	expect(mimeTypeOfExtension('pdf')).toBeUndefined();
});

it.each([
	['https://a.example/one.JPG', 'image'],
	['https://a.example/one.mp4?t=1.5', 'video'],
	['https://a.example/one.mov#start', 'video'],
	['https://a.example/one.heic', 'image'],
	['https://a.example/one', undefined],
	['https://a.example/one.php?file=1', undefined],
])('%s leads to: %s', (url, type) => {
	expect(mediaTypeOfUrl(url)).toBe(type);
});
