import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, requestsTo, useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();
const url = (name: string) => sandbox().portrait(name).url;
const video = (name: string) => sandbox().videos.find((one) => one.name === name)!.url;
const run = async (type: NodeUnderTest['type'], parameters: IDataObject) =>
	await runNodes([{ type, parameters }], [{}], credentialsFor(sandbox()));
const sources = (...names: string[]) => ({
	sourceFaces: { face: names.map((name) => ({ url: url(name) })) },
});
const plus = async (targetUrl: string, names: string[], options: IDataObject = {}) =>
	await run('akoolFaceSwapPlus', {
		operation: 'swapSeveralFaces',
		mappingFrom: 'auto',
		targetUrl,
		...sources(...names),
		options: { pollInterval: 0.1, ...options },
	});
const classic = async (targetUrl: string, names: string[], options: IDataObject = {}) =>
	await run('akoolFaceSwapClassic', {
		operation: targetUrl.endsWith('.mp4') ? 'swapInVideo' : 'swapInPicture',
		targetUrl,
		...sources(...names),
		options: { pollInterval: 0.1, ...options },
	});

/** How many frames Face Detect was asked to look at, for the target. */
const framesAsked = (targetUrl: string) =>
	requestsTo(sandbox(), 'detect_faces')
		.map(({ body }) => body as { url: string; num_frames?: number })
		.filter((body) => body.url === targetUrl)
		.map(({ num_frames }) => num_frames);

describe.each([
	['Plus', plus],
	['Classic', classic],
])('how many frames of a video %s looks at', (_name, swap) => {
	test('20, when nobody says: its length is not known', async () => {
		const { error } = await swap(video('clip'), ['amara', 'bjorn']);
		expect(error).toBeUndefined();
		expect(framesAsked(video('clip'))).toEqual([20]);
	});

	test.each([1, 50, '40'])('%p', async (numFrames) => {
		await swap(video('clip'), ['amara', 'bjorn'], { numFrames });
		expect(framesAsked(video('clip'))).toEqual([Number(numFrames)]);
	});

	test.each([0, 101, 2.5, 'many'])('%p is refused before anything is sent', async (numFrames) => {
		const { error } = await swap(video('clip'), ['amara', 'bjorn'], { numFrames });
		expect(error?.message).toContain("'Frames to Search' must be a whole number from 1 to 100");
		expect(sandbox().requests).toHaveLength(0);
	});

	test('a picture has no frames', async () => {
		await swap(url('duo'), ['amara', 'bjorn'], { numFrames: 50 });
		expect(framesAsked(url('duo'))).toEqual([undefined]);
	});
});

describe('one face into a video, by Plus', () => {
	const sent = () =>
		requestsTo(sandbox(), 'faceswapPlusByImage')[0].body as {
			source_url: string;
			single_face_mode: boolean;
			face_mapping?: unknown[];
		};

	test('that shows one person goes as a single face', async () => {
		const { json, error } = await plus(video('solo'), ['amara']);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'video' }]);
		expect(sent().single_face_mode).toBe(true);
		expect(sent()).not.toHaveProperty('face_mapping');
		expect(sent().source_url).toContain('expire_7days');
	});

	test.each([
		['clip', 'two people'],
		['dialogue', 'two people, one at a time'],
	])('%s, that shows %s, is mapped', async (name) => {
		const { json, error } = await plus(video(name), ['amara']);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'video' }]);
		expect(sent()).toMatchObject({ single_face_mode: false });
		expect(sent().face_mapping).toHaveLength(1);
	});

	test('a picture of one person is mapped as ever', async () => {
		await plus(url('bjorn'), ['amara']);
		expect(sent()).toMatchObject({ single_face_mode: false });
	});

	test('two new faces for one person are too many', async () => {
		const { error } = await plus(video('solo'), ['amara', 'bjorn']);
		expect(error?.message).toBe("Only 1 face found in 'Target URL', but 2 are needed");
		expect(sandbox().ledger).toHaveLength(0);
	});
});
