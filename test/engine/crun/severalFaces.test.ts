import { systemClock } from '../../../lib/n8n/platform/systemClock';
import { until } from '../../../n8n-host/until';
import type { CrunSandbox } from '../../../sandbox';
import { requestsTo, useSwaps } from './swaps';
import { detectStep, severalFacesStep } from './steps';

const HOUR_MS = 60 * 60 * 1000;
const { sandbox, url, run, submitted, detections } = useSwaps({
	faceNumbers: { first: 5, step: 3 },
});
const photo = (name: string) => ({ target: url(name) });
const face = (name: string, faceNumber?: number | string) => ({ url: url(name), faceNumber });

/** The numbers of the faces in the picture that was looked at last, in ascending order. */
const numbers = () =>
	sandbox()
		.detections.all()
		.at(-1)!
		.faces.map(({ id }) => id)
		.sort((a, b) => a - b);
/** The picture of a face alone, by its number. */
const linkOf = (number: number) =>
	sandbox()
		.detections.all()
		.at(-1)!
		.faces.find(({ id }) => id === number)!.link;

/** Lets an hour pass for Crun and for n8n. */
async function passAnHour({ clock }: CrunSandbox) {
	const now = systemClock.monotonicNow.bind(systemClock);
	jest.spyOn(systemClock, 'monotonicNow').mockImplementation(() => now() + HOUR_MS);
	await clock.advance(HOUR_MS);
}
afterEach(() => jest.restoreAllMocks());

describe('three new faces', () => {
	test('go on the faces with the lowest numbers, in order', async () => {
		const faces = ['amara', 'bjorn', 'chen'].map((name) => face(name));
		const { json, error } = await run(severalFacesStep(faces), [photo('trio')]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'image' }]);
		expect(numbers()).toEqual([5, 8, 11]);
		const [{ model, input }] = submitted();
		expect(model).toBe('image-face-swap-multi');
		expect(input.faces).toEqual([
			{ face_id: 5, target: url('amara') },
			{ face_id: 8, target: url('bjorn') },
			{ face_id: 11, target: url('chen') },
		]);
	});

	test('go on the faces with their numbers, where these are given', async () => {
		const faces = [face('amara', 11), face('bjorn', '5'), face('chen', ' 8 ')];
		expect((await run(severalFacesStep(faces), [photo('trio')])).error).toBeUndefined();
		expect(submitted()[0].input.faces).toEqual([
			{ face_id: 5, target: url('bjorn') },
			{ face_id: 8, target: url('chen') },
			{ face_id: 11, target: url('amara') },
		]);
	});

	test('may be paired in both ways at once', async () => {
		const faces = [face('amara', 11), face('bjorn')];
		expect((await run(severalFacesStep(faces), [photo('trio')])).error).toBeUndefined();
		expect(submitted()[0].input.faces).toEqual([
			{ face_id: 5, target: linkOf(5) },
			{ face_id: 8, target: url('bjorn') },
			{ face_id: 11, target: url('amara') },
		]);
	});
});

describe('a face that is left alone', () => {
	test.each([[undefined], [8]])('keeps its own picture as target', async (number) => {
		const step = severalFacesStep([face('amara', number)]);
		expect((await run(step, [photo('trio')])).error).toBeUndefined();
		const swapped = number ?? 5;
		expect(submitted()[0].input.faces).toEqual(
			numbers().map((id) => ({
				face_id: id,
				target: id === swapped ? url('amara') : linkOf(id),
			})),
		);
	});
});

