import sharp from 'sharp';

import { client, DETECT, FRAMES, PLUS } from './client';
import { useMediaHost, type HostAnswer } from '../mediaHost';

const MEGABYTE = 1024 * 1024;
const host = useMediaHost();

const png = () => client().sandbox.portrait('amara').png;
const mp4 = () => client().sandbox.videos[0].mp4;
const avi = () => Buffer.concat([Buffer.from('RIFF\x24\0\0\0AVI LIST'), Buffer.alloc(100)]);
const padded = (bytes: Buffer, length: number) =>
	Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
const detect = async (url: string) => await client().post(DETECT, { url });
const swapOntoUrl = async (target_url: string) => {
	const source_url = client().sandbox.portrait('chen').url;
	return await client().finish(PLUS, { source_url, target_url, single_face_mode: true });
};

const DOWNLOAD_FAILED = 'Failed to download media from URL';
const UNREADABLE = "'NoneType' object has no attribute 'shape'";
const PDF = '%PDF-1.4\n1 0 obj<<>>endobj';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>';
/** The URL of a picture behind some redirects. */
const redirects = (hops: number): string => {
	if (hops === 0) return host.serve(png(), 'image/png');
	const location = redirects(hops - 1);
	return host.put((response) => response.writeHead(302, { location }).end());
};
const cutConnection: HostAnswer = (response) => {
	response.writeHead(200, { 'content-length': png().length });
	response.write(png().subarray(0, 500), () => response.destroy());
};
const redirectElsewhere: HostAnswer = (response) =>
	response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
/** Announces a length, and never sends a byte. */
const announceOnly =
	(type: string, megabytes: number): HostAnswer =>
	(response) => {
		const length = megabytes * MEGABYTE + 1;
		response.writeHead(200, { 'content-type': type, 'content-length': length }).flushHeaders();
	};

describe('a downloaded picture or video is refused by every endpoint', () => {
	it.each<[string, () => string, string, RegExp]>([
		[
			'HTTP 500',
			() => host.put((answer) => answer.writeHead(500).end()),
			DOWNLOAD_FAILED,
			/HTTP 500/,
		],
		['a broken connection', () => host.put(cutConnection), DOWNLOAD_FAILED, /download failed/],
		['four redirects', () => redirects(4), DOWNLOAD_FAILED, /more than 3 redirects/],
		[
			'a redirect to another machine',
			() => host.put(redirectElsewhere),
			DOWNLOAD_FAILED,
			/not from 10\.0\.0\.1/,
		],
		['nothing in it', () => host.serve('', 'image/png'), DOWNLOAD_FAILED, /the file is empty/],
		[
			'over 20 MB',
			() => host.serve(padded(png(), 20 * MEGABYTE + 1)),
			DOWNLOAD_FAILED,
			/than 20 MB/,
		],
		[
			'a length over 20 MB',
			() => host.put(announceOnly('image/png', 20)),
			DOWNLOAD_FAILED,
			/than 20 MB/,
		],
		[
			'a length over 300 MB',
			() => host.put(announceOnly('video/mp4', 300)),
			DOWNLOAD_FAILED,
			/than 300 MB/,
		],
		[
			'a length over 300 MB and no type',
			() => host.put(announceOnly('', 300)),
			DOWNLOAD_FAILED,
			/than 300 MB/,
		],
		['a page', () => host.serve('<html>', 'text/html'), UNREADABLE, /but text\/html/],
		['a page called a PNG', () => host.serve('<html>', 'image/png'), UNREADABLE, /not a picture/],
		['a page without a type', () => host.serve('<html>'), UNREADABLE, /not a picture/],
		['a PNG called a page', () => host.serve(png(), 'text/html'), UNREADABLE, /but text\/html/],
		['a PNG called a PDF', () => host.serve(png(), 'application/pdf'), UNREADABLE, /but appl/],
		['a PNG called a video', () => host.serve(png(), 'video/mp4'), UNREADABLE, /no video/],
		['a PDF called a JPEG', () => host.serve(PDF, 'image/jpeg'), UNREADABLE, /not a picture/],
		['an SVG', () => host.serve(SVG, 'image/svg+xml'), UNREADABLE, /not a picture/],
		['half a PNG', () => host.serve(png().subarray(0, 500)), UNREADABLE, /not a picture/],
		['two bytes', () => host.serve('BM', 'video/mp4'), UNREADABLE, /no video/],
		['an MP4 called a JPEG', () => host.serve(mp4(), 'image/jpeg'), UNREADABLE, /a video sent as/],
		['an AVI called a PNG', () => host.serve(avi(), 'image/png'), UNREADABLE, /a video sent as/],
	])('with %s', async (_, put, words, reason) => {
		const url = put();
		expect(await detect(url)).toEqual({ error_code: 1, error_msg: words, faces_obj: {} });
		const frames = words === DOWNLOAD_FAILED ? 'download image from URL' : 'process frames';
		const analysis = await client().post(FRAMES, { frame_urls: [url] });
		expect(analysis).toEqual({ success: false, error: `Failed to ${frames}` });
		const entry = await swapOntoUrl(url);
		expect(entry).toMatchObject({ faceswap_status: 4, alg_msg: expect.stringMatching(reason) });
		expect((await fetch(entry.url)).status).toBe(403);
	});

	it("and a job's reason names the URL as it was, with its token", async () => {
		const url = host.serve('', 'image/png');
		expect(url).toContain('?token=');
		expect((await swapOntoUrl(url)).alg_msg).toContain(url);
	});
});

