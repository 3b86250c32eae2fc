import type { HttpResponse } from '../../../lib/core/httpResponse';
import { classifyError } from '../../../lib/jobs/classifyError';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import type { AkoolClient } from '../../../lib/akool-n8n/akoolClient';
import { probeReachability } from '../../../lib/akool-n8n/probeReachability';
import { virtualClock } from '../../support/virtualClock';
import { useN8nFileStore } from '../../support/n8nFileStore';
import { nodeContext } from '../../support/nodeContext';

useN8nFileStore();

/** What Akool's Face Detect answers. */
const says = (status: number, error_msg: string): HttpResponse => ({
	status,
	headers: {},
	body: { error_code: 1, error_msg, faces_obj: {} },
});
const NOBODY = says(400, 'No faces detected');
const FAILED = says(500, 'Failed to process media');
const UNREADABLE: HttpResponse = {
	status: 504,
	headers: {},
	body: '<html>Gateway Time-out</html>',
};
const NO_KEY: HttpResponse = { status: 401, headers: {}, body: { code: 1101, msg: 'invalid' } };

/** Tries, with an Akool that answers so for a picture's address, and for the picture itself. */
async function trial(byAddress: HttpResponse, asItIs: HttpResponse) {
	const asked: string[] = [];
	const connection: AkoolClient = {
		baseUrl: 'http://127.0.0.1:4010',
		limiter: new RateLimiter(virtualClock(), 60_000),
		classifyError,
		request: async ({ body }, read) => {
			const way = 'url' in Object(body) ? 'address' : 'picture';
			asked.push(way);
			return read!(way === 'address' ? byAddress : asItIs, 0);
		},
	};
	const { fetched } = await probeReachability(nodeContext(), connection);
	return { fetched, asked };
}

test('Akool found nobody in the picture, so it has seen it: one question is enough', async () => {
	expect(await trial(NOBODY, NO_KEY)).toEqual({ fetched: true, asked: ['address'] });
});

test.each([
	['it could not download', says(400, 'Failed to download media from URL')],
	['it found something else', says(500, "'NoneType' object has no attribute 'shape'")],
	['it failed at what it found', FAILED],
	['it uses words we do not know', says(400, 'Could not fetch the file: HTTP 403')],
	['it waits for n8n until a gateway gives up', UNREADABLE],
])('%s, and has nothing against the picture itself: it can not fetch', async (_, answer) => {
	const { fetched, asked } = await trial(answer, NOBODY);
	expect(fetched).toBe(false);
	expect(asked.at(-1)).toBe('picture');
});

test.each([
	['fails', FAILED],
	['does not like', says(400, 'Face not found')],
])('a picture that Akool %s however it gets it was fetched', async (_, answer) => {
	expect((await trial(answer, answer)).fetched).toBe(true);
});

test.each([
	['has trouble with everything', UNREADABLE, UNREADABLE, "response can't be read"],
	['says two things', says(400, 'Download failed'), FAILED, 'could not search for faces'],
	['refuses the caller', NO_KEY, NOBODY, 'Akool does not accept this API key'],
])('where Akool %s, nothing is known', async (_, byAddress, asItIs, words) => {
	await expect(trial(byAddress, asItIs)).rejects.toThrow(words);
});