describe('the picture', () => {
	test('has the same address for the detection and the swap, and the same detection', async () => {
		await run(severalFacesStep([face('amara')]), [photo('duo')]);
		const [detection] = requestsTo(sandbox(), '/detect-face-image');
		const [{ input }] = submitted();
		expect(detection.body).toEqual({ image_url: input.image_url });
		expect(input.detect_id).toBe(sandbox().detections.all()[0].detectId);
	});

	test.each([' ', '\n', '\u200b'])('also where %j follows its address', async (rubbish) => {
		const items = [{ target: `${url('duo')}${rubbish}` }];
		expect((await run(severalFacesStep([face('amara')]), items)).error).toBeUndefined();
		expect(requestsTo(sandbox(), '/detect-face-image')[0].body).toEqual({ image_url: url('duo') });
		expect(submitted()[0].input.image_url).toBe(url('duo'));
	});

	test('is looked at once in a run, whatever the number of items', async () => {
		const items = ['duo', 'trio', 'duo', 'duo', 'trio'].map(photo);
		const { json } = await run(severalFacesStep([face('amara')]), items);
		expect(json.map(({ status }) => status)).toEqual(items.map(() => 'completed'));
		expect(detections()).toBe(2);
		expect(sandbox().ledger).toHaveLength(5);
		const used = submitted().map(({ input }) => `${input.image_url} ${input.detect_id}`);
		expect(new Set(used).size).toBe(2);
		expect((await run(detectStep(), items)).json).toHaveLength(3 * 2 + 2 * 3);
		expect(detections()).toBe(4);
	});

	test('is looked at again in the next run', async () => {
		for (let time = 0; time < 2; time++)
			await run(severalFacesStep([face('amara')]), [photo('duo')]);
		expect(detections()).toBe(2);
	});

	test('is looked at again before it is swapped, if that had to wait for an hour', async () => {
		const submissionIsRefused = until(() => submitted().length === 1);
		sandbox().fail({ on: 'submit', fault: 'httpStatus', status: 429, retryAfter: 1 });
		const running = run(severalFacesStep([face('amara')], { maxWait: 120 }), [photo('duo')]);
		await submissionIsRefused;
		await passAnHour(sandbox());
		expect((await running).error).toBeUndefined();
		expect(detections()).toBe(2);
		const [early, late] = sandbox().detections.all();
		expect(submitted().map(({ input }) => input.detect_id)).toEqual([
			early.detectId,
			late.detectId,
		]);
		expect(sandbox().ledger).toHaveLength(1);
	});
});

describe('nothing is submitted', () => {
	test.each<[string, string[], string, string]>([
		['too few faces', ['amara', 'bjorn', 'chen'], 'duo', "Only 2 faces found in 'Target URL'"],
		['no face', ['amara'], 'nobody', "No face found in 'Target URL'"],
	])('for a picture with %s', async (_name, names, target, message) => {
		const items = [{ target: url(target) }];
		const { error } = await run(severalFacesStep(names.map((name) => face(name))), items);
		expect(error?.message).toContain(message);
		expect(error?.description).toContain('No swap was submitted.');
		expect(submitted()).toEqual([]);
	});

	test('for a number that no face has; the error names those that there are', async () => {
		const { error } = await run(severalFacesStep([face('amara', 0)]), [photo('trio')]);
		expect(error?.message).toContain(
			"'Source Face 1' has the face number 0, but there is no such face",
		);
		expect(error?.description).toContain('numbers: 5, 8, 11.');
		expect(submitted()).toEqual([]);
	});

	test('for two new faces on one', async () => {
		const faces = [face('amara', 8), face('bjorn')];
		const { error } = await run(severalFacesStep(faces), [photo('trio')]);
		expect(error?.message).toContain(
			"'Source Face 1' and 'Source Face 2' both go on face number 8",
		);
		expect(submitted()).toEqual([]);
	});

	test('for a detection that fails, and its neighbours go on', async () => {
		sandbox().fail({ on: 'detect', fault: 'detectionFails', reason: 'No face detected' });
		const step = severalFacesStep(
			[face('amara')],
			{ parallel: 1 },
			{ onError: 'continueRegularOutput' },
		);
		const { json } = await run(step, [photo('duo'), photo('trio')]);
		expect(json).toMatchObject([
			{ error: expect.stringContaining("No face found in 'Target URL'") },
			{ status: 'completed' },
		]);
		expect(sandbox().ledger).toHaveLength(1);
	});
});

test('Crun Face Detect puts out what Crun Face Swap takes', async () => {
	const { json } = await run(detectStep(), [photo('trio')]);
	expect(json.map(({ faceNumber }) => faceNumber)).toEqual([5, 8, 11]);
	for (const found of json) {
		expect(found).toEqual({
			faceNumber: found.faceNumber,
			faceCount: 3,
			faceUrl: linkOf(Number(found.faceNumber)),
			mediaUrl: url('trio'),
			detectId: sandbox().detections.all()[0].detectId,
			detectTaskId: sandbox().detections.all()[0].taskId,
		});
	}
	const last = face('amara', Number(json[2].faceNumber));
	const items = [{ target: String(json[2].mediaUrl) }];
	expect((await run(severalFacesStep([last]), items)).error).toBeUndefined();
	expect(submitted()[0].input.faces?.[2]).toEqual({ face_id: 11, target: url('amara') });
});
