import type { IDataObject } from 'n8n-workflow';
import type { InputItem } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, requestsTo, useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();
const url = (name: string) => sandbox().portrait(name).url;
const detect = async (parameters: IDataObject, items: InputItem[] = [{}], onError?: string) =>
	await runNodes(
		[{ type: 'akoolFaceDetect', parameters, settings: { onError } as object }],
		items,
		credentialsFor(sandbox()),
	);

describe('faces in a picture', () => {
	test('an item for each face, complete', async () => {
		const { json, outputs } = await detect({ mediaUrl: url('duo') });
		expect(json).toHaveLength(2);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
		for (const [index, face] of json.entries()) {
			expect(face).toEqual({
				frame: 0,
				faceIndex: index,
				faceCount: 2,
				faceUrl: expect.stringMatching(/^http/),
				landmarks: expect.stringMatching(/^\d+,\d+(:\d+,\d+){3}$/),
				cropLandmarks: expect.stringMatching(/^\d+,\d+(:\d+,\d+){3}$/),
				region: expect.any(Array),
				box: expect.any(Array),
				points: expect.any(Array),
				mediaUrl: url('duo'),
			});
			expect(face.points).toHaveLength(6);
			expect(Object.keys(face).join()).toBe(
				'faceIndex,faceCount,faceUrl,box,landmarks,cropLandmarks,frame,region,points,mediaUrl',
			);
		}
	});

	test('the box holds the face, by two corners', async () => {
		const { json } = await detect({ mediaUrl: url('amara') });
		const [x, y, width, height] = json[0].region as number[];
		const [x1, y1, x2, y2] = json[0].box as number[];
		expect(x1).toBeLessThanOrEqual(x);
		expect(y1).toBeLessThanOrEqual(y);
		expect(x2).toBeGreaterThanOrEqual(x + width);
		expect(y2).toBeGreaterThanOrEqual(y + height);
	});

	test('without face URLs the box is the face itself', async () => {
		const { json } = await detect({ mediaUrl: url('amara'), options: { returnFaceUrls: false } });
		const [x, y, width, height] = json[0].region as number[];
		expect(json[0].box).toEqual([x, y, x + width, y + height]);
		expect(json[0]).not.toHaveProperty('faceUrl');
		expect(json[0]).not.toHaveProperty('cropLandmarks');
	});

	test('only the largest', async () => {
		const { json } = await detect({ mediaUrl: url('trio'), options: { singleFace: true } });
		expect(json).toHaveLength(1);
	});

	test('a file from an earlier node goes as base64', async () => {
		const { png } = sandbox().portrait('amara');
		const data = { data: png.toString('base64'), mimeType: 'image/png', fileName: 'amara.png' };
		const { json, error } = await detect({ mediaType: 'binary', mediaField: 'photo' }, [
			{ json: {}, binary: { photo: data } },
		]);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(json[0]).not.toHaveProperty('mediaUrl');
		const [{ body }] = requestsTo(sandbox(), 'detect_faces');
		expect(Buffer.from((body as { img: string }).img, 'base64').equals(png)).toBe(true);
	});

	test.each([
		['no file at all', {}, "is 'photo', but this item has no such file"],
		['a file with another name', { picture: 'image/png' }, "is 'photo', but this item has"],
		['a PDF', { photo: 'application/pdf' }, "'Media Field' is not a picture or video"],
	])('%s is told in words', async (_name, files: Record<string, string>, message) => {
		const binary = Object.fromEntries(
			Object.entries(files).map(([name, mimeType]) => [name, { data: 'AAAA', mimeType }]),
		);
		const parameters = { mediaType: 'binary', mediaField: 'photo' };
		const { error } = await detect(parameters, [{ json: {}, binary }]);
		expect(error?.message).toContain(message);
		expect(sandbox().requests).toHaveLength(0);
	});
});

describe('videos', () => {
	test('frames with their seconds, and as many as wanted', async () => {
		const [video] = sandbox().videos;
		const options = { numFrames: 3 };
		const { json } = await detect({ mediaUrl: video.url, output: 'frames', options });
		expect(json.length).toBeGreaterThan(0);
		expect(json.length).toBeLessThanOrEqual(3);
		for (const frame of json) {
			expect(frame).toMatchObject({ frame: expect.any(Number), frameTime: expect.any(Number) });
			expect(frame.faces).toHaveLength(Number(frame.faceCount));
		}
		expect(requestsTo(sandbox(), 'detect_faces')[0].body).toMatchObject({ num_frames: 3 });
	});
});

describe('nobody there', () => {
	test.each(['error200', 'error400', 'empty'] as const)(
		'is an empty result with a plain notice, however Akool says it (%s)',
		async (as) => {
			sandbox().fail({ on: 'detect', fault: 'noFaces', as });
			const { json, error, run } = await detect({ mediaUrl: url('amara') });
			expect(error).toBeUndefined();
			expect(json).toEqual([]);
			const [{ hints }] = run.data.resultData.runData['Node 1'];
			expect(hints?.map(({ message }) => message)).toEqual([
				expect.stringContaining('No face found'),
			]);
		},
	);

	test('does not keep other items from their faces', async () => {
		sandbox().fail({ on: 'detect', fault: 'noFaces' });
		const items = [{ url: url('amara') }, { url: url('bjorn') }];
		const { json } = await detect({ mediaUrl: '={{ $json.url }}' }, items);
		expect(json).toHaveLength(1);
	});
});

