import type { IDataObject } from 'n8n-workflow';
import { facesAt } from '../../support/facesInResult';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, requestsTo, useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();
const url = (name: string) => sandbox().portrait(name).url;
const run = async (parameters: IDataObject) =>
	await runNodes(
		[
			{
				type: 'akoolFaceSwapClassic',
				parameters: { options: { pollInterval: 0.1 }, ...parameters },
			},
		],
		[{}],
		credentialsFor(sandbox()),
	);
const faces = (...names: string[]) => ({ face: names.map((name) => ({ url: url(name) })) });

describe('pictures', () => {
	test('found faces: each source lands on the right person, and V3\'s odd "msg" is no trouble', async () => {
		const { json, error } = await run({
			targetUrl: url('duo'),
			sourceFaces: faces('amara', 'chen'),
		});
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'image' }]);
		const all = ['amara', 'chen'];
		expect(await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: 0 }, all)).toEqual([
			'amara',
		]);
		expect(await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: 1 }, all)).toEqual([
			'chen',
		]);
	});

	test('faces by hand', async () => {
		const duo = sandbox().portrait('duo');
		const source = sandbox().portrait('amara');
		const { json, error } = await run({
			targetUrl: duo.url,
			options: { pollInterval: 0.2, landmarks: 'manual' },
			pairsFrom: 'fields',
			pairs: {
				pair: [
					{
						sourceUrl: source.url,
						sourceLandmarks: source.faces[0].landmarks.slice(0, 4).join(':'),
						targetUrl: duo.url,
						targetLandmarks: duo.faces[1].landmarks.slice(0, 4).join(':'),
					},
				],
			},
		});
		expect(error).toBeUndefined();
		expect(await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: 0 }, ['amara'])).toEqual([
			'duo',
		]);
		expect(await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: 1 }, ['amara'])).toEqual([
			'amara',
		]);
	});

	test('by hand, landmarks may not be missing', async () => {
		const { error } = await run({
			targetUrl: url('duo'),
			options: { pollInterval: 0.2, landmarks: 'manual' },
			pairsFrom: 'json',
			pairsJson: JSON.stringify([{ sourceUrl: url('amara'), targetUrl: url('duo') }]),
		});
		expect(error?.message).toBe("'Pair 1' needs landmarks for both pictures");
		expect(sandbox().requests).toHaveLength(0);
	});

	test('too few faces in the target', async () => {
		const { error } = await run({ targetUrl: url('bjorn'), sourceFaces: faces('amara', 'chen') });
		expect(error?.message).toBe("Only 1 face found in 'Target URL', but 2 are needed");
		expect(sandbox().ledger).toHaveLength(0);
	});
});

describe('videos', () => {
	test('pictures of the single faces go with landmarks that fit them', async () => {
		const [video] = sandbox().videos;
		const { json, error } = await run({
			operation: 'swapInVideo',
			targetUrl: video.url,
			sourceFaces: faces('amara', 'chen'),
			options: { pollInterval: 0.2, faceEnhance: true },
		});
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'video' }]);
		const [{ body }] = requestsTo(sandbox(), 'specifyvideo');
		expect(body).toMatchObject({ modifyVideo: video.url, face_enhance: 1 });
		for (const { path } of (body as { targetImage: Array<{ path: string }> }).targetImage) {
			expect(path).toContain('/files/');
		}
	});
});
