import { get, type IncomingMessage } from 'http';
import { setFlagsFromString } from 'v8';

import type { ForcedFailure } from '../../../sandbox';
import { client, DETECT, PLUS } from './client';

const MEGABYTE = 1024 * 1024;

/** The result of a finished swap, into a picture or into the clip. */
const resultUrl = async (onto: 'picture' | 'clip' = 'picture') => {
	const { sandbox, finish } = client();
	const [clip] = sandbox.videos;
	const target_url = onto === 'clip' ? clip.url : sandbox.portrait('bjorn').url;
	const source_url = sandbox.portrait('emeka').url;
	const entry = await finish(PLUS, { source_url, target_url, single_face_mode: true });
	return entry.url as string;
};
const fail = (failure: ForcedFailure) => client().sandbox.fail(failure);
const lengthOf = async (url: string) => (await client().download(url)).length;

/** Downloads a file, or its beginning until `enough` bytes came; gives their number and the headers. */
async function download(url: string, enough = Infinity) {
	const answer = await new Promise<IncomingMessage>((resolve) => get(url, resolve));
	let bytes = 0;
	for await (const chunk of answer) {
		bytes += (chunk as Buffer).length;
		// Leaving the loop closes the connection.
		if (bytes >= enough) break;
	}
	return { bytes, headers: answer.headers };
}

describe('a large file', () => {
	it('has the size asked for and begins with the whole picture, which is still recognised', async () => {
		const url = await resultUrl();
		const picture = await client().download(url);
		fail({ on: 'file', fault: 'largeFile', bytes: 3_000_001 });
		const large = await client().download(url);
		expect(large).toHaveLength(3_000_001);
		expect(large.subarray(0, picture.length).equals(picture)).toBe(true);
		expect(large.subarray(picture.length).some((byte) => byte !== 0)).toBe(false);
		const seen = await client().post(DETECT, { img: large.toString('base64') });
		expect(seen.faces_obj['0'].region).toHaveLength(1);
	});

	it('can be sent in base64 however long the sandbox has run', async () => {
		const png = client().sandbox.portrait('chen').png;
		const img = Buffer.concat([png, Buffer.alloc(15 * MEGABYTE)]).toString('base64');
		// V8 does this by itself once a process has used many regular expressions.
		setFlagsFromString('--no-regexp-optimization');
		const seen = await client()
			.post(DETECT, { img })
			.finally(() => setFlagsFromString('--regexp-optimization'));
		expect(seen.faces_obj['0'].region).toHaveLength(1);
	});

	it('of a video ends with a box that players skip', async () => {
		const url = await resultUrl('clip');
		fail({ on: 'file', fault: 'largeFile', bytes: 2 * MEGABYTE });
		const video = await client().download(url);
		const boxes = [];
		let at = 0;
		for (; at < video.length && boxes.length < 9; at += video.readUInt32BE(at)) {
			boxes.push(video.toString('latin1', at + 4, at + 8));
		}
		expect([boxes, at]).toEqual([['ftyp', 'moov', 'mdat', 'free'], 2 * MEGABYTE]);
	});

	it('can have hundreds of megabytes, which are announced', async () => {
		const url = await resultUrl();
		fail({ on: 'file', fault: 'largeFile', bytes: 300_000_000 });
		const { bytes, headers } = await download(url);
		expect([bytes, headers['content-length']]).toEqual([300_000_000, '300000000']);
	}, 20_000);

	it('is never smaller than the picture', async () => {
		const url = await resultUrl();
		fail({ on: 'file', fault: 'largeFile', bytes: 1 });
		expect(await lengthOf(url)).toBe(await lengthOf(url));
	});
});

describe('an endless file', () => {
	it('announces no size and goes on for as long as the client reads', async () => {
		const url = await resultUrl();
		fail({ on: 'file', fault: 'endlessFile' });
		const { bytes, headers } = await download(url, 100 * MEGABYTE);
		expect(bytes).toBeGreaterThanOrEqual(100 * MEGABYTE);
		expect(headers).not.toHaveProperty('content-length');
		expect(headers['content-type']).toBe('image/png');
	}, 20_000);

	it('ends at 3 GB', async () => {
		const url = await resultUrl();
		fail({ on: 'file', fault: 'endlessFile' });
		expect((await download(url)).bytes).toBe(3 * 1024 * MEGABYTE);
	}, 60_000);
});
