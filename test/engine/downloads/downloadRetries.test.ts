import { systemClock } from '../../../lib/n8n/platform/systemClock';
import type { Answer } from './resultFileServer';
import {
	downloadOf,
	JOB,
	limitDownloads,
	picture,
	serve,
	useSingleDownload,
} from './singleDownload';

const { host, download, failure } = useSingleDownload();

const MEGABYTE = 1e6;
const DAY = 24 * 60 * 60 * 1000;

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
		['a cut connection', cut, /the connection to the file host was lost\. Open `url` until/],
	])('%s for ever: it ends after four attempts', async (_name, trouble, words) => {
		host().answer = trouble;
		expect(await failure()).toMatch(words);
		expect(host().requests).toHaveLength(4);
	});

	test.each([403, 404])(
		'HTTP %i just after the job is completed: the file comes a moment later',
		async (status) => {
			host().answer = first(6, serve('AccessDenied', {}, status));
			const { binary } = await download({ missingMs: 30_000 });
			expect(binary?.data).toMatchObject({ bytes: MEGABYTE });
			expect(host().requests).toHaveLength(7);
		},
	);

	test('HTTP 404 for longer: it ends, and the item says so', async () => {
		host().answer = serve('', {}, 404);
		const start = systemClock.monotonicNow();
		const now = jest.spyOn(systemClock, 'monotonicNow');
		now.mockImplementation(() => start + host().requests.length * 100);
		expect(await failure({ missingMs: 450 })).toMatch(/HTTP 404\. Akool should keep it until/);
		now.mockRestore();
		expect(host().requests).toHaveLength(5);
	});

	test('HTTP 410 is final', async () => {
		host().answer = serve('', {}, 410);
		expect(await failure({ missingMs: 30_000 })).toMatch(/HTTP 410\. Akool should keep it until/);
		expect(host().requests).toHaveLength(1);
	});

	test.each([
		['made yesterday', 6 * DAY],
		['deleted', -DAY],
	])('the file of a job that was %s is not looked for again', async (_when, leftMs) => {
		host().answer = serve('', {}, 404);
		limitDownloads({ firstPauseMs: 10 });
		const expiresAt = new Date(Date.now() + leftMs).toISOString();
		const { json } = await downloadOf({ ...JOB, expiresAt, url: `${host().address}/final.png` });
		expect(json.downloadFailed).toContain('HTTP 404');
		expect(host().requests).toHaveLength(1);
	});

	test('a file host that takes too long to begin is asked again', async () => {
		host().answer = first(1, () => {});
		const { binary } = await download({ firstByteMs: 200 });
		expect(binary?.data).toMatchObject({ bytes: MEGABYTE });
	});
});
