import { expectSwapped } from '../../support/facesInResult';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const swap = (source: string, target: string) => pair(sandbox(), source, target);
const run = async (nodes: Parameters<typeof runNodes>[0], items: Parameters<typeof runNodes>[1]) =>
	await runNodes(nodes, items, credentialsFor(sandbox()));

describe('swapping a face', () => {
	test("the result shows the source's face in the target's place", async () => {
		const { json, error } = await run([swapNode()], [swap('amara', 'bjorn')]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
	});

	test('it gives a complete job item', async () => {
		const { json } = await run([swapNode()], [swap('chen', 'dolores')]);
		expect(json).toEqual([
			{
				_id: expect.stringMatching(/^[0-9a-f]{24}$/),
				job_id: expect.stringMatching(/^\d{17}-\d{4}$/),
				status: 'completed',
				statusCode: 3,
				type: 'image',
				url: expect.stringContaining(sandbox().address),
				createdAt: expect.stringMatching(/Z$/),
				expiresAt: expect.stringMatching(/Z$/),
			},
		]);
		expect(Object.keys(json[0]).join()).toBe(
			'status,url,type,_id,job_id,statusCode,createdAt,expiresAt',
		);
		const { createdAt, expiresAt } = json[0];
		expect(Date.parse(String(expiresAt)) - Date.parse(String(createdAt))).toBe(7 * 86_400_000);
	});

	test('settings arrive as Akool wants them', async () => {
		const landmarks = '200,200:300,200:250,250:250,300';
		await run(
			[
				swapNode({
					waitForResult: false,
					options: {
						landmarks: 'manual',
						sourceLandmarks: landmarks,
						targetLandmarks: '',
						faceEnhance: true,
						singleFaceMode: true,
					},
				}),
			],
			[swap('chen', 'dolores')],
		);
		const { source, target } = swap('chen', 'dolores');
		expect(requestsTo(sandbox(), 'faceswapByImage').map(({ body }) => body)).toEqual([
			{
				sourceImage: [{ path: source, opts: landmarks }],
				targetImage: [{ path: target }],
				model_name: 'akool_faceswap_image_hq',
				face_enhance: true,
				single_face_mode: true,
			},
		]);
	});

	test('landmarks choose the face in a picture with several', async () => {
		const { faces } = sandbox().portrait('trio');
		for (const [place, { landmarks }] of faces.entries()) {
			const targetLandmarks = landmarks.slice(0, 4).join(':');
			const options = { pollInterval: 0.2, landmarks: 'manual', targetLandmarks };
			const node = swapNode({ options });
			const { json, error } = await run([node], [swap('amara', 'trio')]);
			expect(error).toBeUndefined();
			await expectSwapped(sandbox(), json[0].url, 'amara', { portrait: 'trio', face: place });
		}
	});

	test('several items give several results, in order and linked to their item', async () => {
		const items = [swap('amara', 'bjorn'), swap('chen', 'dolores'), swap('emeka', 'fatima')];
		const { outputs, json } = await run([swapNode()], items);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		const faces = [
			['amara', 'bjorn'],
			['chen', 'dolores'],
			['emeka', 'fatima'],
		];
		for (const [index, [source, target]] of faces.entries()) {
			await expectSwapped(sandbox(), json[index].url, source, target);
		}
		expect(sandbox().ledger).toHaveLength(3);
	});
});

describe('waiting', () => {
	test('all items are looked up together, with one request a look', async () => {
		const items = [swap('amara', 'bjorn'), swap('chen', 'dolores'), swap('emeka', 'fatima')];
		await run([swapNode({ options: { pollInterval: 0.1 } })], items);
		const [{ query }] = requestsTo(sandbox(), 'listbyids');
		expect(String((query as { _ids: string })._ids).split(',')).toHaveLength(3);
	});

	test('looks come no more often than chosen', async () => {
		sandbox().fail({ on: 'result', fault: 'emptyResult', times: 3 });
		await run([swapNode({ options: { pollInterval: 0.1 } })], [swap('amara', 'bjorn')]);
		const looks = requestsTo(sandbox(), 'listbyids');
		expect(looks.length).toBeGreaterThanOrEqual(4);
		const gaps = looks.slice(1).map(({ at }, index) => at - looks[index].at);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
	});

	test('the first look comes after the chosen interval', async () => {
		await run([swapNode({ options: { pollInterval: 0.6 } })], [swap('amara', 'bjorn')]);
		const [submitted] = requestsTo(sandbox(), 'faceswapByImage');
		const looks = requestsTo(sandbox(), 'listbyids');
		expect(looks[0].at - submitted.at).toBeGreaterThanOrEqual(590);
		expect(looks).toHaveLength(1);
	});

	test('switched off, the job is there at once, and Get Result makes a result of it', async () => {
		const { json } = await run([swapNode({ waitForResult: false })], [swap('amara', 'bjorn')]);
		expect(json).toEqual([
			{
				_id: expect.stringMatching(/^[0-9a-f]{24}$/),
				job_id: expect.any(String),
				status: 'queued',
				statusCode: 1,
				type: 'image',
				expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			},
		]);
		expect(requestsTo(sandbox(), 'listbyids')).toHaveLength(0);

		await sandbox().clock.advance(1000);
		const getResult = {
			type: 'akoolGetResult' as const,
			parameters: { operation: 'get', resultIds: '={{ $json._id }}' },
		};
		const later = await run([getResult], json);
		expect(later.json).toMatchObject([{ _id: json[0]._id, status: 'completed', type: 'image' }]);
		await expectSwapped(sandbox(), later.json[0].url, 'amara', 'bjorn');
	});

	test('a look that fails in passing does no harm', async () => {
		sandbox().fail({ on: 'result', fault: 'httpStatus', status: 502 });
		sandbox().fail({ on: 'result', fault: 'emptyResult' });
		sandbox().fail({ on: 'result', fault: 'resetBeforeAnswer' });
		sandbox().fail({ on: 'result', fault: 'garbage' });
		const { json, error } = await run([swapNode()], [swap('amara', 'bjorn')]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(sandbox().ledger).toHaveLength(1);
	});
});
