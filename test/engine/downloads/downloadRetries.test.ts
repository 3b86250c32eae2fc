import type { Answer } from './resultFileServer';
import { picture, serve, useSingleDownload } from './singleDownload';

const { host, download, failure } = useSingleDownload();

const MEGABYTE = 1e6;

describe('passing trouble', () => {
	/** Answers the first requests so, and the later ones well. */
	const first =
		(times: number, answer: Answer): Answer =>
		(request, response) =>
			(host().requests.length <= times ? answer : serve(picture(MEGABYTE)))(request, response);
	const cut: Answer = (request, response) => {
		response.writeHead(200, { 'content-type': 'image/png', 'content-length': MEGABYTE });
		response.write(picture(MEGABYTE / 2), () => setTimeout(() => request.socket.destroy(), 20));
	};
	const cutWithoutLength: Answer = (request, response) => {
		response.writeHead(200, { 'content-type': 'image/png' });
		response.write(picture(MEGABYTE / 2), () => setTimeout(() => request.socket.destroy(), 20));
	};
	const cutAtOnce: Answer = (request) => request.socket.destroy();

	test.each<[string, Answer]>([
		['HTTP 500', serve('', {}, 500)],
		['HTTP 503 with a page', serve('<html>', { 'content-type': 'text/html' }, 503)],
		['HTTP 429', serve('', {}, 429)],
		['a connection cut half-way', cut],
		['a connection cut half-way, of unknown length', cutWithoutLength],
		['a connection cut at once', cutAtOnce],
	])('%s three times: the fourth attempt brings the file', async (_name, trouble) => {
		host().answer = first(3, trouble);
		const { binary } = await download();
		expect(binary?.data).toMatchObject({ bytes: MEGABYTE });
		expect(host().requests).toHaveLength(4);
	});

	test.each<[string, Answer, RegExp]>([
		['HTTP 500', serve('', {}, 500), /HTTP 500\. Open `url` until 2126/],
		['a cut connection', cut, /the connection to the file host broke\. Open `url` until/],
	])('%s for ever: it ends after four attempts', async (_name, trouble, words) => {
		host().answer = trouble;
		expect(await failure()).toMatch(words);
		expect(host().requests).toHaveLength(4);
	});

	test('a file host that takes too long to begin is asked again', async () => {
		host().answer = first(1, () => {});
		const { binary } = await download({ firstByteMs: 200 });
		expect(binary?.data).toMatchObject({ bytes: MEGABYTE });
	});
});