describe('a downloaded picture or video is accepted', () => {
	it.each(['image/png', 'Image/JPEG; q=1', undefined, 'application/octet-stream'])(
		'when a picture is called %s',
		async (type) => {
			expect(await detect(host.serve(png(), type))).toMatchObject({ error_code: 0 });
		},
	);

	it.each(['video/mp4', 'video/quicktime', undefined, 'binary/octet-stream'])(
		'when a video is called %s',
		async (type) => {
			const { faces_obj } = await detect(host.serve(mp4(), type));
			expect(Object.keys(faces_obj)).toHaveLength(5);
		},
	);

	it('when it is three redirects away', async () => {
		expect(await swapOntoUrl(redirects(3))).toMatchObject({ faceswap_status: 3 });
	});

	it('when a picture has 20 MB and not a byte more', async () => {
		const url = host.serve(padded(png(), 20 * MEGABYTE), 'image/png');
		expect(await swapOntoUrl(url)).toMatchObject({ faceswap_status: 3 });
	});

	it('when it is an AVIF picture, which begins like a video', async () => {
		const white = sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } });
		const url = host.serve(await white.avif().toBuffer(), 'image/avif');
		expect(await detect(url)).toMatchObject({ error_msg: 'No faces detected' });
	});

	it('when it is an AVI or over 20 MB; no faces are found in videos of others', async () => {
		for (const bytes of [avi(), padded(mp4(), 30 * MEGABYTE)]) {
			const url = host.serve(bytes);
			expect(await detect(url)).toMatchObject({ error_msg: 'Failed to process media' });
			expect((await swapOntoUrl(url)).alg_msg).toMatch(/no face found in the video/);
		}
	});
});

describe('a file without an end', () => {
	/** Sends a beginning and then zeros for as long as the client reads. */
	const endless =
		(head: Buffer, count: (bytes: number) => void): HostAnswer =>
		(response) => {
			const zeros = Buffer.alloc(MEGABYTE);
			const more = () => {
				let room = true;
				while (room && !response.destroyed) {
					room = response.write(zeros);
					count(zeros.length);
				}
			};
			response.on('drain', more).write(head);
			more();
		};

	it.each([
		['a picture', png, 20],
		['a video', mp4, 300],
	])(
		'is read no further than the limit for %s',
		async (_, head, megabytes) => {
			let sent = 0;
			const url = host.put(endless(head(), (bytes) => (sent += bytes)));
			expect(await detect(url)).toMatchObject({ error_msg: DOWNLOAD_FAILED });
			expect(sent).toBeGreaterThan((megabytes - 1) * MEGABYTE);
			expect(sent).toBeLessThan((megabytes + 20) * MEGABYTE);
		},
		20_000,
	);
});
