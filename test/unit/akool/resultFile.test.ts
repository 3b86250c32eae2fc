import { resultFile } from '../../../lib/akool/resultFile';

describe('a result as a file has the name of its address, and says what it is', () => {
	test.each([
		['https://cdn.example.com/a/final_1.png', 'image/png', 'final_1.png', 'image/png'],
		['https://cdn.example.com/final.mp4?x=1#y', 'video/mp4', 'final.mp4', 'video/mp4'],
		['https://cdn.example.com/final.jpg', 'IMAGE/JPEG; charset=binary', 'final.jpg', 'image/jpeg'],
		[
			'https://cdn.example.com/final.mov',
			'application/octet-stream',
			'final.mov',
			'video/quicktime',
		],
		['https://cdn.example.com/final.webp', undefined, 'final.webp', 'image/webp'],
		['https://cdn.example.com/final', 'video/mp4', 'final.mp4', 'video/mp4'],
		['https://cdn.example.com/', 'image/png', 'result.png', 'image/png'],
		['https://cdn.example.com/my%20face.png', 'image/png', 'my face.png', 'image/png'],
		['https://cdn.example.com/50%.png', 'image/png', '50_.png', 'image/png'],
		['https://cdn.example.com/..%2f..%5cx.png', 'image/png', '.._.._x.png', 'image/png'],
		['https://cdn.example.com/%ff.png', 'image/png', '_ff.png', 'image/png'],
	])('%s with %s', (url, contentType, name, mimeType) => {
		expect(resultFile(url, contentType)).toEqual({ name, mimeType });
	});

	test.each([
		['https://cdn.example.com/final.png', 'text/html'],
		['https://cdn.example.com/final.png', 'application/json'],
		['https://cdn.example.com/final', 'application/octet-stream'],
		['https://cdn.example.com/final.exe', undefined],
	])('%s with %s is neither picture nor video', (url, contentType) => {
		expect(resultFile(url, contentType)).toBeUndefined();
	});
});
