import { JOB, PNG, sendForEver, serve, useSingleDownload, downloadOf } from './singleDownload';
import type { Answer } from './resultFileServer';

const { host, store, failure, storedBefore } = useSingleDownload();

const MEGABYTE = 1e6;

describe('what can not be a result is refused, once, and said so', () => {
	const AS_IT_IS = 'The result was not downloaded: ';
	const LOOK = 'Open `url` in a browser to see what it is.';
	const STILL_THERE =
		"Open `url` until 2126-01-08T00:00:00.000Z, or get it with Akool Get Result, using its _id and with 'Download Result' turned on.";
	const FROM_THERE = 'Open `url` until 2126-01-08T00:00:00.000Z and save it from there.';
	const WRONG = `${AS_IT_IS}the file is neither a picture nor a video. ${LOOK}`;
	const MISSING =
		"Akool should keep it until 2126-01-08T00:00:00.000Z. Wait a few minutes and get it with Akool Get Result, using its _id and with 'Download Result' turned on.";

	test.each<[string, Answer, string]>([
		['a web page', serve('<html><h1>Hello</h1></html>', { 'content-type': 'text/html' }), WRONG],
		['a web page called a picture', serve('<!DOCTYPE html><html></html>'), WRONG],
		['nothing', serve(''), WRONG],
		[
			'HTTP 403',
			serve('', {}, 403),
			`${AS_IT_IS}the file host responded with HTTP 403. ${MISSING}`,
		],
		[
			'HTTP 404',
			serve('', {}, 404),
			`${AS_IT_IS}the file host responded with HTTP 404. ${MISSING}`,
		],
		[
			'HTTP 401',
			serve('', {}, 401),
			`${AS_IT_IS}the file host responded with HTTP 401. ${STILL_THERE}`,
		],
		[
			'HTTP 410',
			serve('', {}, 410),
			`${AS_IT_IS}the file host responded with HTTP 410. ${MISSING}`,
		],
		[
			'a redirect that leads nowhere',
			serve('', { location: 'http://' }, 302),
			`${AS_IT_IS}its address is not a web address. ${LOOK}`,
		],
		[
			'a redirect to a file of this machine',
			serve('', { location: 'file:///etc/passwd' }, 302),
			`${AS_IT_IS}its address is not a web address. ${LOOK}`,
		],
		[
			'a redirect in a circle',
			serve('', { location: '/final.png' }, 302),
			`${AS_IT_IS}the file host redirected more than 5 times. ${LOOK}`,
		],
		[
			'a file that says it is larger than the limit of 1 GB',
			(_request, response) =>
				response
					.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 1e9 + 1 })
					.flushHeaders(),
			`${AS_IT_IS}it is larger than the limit of 1 GB. ${FROM_THERE}`,
		],
	])('%s', async (_name, answer, words) => {
		host().answer = answer;
		expect(await failure()).toBe(words);
		const circles = words.includes('redirected more');
		expect(host().requests).toHaveLength(circles ? 6 : 1);
		expect(await store().stored()).toEqual(storedBefore());
	});

	test('a result that is gone: the day Akool deleted it', async () => {
		host().answer = serve('', {}, 403);
		const url = `${host().address}/final.png`;
		const job = { ...JOB, url, expiresAt: '2026-01-08T00:00:00.000Z' };
		const { json } = await downloadOf(job);
		expect(json.downloadFailed).toBe(
			`${AS_IT_IS}the file host responded with HTTP 403. Akool deleted this result on 2026-01-08, 7 days after the job was created. Run the swap again to get a new one, which costs credits.`,
		);
	});

	test('a stream that never ends is broken off at the limit', async () => {
		host().answer = sendForEver;
		expect(await failure({ bytes: 20 * MEGABYTE })).toBe(
			`${AS_IT_IS}it is larger than the limit of 0.02 GB. ${FROM_THERE}`,
		);
		expect(host().requests).toHaveLength(1);
	});

	test.each<[string, Answer]>([
		['that stalls', (_request, response) => response.writeHead(200).write(PNG)],
		['that never begins', (_request, response) => response.writeHead(200).flushHeaders()],
		['that is never answered', () => {}],
	])('a file %s is given up when its time is over', async (_name, answer) => {
		host().answer = answer;
		expect(await failure({ attemptMs: 300 })).toBe(
			`${AS_IT_IS}it was not complete after 0.005 minutes. ${STILL_THERE}`,
		);
		expect(host().requests).toHaveLength(1);
	});
});
