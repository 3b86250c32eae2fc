import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { expectSwapped, facesAt } from '../../support/facesInResult';
import { runOneNode } from '../../support/runOneNode';
import { useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();
const url = (name: string) => sandbox().portrait(name).url;
const run = async (type: NodeUnderTest['type'], parameters: IDataObject) =>
	await runOneNode(sandbox(), type, parameters);
const detect = async (name: string, options: IDataObject = {}) =>
	(await run('akoolFaceDetect', { mediaUrl: url(name), options })).json;

/** Expects the new face on the person at the edge, and the other one unchanged. */
async function expectAtTheEdge(resultUrl: unknown): Promise<void> {
	await expectSwapped(sandbox(), resultUrl, 'amara', { portrait: 'edge', face: 0 });
	expect(await facesAt(sandbox(), resultUrl, { portrait: 'edge', face: 1 }, ['amara'])).toEqual([
		'edge',
	]);
}

test('Face Detect finds points outside the picture there, and puts a box inside it out', async () => {
	const [face] = await detect('edge', { returnFaceUrls: false });
	expect(face.landmarks).toMatch(/^-\d+,/);
	expect((face.region as number[])[0]).toBeLessThan(0);
	expect(Math.min(...(face.box as number[]))).toBe(0);
});

describe('what Face Detect puts out of a face at the edge is taken', () => {
	test.each([
		['the box of the cut-out', {}],
		['the box of the face', { returnFaceUrls: false }],
	])('by Plus: %s', async (_name, options) => {
		const [target] = await detect('edge', options);
		const { json, error } = await run('akoolFaceSwapPlus', {
			operation: 'swapSeveralFaces',
			mappingFrom: 'json',
			targetUrl: url('edge'),
			mappingsJson: JSON.stringify([{ sourceFaceUrl: url('amara'), targetBox: target.box }]),
		});
		expect(error).toBeUndefined();
		await expectAtTheEdge(json[0].url);
	});

	test('by Plus: the face URL, for its old face and as the new one', async () => {
		const [face] = await detect('edge');
		const mapping = { sourceFaceUrl: face.faceUrl, targetFaceUrl: face.faceUrl };
		const { error } = await run('akoolFaceSwapPlus', {
			operation: 'swapSeveralFaces',
			mappingFrom: 'json',
			targetUrl: url('edge'),
			mappingsJson: JSON.stringify([mapping]),
		});
		expect(error).toBeUndefined();
	});

	test('by Pro: landmarks by hand', async () => {
		const [target] = await detect('edge');
		const { json, error } = await run('akoolFaceSwapPro', {
			sourceUrl: url('amara'),
			targetUrl: url('edge'),
			options: { pollInterval: 0.2, landmarks: 'manual', targetLandmarks: target.landmarks },
		});
		expect(error).toBeUndefined();
		await expectAtTheEdge(json[0].url);
	});

	test('by Classic: pairs with landmarks', async () => {
		const [source] = await detect('amara');
		const [target] = await detect('edge');
		const pair = {
			sourceUrl: url('amara'),
			sourceLandmarks: source.landmarks,
			targetUrl: url('edge'),
			targetLandmarks: target.landmarks,
		};
		const { json, error } = await run('akoolFaceSwapClassic', {
			targetUrl: url('edge'),
			options: { pollInterval: 0.2, landmarks: 'manual' },
			pairsFrom: 'json',
			pairsJson: JSON.stringify(pair),
		});
		expect(error).toBeUndefined();
		await expectAtTheEdge(json[0].url);
	});

	test.each<[NodeUnderTest['type'], IDataObject]>([
		['akoolFaceSwapPlus', { operation: 'swapSeveralFaces', mappingFrom: 'auto' }],
		['akoolFaceSwapClassic', {}],
	])('by %s itself', async (type, parameters) => {
		const { json, error } = await run(type, {
			...parameters,
			targetUrl: url('edge'),
			sourceFaces: { face: [{ url: url('amara') }] },
		});
		expect(error).toBeUndefined();
		await expectAtTheEdge(json[0].url);
	});
});
