import type { IDataObject } from 'n8n-workflow';
import { expectSwapped, facesAt } from '../../support/facesInResult';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, requestsTo } from '../../support/sandbox';
import { usePlusSwaps } from './plusSwaps';

const { sandbox, url, run } = usePlusSwaps();
const video = () => sandbox().videos[0].url;
const given = async (entries: IDataObject[], targetUrl = url('duo'), from = 'json') =>
	await run({
		operation: 'swapSeveralFaces',
		targetUrl,
		mappingFrom: from,
		...(from === 'json'
			? { mappingsJson: JSON.stringify(entries) }
			: { mappings: { pair: entries } }),
	});
const detect = async (mediaUrl: string) =>
	(
		await runNodes(
			[{ type: 'akoolFaceDetect', parameters: { mediaUrl } }],
			[{}],
			credentialsFor(sandbox()),
		)
	).json;

describe('photos by their addresses, without boxes', () => {
	test.each(['fields', 'json'])('from %s stand for their largest faces', async (from) => {
		const entries = [{ sourceFaceUrl: url('amara'), targetFaceUrl: url('duo') }];
		const { json, error } = await given(entries, url('duo'), from);
		expect(error).toBeUndefined();
		// The second person of the duo is the larger one.
		await expectSwapped(sandbox(), json[0].url, 'amara', { portrait: 'duo', face: 1 });
		expect(await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: 0 }, ['amara'])).toEqual([
			'duo',
		]);
	});

	test('several are looked up, each once', async () => {
		const [left, right] = sandbox().portrait('duo').faces;
		const { json, error } = await given([
			{ sourceFaceUrl: url('amara'), targetBox: left.box },
			{ sourceFaceUrl: url('amara'), targetBox: right.box },
		]);
		expect(error).toBeUndefined();
		for (const face of [0, 1]) {
			await expectSwapped(sandbox(), json[0].url, 'amara', { portrait: 'duo', face });
		}
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(1);
	});

	test('one that shows nobody is told by its field, and nothing is charged', async () => {
		const { error } = await given([
			{ sourceFaceUrl: url('amara'), targetFaceUrl: url('duo') },
			{ sourceFaceUrl: url('nobody'), targetFaceUrl: url('duo') },
		]);
		expect(error?.message).toContain("No face found in 'Pair 2: Source Face URL'");
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('two that mean the same face are refused before anything is charged', async () => {
		const { error } = await given([
			{ sourceFaceUrl: url('amara'), targetFaceUrl: url('duo') },
			{ sourceFaceUrl: url('chen'), targetFaceUrl: url('duo') },
		]);
		expect(error?.message).toBe("'Pair 2: Target Face URL' is the same face as in Pair 1");
		expect(error?.description).toContain("'Target Box'");
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('with a box nothing is looked up', async () => {
		const [{ box: sourceBox }] = sandbox().portrait('amara').faces;
		const [{ box: targetBox }] = sandbox().portrait('duo').faces;
		const { error } = await given([{ sourceFaceUrl: url('amara'), sourceBox, targetBox }]);
		expect(error).toBeUndefined();
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(0);
	});
});

describe("Akool's own pictures of faces", () => {
	test('go as they are, without being looked up again', async () => {
		const [source] = await detect(url('amara'));
		const [target] = await detect(url('duo'));
		const before = requestsTo(sandbox(), 'detect_faces').length;
		const entry = { sourceFaceUrl: source.faceUrl, targetFaceUrl: target.faceUrl } as IDataObject;
		const { json, error } = await given([entry]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', { portrait: 'duo', face: 0 });
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(before);
		expect(requestsTo(sandbox(), 'faceswapPlusByImage')[0].body).toMatchObject({
			face_mapping: [
				{
					source_face_info: { face_url: source.faceUrl },
					target_face_info: { face_url: target.faceUrl },
				},
			],
		});
	});

	test('need no box: one given with them is of the whole photo', async () => {
		const [source] = await detect(url('amara'));
		const [target] = await detect(url('duo'));
		const entry = {
			...{ sourceFaceUrl: source.faceUrl, sourceBox: source.box },
			...{ targetFaceUrl: target.faceUrl, targetBox: target.box },
		} as IDataObject;
		const { json, error } = await given([entry]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', { portrait: 'duo', face: 0 });
		expect(requestsTo(sandbox(), 'faceswapPlusByImage')[0].body).toMatchObject({
			face_mapping: [
				{
					source_face_info: { face_url: source.faceUrl },
					target_face_info: { face_url: target.faceUrl },
				},
			],
		});
		expect(JSON.stringify(requestsTo(sandbox(), 'faceswapPlusByImage')[0].body)).not.toContain(
			'bbox',
		);
	});

	test('of a video choose its people', async () => {
		const [source] = await detect(url('amara'));
		const [target] = await detect(video());
		const entry = { sourceFaceUrl: source.faceUrl, targetFaceUrl: target.faceUrl } as IDataObject;
		const { json, error } = await given([entry], video());
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'video' }]);
	});
});

describe('places in a video are refused in words, before anything is sent', () => {
	const source = () => ({ sourceFaceUrl: url('amara'), sourceBox: [1, 2, 30, 40] });

	test.each<[name: string, entry: () => IDataObject, message: string]>([
		[
			'a box in the target',
			() => ({ ...source(), targetBox: [1, 2, 3, 4] }),
			"'Pair 1: Target Box' is a box in a video, but Akool needs a picture of the face",
		],
		[
			'the video as the face to replace',
			() => ({ ...source(), targetFaceUrl: video() }),
			"'Pair 1: Target Face URL' is a video, but Akool needs a picture of the face",
		],
		[
			'the video with a box',
			() => ({ ...source(), targetFaceUrl: video(), targetBox: [1, 2, 3, 4] }),
			"'Pair 1: Target Face URL' is a video, but Akool needs a picture of the face",
		],
		[
			'a video as the new face',
			() => ({ sourceFaceUrl: video(), targetFaceUrl: url('duo') }),
			"'Pair 1: Source Face URL' is a video, but Akool needs a picture of the face",
		],
	])('%s', async (_name, entry, message) => {
		const { error } = await given([entry()], video());
		expect(error?.message).toBe(`${message}`);
		expect(error?.description).toContain('faceUrl');
		expect(sandbox().requests).toHaveLength(0);
	});
});
