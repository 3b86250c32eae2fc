import fc from 'fast-check';
import {
	readDetection,
	readDetectionId,
} from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/faceDetection';
import { pairFaces } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/pairFaces';
import { readSourceFaces } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/sourceFaces';

const link = (id: number) => `https://faces.example/${id}.png`;
const face = (id: number) => ({ id, link: link(id) });
const found = (...ids: number[]) => ids.map(face);
const fresh = (name: string, faceNumber?: number) => ({
	url: `https://new.example/${name}.png`,
	faceNumber,
});

/** A response as docs.crun.ai shows it. */
const detection = (changes: object = {}, result: object = {}) => ({
	detect_task_id: 'd1',
	status: 'succeeded',
	error: null,
	result: {
		id: 'detect-9',
		status: 'succeed',
		type: 'face_detect',
		hair_id: null,
		faces: [face(2), face(0), face(1)],
		error: null,
		...result,
	},
	...changes,
});

describe('a detection', () => {
	test('is found with its faces sorted by number, whatever order the list comes in', () => {
		expect(readDetection(detection())).toEqual({
			is: 'found',
			detection: { detectId: 'detect-9', faces: found(0, 1, 2) },
		});
	});

	test.each(['starting', 'processing', 'queued'])('is waited for while it is %s', (status) =>
		expect(readDetection({ detect_task_id: 'd1', status, result: null })).toEqual({
			is: 'waiting',
		}),
	);

	test('counts by the outer status: the inner one is spelled otherwise', () => {
		expect(readDetection(detection({ status: 'processing' }))).toEqual({ is: 'waiting' });
		expect(readDetection(detection({}, { status: 'processing' }))).toMatchObject({ is: 'found' });
	});

	test.each<[changes: object, reason: string | undefined]>([
		[{ error: 'The image is not accessible' }, 'The image is not accessible'],
		[{ result: { error: 'No face' } }, 'No face'],
		[{ result: null }, undefined],
	])('fails with its reason: %j', (changes, reason) => {
		expect(readDetection({ status: 'failed', error: null, ...changes })).toEqual({
			is: 'failed',
			reason,
		});
	});

	test.each([[[]], [null], [undefined]])('without faces (%j) finds none', (faces) => {
		expect(readDetection(detection({}, { faces }))).toMatchObject({ detection: { faces: [] } });
	});

	test.each<[changes: object, result: object, reason: string | undefined]>([
		[{}, { status: 'failed', error: 'The image is not accessible' }, 'The image is not accessible'],
		[{ error: 'The image is not accessible' }, {}, 'The image is not accessible'],
		[{}, { status: 'failed' }, undefined],
		[{ status: 'error' }, {}, undefined],
	])('without faces fails if %j or %j says so', (changes, result, reason) => {
		const data = detection(changes, { faces: null, ...result });
		expect(readDetection(data)).toEqual({ is: 'failed', reason });
	});

	test('without faces is waited for while the status inside says that it goes on', () => {
		const data = detection({}, { status: 'processing', faces: null });
		expect(readDetection(data)).toEqual({ is: 'waiting' });
	});

	test('that says there is no face finds none', () => {
		const data = detection({ error: 'No face detected' }, { faces: [] });
		expect(readDetection(data)).toMatchObject({ detection: { faces: [] } });
	});

	test.each([
		[null],
		['text'],
		[{}],
		[detection({ result: null })],
		[detection({}, { id: null })],
		[detection({}, { faces: [face(0), { id: 1 }] })],
		[detection({}, { faces: [{ link: link(0) }] })],
		// Nobody could say which of them is meant.
		[detection({}, { faces: [face(1), { ...face(1), link: link(2) }] })],
		[detection({}, { faces: [face(0), face(1.5)] })],
	])('%j can not be read', (data) => expect(readDetection(data)).toBeUndefined());

	test('is begun with an ID of its own', () => {
		expect(readDetectionId({ detect_task_id: 'd1' })).toBe('d1');
		for (const data of [null, {}, { detect_task_id: '' }]) {
			expect(readDetectionId(data)).toBeUndefined();
		}
	});
});

