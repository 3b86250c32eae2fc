import { ValidationError } from '../../../lib/core/errors';
import { readWebAddress } from '../../../lib/core/webAddress';

describe('web addresses', () => {
	test.each([
		'https://example.com/a.jpg',
		'http://127.0.0.1:8080/a.png?x=1&y=%20',
		'https://bucket.s3.amazonaws.com/a?X-Amz-Signature=ab%2Fcd',
		'https://EXAMPLE.com',
	])('%s is taken as it is', (url) => {
		expect(readWebAddress(url, 'Source Face URL')).toBe(url);
	});

	test('spaces around it are dropped, spaces inside and foreign letters encoded', () => {
		expect(readWebAddress('  https://example.com/a.jpg\n', 'X')).toBe('https://example.com/a.jpg');
		expect(readWebAddress('https://example.com/mein bild ä.jpg', 'X')).toBe(
			'https://example.com/mein%20bild%20%C3%A4.jpg',
		);
	});

	test('backslashes of Windows are read as a browser reads them', () => {
		expect(readWebAddress('https://example.com\\up\\a.jpg?x=1', 'X')).toBe(
			'https://example.com/up/a.jpg?x=1',
		);
	});

	test.each([
		['', "'Source Face URL' is empty"],
		[undefined, "'Source Face URL' is empty"],
		[null, "'Source Face URL' is empty"],
		['   ', "'Source Face URL' is not a web address"],
		['portrait.jpg', "'Source Face URL' is not a web address: portrait.jpg"],
		['//example.com/a.jpg', "'Source Face URL' is not a web address: //example.com/a.jpg"],
		['https://.com/a.jpg', "'Source Face URL' is not a web address: https://.com/a.jpg"],
		['https://cdn..example/a.jpg', "'Source Face URL' is not a web address: https://cdn..example"],
		['https://', "'Source Face URL' is not a web address: https://"],
		['ftp://example.com/a.jpg', "'Source Face URL' starts with ftp://"],
		['file:///etc/passwd', "'Source Face URL'"],
		['https:example.com/http://a.jpg', "'Source Face URL' is not a web address: https:"],
		['data:image/png;base64,AAAA', "'Source Face URL'"],
		['javascript:alert(1)', "'Source Face URL'"],
		[42, "'Source Face URL' is not a web address"],
		[{ mimeType: 'image/png' }, "'Source Face URL' is not a web address"],
	])('%p is refused by name', (value, message) => {
		expect(() => readWebAddress(value, 'Source Face URL')).toThrow(ValidationError);
		expect(() => readWebAddress(value, 'Source Face URL')).toThrow(message);
	});

	test('a long value is cut in the message', () => {
		const text = 'x'.repeat(500);
		expect(() => readWebAddress(text, 'X')).toThrow(
			new ValidationError(`'X' is not a web address: ${'x'.repeat(100)}`, ''),
		);
	});

	test.each([
		['', 'Enter a complete web address, e.g. https://example.com/portrait.jpg.'],
		[
			'portrait.jpg',
			'It must be complete and start with https:// or http://, e.g. https://example.com/portrait.jpg.',
		],
		['ftp://example.com', 'Use an address that starts with https:// or http://.'],
	])('what to do about %p is said', (value, advice) => {
		expect.assertions(1);
		try {
			readWebAddress(value, 'X');
		} catch (error) {
			expect((error as ValidationError).advice).toBe(advice);
		}
	});

	test('the example is one of its own where that is better', () => {
		expect.assertions(1);
		try {
			readWebAddress('', 'X', 'https://example.com/v.mp4');
		} catch (error) {
			expect((error as ValidationError).advice).toContain('e.g. https://example.com/v.mp4.');
		}
	});
});
