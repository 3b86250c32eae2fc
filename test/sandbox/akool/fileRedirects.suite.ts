import type { ForcedFailure } from '../../../sandbox';
import { client, PRO } from './client';

const resultUrl = async () => {
	const { sandbox, finish } = client();
	const path = sandbox.portrait('amara').url;
	return (await finish(PRO, { sourceImage: [{ path }], targetImage: [{ path }] })).url as string;
};
const fail = (failure: ForcedFailure) => client().sandbox.fail(failure);
/** Downloads a file, following redirects, and counts the requests this takes. */
const follow = async (url: string) => {
	client().sandbox.fileRequests.length = 0;
	const response = await fetch(url);
	const { length } = Buffer.from(await response.arrayBuffer());
	return { status: response.status, length, requests: client().sandbox.fileRequests.length };
};

describe('a redirected file', () => {
	it.each([1, 5, 12])('is served after as many redirects as asked for (%i)', async (hops) => {
		const url = await resultUrl();
		const { length } = await follow(url);
		fail({ on: 'file', fault: 'movedFile', hops });
		expect(await follow(url)).toEqual({ status: 200, length, requests: hops + 1 });
		const { fileRequests } = client().sandbox;
		expect(fileRequests.map(({ answer }) => answer?.status)).toEqual([
			...new Array<number>(hops).fill(302),
			200,
		]);
		expect(await follow(url)).toEqual({ status: 200, length, requests: 1 });
	});

	it('is redirected for as many downloads as asked for; its redirects do not count', async () => {
		const url = await resultUrl();
		fail({ on: 'file', fault: 'movedFile', hops: 3, times: 2, after: 1 });
		const requests = [];
		for (let i = 0; i < 4; i++) requests.push((await follow(url)).requests);
		expect(requests).toEqual([1, 4, 4, 1]);
	});

	it('can meet another forced failure after the redirects', async () => {
		const url = await resultUrl();
		fail({ on: 'file', fault: 'movedFile', hops: 2 });
		fail({ on: 'file', fault: 'httpStatus', status: 503 });
		expect(await follow(url)).toMatchObject({ status: 503, requests: 3 });
	});

	it('refuses requests with a credential, at every redirect and at the end', async () => {
		const url = await resultUrl();
		const { apiKey } = client().sandbox;
		const ask = async (address: string, headers = {}) => {
			const { status, headers: answer } = await fetch(address, { headers, redirect: 'manual' });
			return { status, next: new URL(answer.get('location') ?? '', address).href };
		};
		fail({ on: 'file', fault: 'movedFile', hops: 2 });
		let address = url;
		for (const status of [302, 302, 200]) {
			expect((await ask(address, { 'x-api-key': apiKey })).status).toBe(400);
			expect((await ask(address, { authorization: 'Bearer x' })).status).toBe(400);
			expect((await ask(`${address}${address === url ? '?' : '&'}k=${apiKey}`)).status).toBe(400);
			const answer = await ask(address);
			expect(answer.status).toBe(status);
			address = answer.next;
		}
	});
});
