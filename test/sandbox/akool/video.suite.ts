import { once } from 'events';
import { createServer } from 'http';
import type { AddressInfo } from 'net';

import { faceLikeness } from '../../../sandbox';
import { KnownPictures } from '../../../sandbox/pictures/knownPictures';
import { toPng } from '../../../sandbox/pictures/pixels';
import { drawSampleMedia } from '../../../sandbox/samples/sampleMedia';
import { FaceSwapper } from '../../../sandbox/swaps/faceSwapper';
import { encodeH264 } from '../../../sandbox/video/h264';
import { encodeVideo, KnownVideos } from '../../../sandbox/video/knownVideos';
import { toMacroblocks } from '../../../sandbox/video/macroblocks';
import { client, DETECT, PLUS, V3_VIDEO, withLandmarks } from './client';
import { readFrame } from '../h264Reader';

const clip = () => client().sandbox.videos[0];

/** The boxes in an MP4 file, or in the content of one of its boxes. */
function mp4Boxes(bytes: Buffer): Array<{ name: string; content: Buffer }> {
	const found = [];
	for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at)) {
		const end = at + bytes.readUInt32BE(at);
		found.push({
			name: bytes.toString('latin1', at + 4, at + 8),
			content: bytes.subarray(at + 8, end),
		});
		if (end <= at || end > bytes.length) throw new Error(`box of impossible size at ${at}`);
	}
	return found;
}

/** The content of a box in an MP4 file, found by the names of the boxes around it and its own. */
function mp4Box(bytes: Buffer, ...path: string[]): Buffer {
	return path.reduce((content, name) => {
		const box = mp4Boxes(content).find((one) => one.name === name);
		if (!box) throw new Error(`no ${name}`);
		return box.content;
	}, bytes);
}

describe('the clip', () => {
	it('is an MP4 of twelve H.264 frames, served as such', async () => {
		const response = await fetch(clip().url);
		expect(response.headers.get('content-type')).toBe('video/mp4');
		const mp4 = Buffer.from(await response.arrayBuffer());
		expect(mp4Boxes(mp4).map(({ name }) => name)).toEqual(['ftyp', 'moov', 'mdat']);
		const table = (name: string) => mp4Box(mp4, 'moov', 'trak', 'mdia', 'minf', 'stbl', name);
		expect(table('stsd').toString('latin1', 12, 16)).toBe('avc1');
		const sizes = table('stsz');
		expect(sizes.readUInt32BE(8)).toBe(12);
		// Each sample is a unit after its length: a key frame first, then predicted ones.
		let at = table('stco').readUInt32BE(8);
		const types = [];
		for (let i = 0; i < 12; i++) {
			expect(mp4.readUInt32BE(at) + 4).toBe(sizes.readUInt32BE(12 + 4 * i));
			types.push(mp4[at + 4] & 31);
			at += sizes.readUInt32BE(12 + 4 * i);
		}
		expect(types).toEqual([5, ...new Array<number>(11).fill(1)]);
		expect(at).toBe(mp4.length);
	});

	it('shows every frame as it was drawn', async () => {
		const [drawn] = (await drawSampleMedia()).videos;
		const { frames } = encodeH264(drawn.frames);
		let shown: Uint8Array[] = [];
		for (const [i, unit] of frames.entries()) {
			shown = readFrame(unit, shown);
			const wanted = toMacroblocks(drawn.frames[i]);
			expect(shown).toHaveLength(400);
			expect(Buffer.concat(shown).equals(Buffer.concat(wanted))).toBe(true);
		}
	});

	it('stores what stays the same only once', async () => {
		const [drawn] = (await drawSampleMedia()).videos;
		const [still] = drawn.frames;
		const one = encodeVideo({ fps: 3, frames: [still] });
		const four = encodeVideo({ fps: 3, frames: [still, still, still, still] });
		expect(four.length - one.length).toBeLessThan(200);
	});
});

describe('a swap in a video', () => {
	it('makes a video of the same length in which faces can be detected', async () => {
		const { sandbox, finish, download, post } = client();
		const { url, video_duration } = await finish(PLUS, {
			source_url: sandbox.portrait('emeka').url,
			target_url: clip().url,
			single_face_mode: true,
		});
		expect(url).toMatch(/\.mp4$/);
		expect(video_duration).toBe(4);
		expect((await download(url)).subarray(4, 8).toString()).toBe('ftyp');
		const { faces_obj } = await post(DETECT, { url, num_frames: 12 });
		expect(Object.keys(faces_obj)).toHaveLength(12);
	});

	it('changes the person in every frame, and no other person', async () => {
		const samples = await drawSampleMedia();
		const pictures = new KnownPictures();
		const videos = new KnownVideos(pictures);
		const swapper = new FaceSwapper(pictures, videos);
		const source = samples.pictures.find(({ name }) => name === 'emeka')!;
		const [first] = samples.videos[0].frames;
		const targetFace = first.faces.find(({ name }) => name === 'hana')!;
		const made = await swapper.swap(samples.videos[0], [
			{ source, sourceFace: source.faces[0], targetFace },
		]);
		const { frames } = videos.find(made.bytes)!;
		for (const [i, frame] of frames.entries()) {
			const before = samples.videos[0].frames[i];
			const png = await toPng(frame);
			for (const { name, box } of before.faces) {
				const [like, wanted] = name === 'hana' ? [source, source.faces[0].box] : [before, box];
				expect(await faceLikeness(png, box, like.png, wanted)).toBeGreaterThan(0.9);
			}
		}
	});

	it('works with V3 and face crops of the video', async () => {
		const { sandbox, finish, post } = client();
		const { faces_obj } = await post(DETECT, { url: clip().url, return_face_url: true });
		const { face_urls, crop_landmarks } = faces_obj['0'];
		const { faceswap_status, url } = await finish(V3_VIDEO, {
			sourceImage: [withLandmarks(sandbox.portrait('chen'), 'chen')],
			targetImage: [{ path: face_urls[0], opts: crop_landmarks[0] }],
			modifyVideo: clip().url,
		});
		expect([faceswap_status, url.slice(-4)]).toEqual([3, '.mp4']);
	});

	it('fails with V3 when a source picture has two faces', async () => {
		const { sandbox, finish } = client();
		const entry = await finish(V3_VIDEO, {
			sourceImage: [withLandmarks(sandbox.portrait('duo'), 'hana')],
			targetImage: [withLandmarks(clip().frames[0], 'hana')],
			modifyVideo: clip().url,
		});
		expect(entry.alg_msg).toMatch(/more than one face in the source picture/);
	});

	it('gets the extension of a video when its target turns out to be one', async () => {
		const { sandbox, finish } = client();
		const host = createServer((_, response) => response.end(clip().mp4)).listen(0, '127.0.0.1');
		await once(host, 'listening');
		const { url, video_duration } = await finish(PLUS, {
			source_url: sandbox.portrait('emeka').url,
			target_url: `http://127.0.0.1:${(host.address() as AddressInfo).port}/signed?token=1`,
			single_face_mode: true,
		});
		host.close();
		expect([url.slice(-4), video_duration]).toEqual(['.mp4', 4]);
		expect((await fetch(url)).headers.get('content-type')).toBe('video/mp4');
	});
});
