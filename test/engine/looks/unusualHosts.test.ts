import { until } from '../../../n8n-host/until';
import { type RawAnswer, useRawHost } from './rawHost';
import { SWAPS, useLooks } from './swapsThatLook';

const { sandbox, good, run } = useLooks();
const host = useRawHost();

const JPEG = `\xff\xd8\xff\xe0\0\x10JFIF${'\0'.repeat(200)}`;
const answer =
	(head: string, body = ''): RawAnswer =>
	(socket) =>
		socket.end(Buffer.from(`${head.replace(/\n/g, '\r\n')}\r\n\r\n${body}`, 'latin1'));
/** Submits a swap of what the host answers; gives the error. */
const look = async (raw: RawAnswer, url = host().url('a.jpg')) => {
	host().answers['a.jpg'] = raw;
	return (await run(SWAPS.Pro(url, good()))).error?.message;
};

const COOKIES: RawAnswer = answer('HTTP/1.1 302 Found\nSet-Cookie: seen=1\nLocation: /a.jpg');

test.each<[name: string, raw: RawAnswer]>([
	['a picture by HTTP/1.0, without a length', answer('HTTP/1.0 200 OK', JPEG)],
	['no total size', answer('HTTP/1.1 206 Partial\nContent-Range: bytes 0-209/*', JPEG)],
	['no range in a partial answer', answer('HTTP/1.1 206 Partial\nConnection: close', JPEG)],
	[
		'several parts',
		answer('HTTP/1.1 206 P\nContent-Type: multipart/byteranges; boundary=a', '--a'),
	],
	['headers that are too long', answer(`HTTP/1.1 200 OK\nX-Long: ${'x'.repeat(40_000)}`, '<html>')],
	['two lengths', answer('HTTP/1.1 200 OK\nContent-Length: 6\nContent-Length: 9', '<html>')],
	['half an answer', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/ht')],
	['no HTTP at all', (socket) => socket.end('220 ftp.example.com ready\r\n')],
	['a picture that breaks off', answer('HTTP/1.1 200 OK\nContent-Length: 9999', JPEG.slice(0, 20))],
	['broken compression', answer('HTTP/1.1 200 OK\nContent-Encoding: gzip', '<html>')],
	['a cookie that is wanted back', COOKIES],
	[
		'a challenge of AWS',
		answer('HTTP/1.1 202 Accepted\nx-amzn-waf-action: challenge\nContent-Length: 0'),
	],
	['a type that is none', answer('HTTP/1.1 200 OK\nContent-Type: false', JPEG)],
])('goes on: %s', async (_name, raw) => {
	expect(await look(raw)).toBeUndefined();
	expect(sandbox().ledger).toHaveLength(1);
});

test.each<[name: string, words: string, raw: RawAnswer]>([
	[
		'an empty file in a store',
		'an empty file',
		answer('HTTP/1.1 416 No\nContent-Range: bytes */0'),
	],
	[
		'a domain for sale',
		'a web page',
		answer('HTTP/1.1 200 OK\nContent-Type: text/html', '<script>location.href="/lander"</script>'),
	],
	[
		'a page with a byte order mark',
		'a web page',
		answer('HTTP/1.1 200 OK', '\xef\xbb\xbf<!doctype html>'),
	],
	[
		'a virus warning',
		'a web page',
		answer('HTTP/1.1 200 OK', '<!DOCTYPE html><html><title>Virus scan'),
	],
])('is refused: %s', async (_name, words, raw) => {
	expect(await look(raw)).toContain(words);
	expect(sandbox().ledger).toHaveLength(0);
});

test('a name and password in the address go to that host only, and into no message', async () => {
	const { port } = new URL(host().url(''));
	host().answers.other = answer('HTTP/1.1 404 Not Found');
	const redirect = answer(`HTTP/1.1 302 Found\nLocation: http://localhost:${port}/other`);
	const told = await look(redirect, host().url('a.jpg').replace('//', '//ann:secret123@'));
	expect(told).toContain('leads to no file (HTTP 404)');
	expect(told).not.toContain('secret123');
	const [first, second] = host().requests;
	expect(first).toMatch(/^authorization: Basic /im);
	expect(second).not.toMatch(/authorization/i);
});

test('every connection is closed after the look, however much would follow', async () => {
	const endless: RawAnswer = (socket) => {
		socket.write(Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${JPEG}`, 'latin1'));
		const more = () => {
			while (socket.write(Buffer.alloc(65_536)));
		};
		socket.on('drain', more);
		more();
	};
	host().answers['a.jpg'] = endless;
	const urls = Array.from({ length: 20 }, (_, index) => ({ url: host().url(`a.jpg?${index}`) }));
	// With a row that is wrong nothing is submitted, so only n8n asks for them.
	const rows = [...urls, { url: sandbox().odd('404') }];
	const { error } = await run(SWAPS.Pro('={{ $json.url }}', good()), rows);
	expect(error?.message).toMatch(/\[item 20\]$/);
	expect(host().requests).toHaveLength(20);
	await until(() => host().open === 0, { within: 2000, every: 20 });
});