describe('troubles', () => {
	test('an address that can not be opened says so', async () => {
		const { error } = await detect({ mediaUrl: `${sandbox().address}/portraits/none.png` });
		expect(error?.message).toBe('Akool could not open the picture or video');
		expect(error?.description).toContain('anyone can open it');
	});

	test('a damaged picture from a file is told by its field', async () => {
		const damaged = Buffer.from('\x89PNG\r\n\x1a\n and no more', 'latin1').toString('base64');
		const photo = { data: damaged, mimeType: 'image/png' };
		const { error } = await detect({ mediaType: 'binary', mediaField: 'photo' }, [
			{ json: {}, binary: { photo } },
		]);
		expect(error?.message).toBe("'Media Field': Akool could not open the picture or video");
		expect(error?.description).toContain('The file may be damaged');
		expect(error?.description).toContain('Akool\'s message: "');
	});

	test.each(['JSON', 'HTML'])(
		'a file that is too large for Akool is told as that (%s)',
		async (how) => {
			const body = how === 'JSON' ? 'json' : 'html';
			sandbox().fail({ on: 'detect', fault: 'httpStatus', status: 413, body });
			const photo = {
				data: sandbox().portrait('amara').png.toString('base64'),
				mimeType: 'image/png',
			};
			const { error } = await detect({ mediaType: 'binary', mediaField: 'photo' }, [
				{ json: {}, binary: { photo } },
			]);
			expect(error?.message).toContain("'Media Field': The request was too large for Akool");
			expect(error?.description).toContain('smaller');
			expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(1);
		},
	);

	test("Akool's passing trouble is met by asking again", async () => {
		sandbox().fail({ on: 'detect', fault: 'detectError', msg: 'Failed to process media' });
		const { json, error } = await detect({ mediaUrl: url('amara') });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
	});

	test('a bad key is told as everywhere', async () => {
		const { error } = await runNodes(
			[{ type: 'akoolFaceDetect', parameters: { mediaUrl: url('amara') } }],
			[{}],
			credentialsFor(sandbox(), { apiKey: 'wrong' }),
		);
		expect(error?.message).toContain('does not accept this API key');
	});

	test('with "Continue" the item that fails does not lose its neighbours', async () => {
		const items = [{ url: 'nothing' }, { url: url('bjorn') }];
		const onError = 'continueRegularOutput';
		const { json } = await detect({ mediaUrl: '={{ $json.url }}' }, items, onError);
		expect(json).toEqual([
			{ error: expect.stringContaining('[item 0]'), message: expect.any(String) },
			expect.objectContaining({ faceCount: 1 }),
		]);
	});
});

describe('Analyze Frames', () => {
	const analyze = async (frameUrls: unknown, more: IDataObject = {}) =>
		await detect({ operation: 'analyzeFrames', frameUrls, ...more } as IDataObject);

	test('an item for each person, however often they appear', async () => {
		const { json } = await analyze(`${url('amara')}, ${url('bjorn')}, ${url('amara')}`);
		expect(json).toHaveLength(2);
		expect(json[0]).toMatchObject({
			personId: expect.any(String),
			faceUrl: expect.stringMatching(/^http/),
			box: [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)],
			firstSeen: expect.any(Number),
			lastSeen: expect.any(Number),
			appearances: expect.any(Array),
		});
		expect(json.map(({ appearances }) => (appearances as object[]).length).sort()).toEqual([1, 2]);
	});

	test('timestamps and expand ratio are sent as numbers', async () => {
		const options = { timestamps: '0, 1.5', expandRatio: 0.5 };
		await analyze([url('amara'), url('bjorn')] as unknown, { options });
		expect(requestsTo(sandbox(), 'analyze_frames')[0].body).toEqual({
			frame_urls: [url('amara'), url('bjorn')],
			timestamps: [0, 1.5],
			expand_ratio: 0.5,
		});
	});

	test.each([
		['={{ "" }}', {}, "'Frame URLs' is empty"],
		['a cat', {}, "'Frame URL 1' is not a web address: a cat"],
		['https://a.test/1.jpg', { timestamps: '1,2' }, "'Timestamps' has 2 entries for 1 frames"],
		['https://a.test/1.jpg', { expandRatio: 2 }, "'Expand Ratio' must be 0 to 1, but is 2"],
	])('%p %p is caught before anything is sent', async (frameUrls, options, message) => {
		const { error } = await analyze(frameUrls, { options });
		expect(error?.message).toContain(message);
		expect(sandbox().requests).toHaveLength(0);
	});

	test('nobody in any frame is an empty result', async () => {
		const { json, error } = await analyze(`${sandbox().address}/portraits/nobody.png`);
		expect(error).toBeUndefined();
		expect(json).toEqual([]);
	});
});