describe('pairing', () => {
	test('the n-th new face goes on the face with the n-th number; the others stay as they are', () => {
		const faces = found(3, 5, 8);
		expect(pairFaces([fresh('a'), fresh('b')], faces, 'Target URL')).toEqual([
			{ face_id: 3, target: fresh('a').url },
			{ face_id: 5, target: fresh('b').url },
			{ face_id: 8, target: link(8) },
		]);
	});

	test('a new face with a number goes on that face, 0 included', () => {
		const faces = found(0, 1, 2);
		expect(pairFaces([fresh('a', 2), fresh('b', 0)], faces, 'Target URL')).toEqual([
			{ face_id: 0, target: fresh('b').url },
			{ face_id: 1, target: link(1) },
			{ face_id: 2, target: fresh('a').url },
		]);
	});

	test('one without a number keeps its place beside one with a number', () => {
		const faces = found(10, 20, 30);
		expect(pairFaces([fresh('a', 30), fresh('b')], faces, 'Target URL')).toEqual([
			{ face_id: 10, target: link(10) },
			{ face_id: 20, target: fresh('b').url },
			{ face_id: 30, target: fresh('a').url },
		]);
	});

	test.each<[newFaces: Array<ReturnType<typeof fresh>>, ids: number[], title: string]>([
		[[fresh('a')], [], "No face found in 'Target URL'"],
		[[fresh('a'), fresh('b')], [], "No face found in 'Target URL', but 2 are needed"],
		[[fresh('a'), fresh('b')], [4], "Only 1 face found in 'Target URL', but 2 are needed"],
		[
			[fresh('a'), fresh('b'), fresh('c')],
			[1, 2],
			"Only 2 faces found in 'Target URL', but 3 are needed",
		],
		[
			[fresh('a', 7)],
			[1, 2],
			"'Source Face 1' has the face number 7, but there is no such face in the target",
		],
		[
			[fresh('a', 2), fresh('b')],
			[1, 2],
			"'Source Face 1' and 'Source Face 2' both go on face number 2",
		],
	])('%j on faces %j is an error in words', (newFaces, ids, title) => {
		const pair = () => pairFaces(newFaces, found(...ids), 'Target URL');
		expect(pair).toThrow(title);
		expect(pair).toThrow(
			expect.objectContaining({ advice: expect.stringContaining('No swap was submitted.') }),
		);
	});

	test.each([
		[2, 2, 'Each face can be replaced once, so enter another face number.'],
		[2, undefined, 'goes by its place in the list. Enter a face number for each.'],
	])('two new faces with the numbers %j and %j: %s', (first, second, advice) => {
		const pair = () => pairFaces([fresh('a', first), fresh('b', second)], found(1, 2), 'Target');
		expect(pair).toThrow(expect.objectContaining({ advice: expect.stringContaining(advice) }));
	});

	test('every face found is named once, and every new face is used once', () => {
		const ids = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(ids, fc.nat(7), (numbers, count) => {
				const sorted = [...numbers].sort((a, b) => a - b);
				const newFaces = sorted.slice(0, count).map((number) => fresh(String(number)));
				const targets = pairFaces(newFaces, found(...sorted), 'Target URL');
				expect(targets.map(({ face_id: id }) => id)).toEqual(sorted);
				targets.forEach(({ face_id: id, target }, index) =>
					expect(target).toBe(index < newFaces.length ? fresh(String(id)).url : link(id)),
				);
			}),
		);
	});
});

describe('the new faces', () => {
	const file = { data: '', mimeType: 'image/png' };
	const read = (value: unknown) => readSourceFaces(value, () => file);
	const url = 'https://new.example/a.png';

	test.each<[value: unknown, faceNumber: number | undefined]>([
		[[{ url }], undefined],
		[[{ url, faceNumber: '' }], undefined],
		[[{ url, faceNumber: 0 }], 0],
		[[{ url, faceNumber: '3' }], 3],
		[[{ type: 'url', url, face_number: ' 2 ' }], 2],
		[`[{ "url": "${url}", "faceNumber": 4 }]`, 4],
	])('%j', (value, faceNumber) => {
		expect(read(value)).toEqual([{ media: { field: 'Source Face 1', url }, faceNumber }]);
	});

	test('may be files', () => {
		expect(read([{ type: 'binary', field: 'photo' }])).toEqual([
			{ media: { field: 'Source Face 1', file } },
		]);
	});

	test.each([
		[[], "'Source Faces' is empty"],
		[[{ url }, { url: '' }], "'Source Face 2' is empty"],
		[[{ url, faceNumber: 'left' }], "'Source Face 1: Face Number' must be"],
		[[{ url, faceNumber: 1.5 }], "'Source Face 1: Face Number' must be"],
	])('%j is an error that names the face', (value, title) =>
		expect(() => read(value)).toThrow(title),
	);
});
