import { FaceFinder } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun-n8n/faceFinder';
import { prepareSwap } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun-n8n/prepareSwap';
import { readDetectTaskId } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/taskId';
import { manySleepersClock } from '../jobs/manySleepersClock';
import { type Answer, crun, face, found, PICTURE, waiting } from './crunThatDetects';

const url = 'https://new.example/a.png';

/** Prepares a swap onto face 2 of the detection `d7`, which Crun answers so. */
async function prepare(answers: Answer[]) {
	const { client, reads, detections } = crun(answers);
	const uploader = { resolve: async (media: object) => ({ ...media, shown: '' }) };
	const sources = [{ media: { field: 'Source Face 1', url }, faceNumber: 2 }];
	const plan = { target: PICTURE, sources, detectTaskId: 'd7' };
	const tools = { uploader: uploader as never, faces: new FaceFinder(client) };
	return { request: await prepareSwap(plan, tools), reads, detections };
}

describe('the faces that Crun Face Detect found are used', () => {
	test('instead of finding them again, and never others', async () => {
		const { request, reads, detections } = await prepare([found('a')]);
		expect(detections()).toBe(0);
		expect(reads).toHaveLength(1);
		expect(request.makeAgain).toBeUndefined();
		expect(request.task.input).toMatchObject({
			detect_id: 'a',
			image_url: PICTURE.url,
			faces: [
				{ face_id: 0, target: face(0).link },
				{ face_id: 1, target: face(1).link },
				{ face_id: 2, target: url },
			],
		});
	});

	test.each<[string, Answer]>([
		['Crun does not know', { code: 404 }],
		['is not finished', waiting],
		['failed', { code: 200, data: { status: 'failed', error: 'no face' } }],
	])('but not of a detection that %s: nothing is submitted', async (_name, answer) => {
		await expect(prepare([answer])).rejects.toMatchObject({
			message: "Crun has no finished face detection with the ID 'd7'",
			advice: expect.stringContaining('Nothing was submitted.'),
		});
	});
});

describe('the ID of a detection', () => {
	test('may be pasted with blanks and quotes', () =>
		expect(readDetectTaskId(' "0f9a3c52-7d1e-4b60" ', 'Detect Task ID')).toBe(
			'0f9a3c52-7d1e-4b60',
		));

	test.each([
		['a, b', "'Detect Task ID' contains several IDs"],
		['../CreateTask', "'Detect Task ID' contains something that is not an ID"],
		['undefined', "'Detect Task ID' contains something that is not an ID"],
		[' ', "'Detect Task ID' is empty"],
		['', "'Detect Task ID' is empty"],
		[null, "'Detect Task ID' is empty"],
		[undefined, "'Detect Task ID' is empty"],
	])('%j is refused', (value, message) =>
		expect(() => readDetectTaskId(value, 'Detect Task ID')).toThrow(message),
	);
});

test('a detection of earlier is read once for all items of a run', async () => {
	const { client, reads } = crun([found('a')]);
	const finder = new FaceFinder(client);
	await Promise.all([finder.findEarlier('d7'), finder.findEarlier('d7')]);
	await finder.findEarlier('d7');
	expect(reads).toHaveLength(1);
});

test('several of them are read at once, but only a few at first', async () => {
	const clock = manySleepersClock();
	const { client } = crun([found('a')]);
	const inFlight = { now: 0, atFirst: 0 };
	const read: typeof client.read = async (path) => {
		inFlight.now++;
		if (clock.now() === 0) inFlight.atFirst = inFlight.now;
		await clock.sleep(50);
		inFlight.now--;
		return await client.read(path);
	};
	const finder = new FaceFinder({ ...client, read });
	const ids = Array.from({ length: 40 }, (_, index) => `d${index}`);
	const reading = Promise.all(ids.map(async (id) => await finder.findEarlier(id)));
	await clock.run();
	await reading;
	expect(inFlight.atFirst).toBe(5);
});
