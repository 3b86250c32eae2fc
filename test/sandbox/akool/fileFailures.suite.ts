import { startSandbox, type ForcedFailure } from '../../../sandbox';
import { client, clientFor, DETECT, PRO } from './client';

const resultUrl = async ({ sandbox, finish } = client()) => {
	const path = sandbox.portrait('amara').url;
	return (await finish(PRO, { sourceImage: [{ path }], targetImage: [{ path }] })).url as string;
};
const fail = (failure: ForcedFailure) => client().sandbox.fail(failure);
const lengthOf = async (url: string) => (await client().download(url)).length;

describe('a stalled file', () => {
	it('stops after half of it, until the sandbox closes', async () => {
		const sandbox = await startSandbox();
		const url = await resultUrl(clientFor(sandbox));
		const { length } = await clientFor(sandbox).download(url);
		sandbox.fail({ on: 'file', fault: 'stalledFile' });
		const { headers, body } = await fetch(url);
		expect(headers.get('content-length')).toBe(String(length));
		const half = Math.floor(length / 2);
		const reader = body!.getReader();
		let bytes = 0;
		while (bytes < half) bytes += (await reader.read()).value?.length ?? Infinity;
		expect(bytes).toBe(half);
		const more = reader.read();
		const pause = new Promise((resolve) => setTimeout(resolve, 150, 'still waiting'));
		expect(await Promise.race([more, pause])).toBe('still waiting');
		await sandbox.close();
		await expect(more).rejects.toThrow('terminated');
	});
});

describe('a wrong file', () => {
	it('is a page with HTTP 200, or any text with any content type', async () => {
		const url = await resultUrl();
		fail({ on: 'file', fault: 'wrongFile' });
		fail({ on: 'file', fault: 'wrongFile', type: 'image/png', text: '<html>no' });
		fail({ on: 'file', fault: 'wrongFile', text: '' });
		const seen = [];
		for (let i = 0; i < 4; i++) {
			const response = await fetch(url);
			const type = response.headers.get('content-type')?.split(';')[0];
			seen.push([response.status, type, (await response.text()).slice(0, 8)]);
		}
		expect(seen).toEqual([
			[200, 'text/html', '<html><h'],
			[200, 'image/png', '<html>no'],
			[200, 'text/html', ''],
			[200, 'image/png', expect.stringContaining('PNG')],
		]);
	});
});

describe('a forced failure of a file', () => {
	it("applies to face crops, too, but not to the sandbox's own downloads", async () => {
		const { post, sandbox } = client();
		const { faces_obj } = await post(DETECT, {
			url: sandbox.portrait('amara').url,
			return_face_url: true,
		});
		const [url] = faces_obj['0'].face_urls;
		fail({ on: 'file', fault: 'wrongFile', text: 'no', after: 1, times: 2 });
		expect(await post(DETECT, { url })).toMatchObject({ error_code: 0 });
		const lengths = [];
		for (let i = 0; i < 4; i++) lengths.push(await lengthOf(url));
		expect(lengths).toEqual([lengths[0], 2, 2, lengths[0]]);
	});

	it.each<[object, number]>([
		[{ fault: 'largeFile' }, 400],
		[{ fault: 'largeFile', bytes: 0 }, 400],
		[{ fault: 'largeFile', bytes: 5_000_000_000 }, 400],
		[{ fault: 'largeFile', bytes: 4_000_000_000 }, 200],
		[{ fault: 'endlessFile', bytes: 5 }, 400],
		[{ fault: 'endlessFile' }, 200],
		[{ fault: 'stalledFile' }, 200],
		[{ fault: 'stalledFile', on: 'submit' }, 400],
		[{ fault: 'wrongFile', type: 'image' }, 400],
		[{ fault: 'wrongFile', type: 'text/html; charset=utf-8', text: 'x' }, 200],
		[{ fault: 'movedFile' }, 400],
		[{ fault: 'movedFile', hops: 0 }, 400],
		[{ fault: 'movedFile', hops: 5 }, 200],
		[{ fault: 'movedFile', hops: 5, on: 'result' }, 400],
	])('can be forced by HTTP: %j is answered %i', async (failure, status) => {
		const answer = await fetch(`${client().sandbox.address}/sandbox/faults`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ on: 'file', ...failure }),
		});
		expect(answer.status).toBe(status);
	});
});
