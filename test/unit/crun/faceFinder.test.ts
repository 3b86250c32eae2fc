import type { UserError } from '../../../lib/core/errors';
import { crunProvider } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun-n8n/crunProvider';
import { FaceFinder } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun-n8n/faceFinder';
import { prepareSwap } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun-n8n/prepareSwap';
import { type Answer, crun, face, found, good, MINUTE, PICTURE, waiting } from './crunThatDetects';

const errorOf = async (work: Promise<unknown>) =>
	(await work.then(
		() => undefined,
		(error: unknown) => error,
	)) as UserError;

describe('faces are found', () => {
	test('by looking again and again, ever less often', async () => {
		const { client, reads } = crun([...Array<Answer>(9).fill(waiting), found('a')]);
		const { faces } = await new FaceFinder(client).find(PICTURE);
		expect(faces).toEqual([face(0), face(1), face(2)]);
		const pauses = reads.slice(1).map((at, index) => Math.round(at - reads[index]));
		expect(pauses[0]).toBe(1500);
		expect(pauses.at(-1)).toBe(5000);
	});

	test('although the detection is not listed at first, and reading it fails for a moment', async () => {
		const { client } = crun([{ code: 404 }, { code: 500 }, { code: 455 }, waiting, found('a')]);
		expect(await new FaceFinder(client).find(PICTURE)).toMatchObject({ detectId: 'a' });
	});

	test('once for all items with the same picture', async () => {
		const { client, detections } = crun([found('a')]);
		const finder = new FaceFinder(client);
		await Promise.all([finder.find(PICTURE), finder.find(PICTURE)]);
		await finder.find(PICTURE);
		expect(detections()).toBe(1);
	});
});

describe('faces are not found', () => {
	test('when Crun takes too long', async () => {
		const { client, clock } = crun([waiting]);
		const error = await errorOf(new FaceFinder(client).find(PICTURE));
		expect(error.message).toBe("Crun did not finish finding the faces in 'Target URL' in time");
		expect(clock.monotonicNow()).toBeLessThan(4 * MINUTE);
	});

	test('after cancelling', async () => {
		const { client } = crun([waiting]);
		const signal = AbortSignal.abort(new Error('stopped'));
		const error = await errorOf(new FaceFinder(client, signal).find(PICTURE));
		expect(error).toEqual(new Error('stopped'));
	});

	test.each<[reason: string | null, title: string, errorReason: string]>([
		['No face detected', "No face found in 'Target URL'", 'noFace'],
		['Image download failed', "Crun could not look for faces in 'Target URL'", 'unreachable'],
		[null, "Crun could not look for faces in 'Target URL'", 'other'],
	])('when the detection fails: %s', async (error, title, errorReason) => {
		const { client } = crun([good({ status: 'failed', error, result: null })]);
		const thrown = await errorOf(new FaceFinder(client).find(PICTURE));
		expect(thrown).toMatchObject({ message: title, errorReason });
		expect(thrown.advice).toContain('No swap was submitted.');
	});

	test('when it is unclear whether a detection was begun: it is not begun twice', async () => {
		const { client, detections } = crun([found('a')], { code: 500 });
		const error = await errorOf(new FaceFinder(client).find(PICTURE));
		expect(error.message).toBe('Crun has a problem of its own');
		expect(detections()).toBe(1);
	});
});

describe('a swap that waits for long to be submitted', () => {
	const url = 'https://new.example/a.png';
	const plan = {
		target: PICTURE,
		sources: [{ media: { field: 'Source Face 1', url }, faceNumber: 1 }],
	};

	test.each([
		[40 * MINUTE, 1, 'a'],
		[55 * MINUTE, 2, 'b'],
		[3 * 60 * MINUTE, 2, 'b'],
	])('after %d ms: %d detections, and it has the ID %s', async (ms, count, detectId) => {
		const { client, clock, detections } = crun([found('a'), found('b')]);
		const uploader = { resolve: async (media: object) => ({ ...media, shown: '' }) };
		const tools = { uploader: uploader as never, faces: new FaceFinder(client) };
		const request = await prepareSwap(plan, tools);
		await clock.sleep(ms);
		await crunProvider(client).refresh?.(request);
		expect(detections()).toBe(count);
		expect(request.task.input).toEqual({
			detect_id: detectId,
			image_url: PICTURE.url,
			faces: [
				{ face_id: 0, target: face(0).link },
				{ face_id: 1, target: url },
				{ face_id: 2, target: face(2).link },
			],
			disable_safety_checker: false,
		});
	});
});
