import { readDetectedFaces } from '../../../lib/akool/detectedFaces';
import { readDetectResponse, readFramesResponse } from '../../../lib/akool/detectResponse';
import type { ApiError } from '../../../lib/core/errors';

const answer = (body: unknown, status: number) => ({ status, headers: {}, body });
const errorOf = (read: () => unknown): ApiError => {
	try {
		read();
	} catch (error) {
		return error as ApiError;
	}
	throw new Error('It was a success');
};
const detect = (body: unknown, status = 200, isInline?: boolean) =>
	errorOf(() => readDetectResponse(answer(body, status), 0, isInline));
const frames = (body: unknown, status = 200) =>
	errorOf(() => readFramesResponse(answer(body, status), 0));

const OPEN = 'Akool could not open the picture or video';
const LOOK = 'Akool could not search for faces';
const TROUBLE = 'The problem is at Akool. Try again in a few minutes.';

describe('an error is one whatever the HTTP status', () => {
	test('of Face Detect', () => {
		expect(detect({ error_code: 1, error_msg: 'Failed to process' })).toMatchObject({
			message: LOOK,
			advice: `${TROUBLE} Akool's message: "Failed to process".`,
			facts: { kind: 'trouble', httpStatus: 200, words: 'Failed to process' },
		});
		expect(detect({ error_code: 1 }).advice).toBe(TROUBLE);
		expect(detect({ error_code: 0 }, 300).message).toBe(LOOK);
		expect(detect({ error_code: 0 }, 500).message).toBe(LOOK);
	});

	test('of Analyze Frames', () => {
		expect(frames({ success: false, error: 'Failed to process' })).toMatchObject({
			message: LOOK,
			advice: `${TROUBLE} Akool's message: "Failed to process".`,
		});
		expect(frames({ success: false }).advice).toBe(TROUBLE);
		expect(frames({ success: true }, 300).message).toBe(LOOK);
		expect(frames({ success: true }, 500).message).toBe(LOOK);
	});
});

test('a success is one', () => {
	const persons = { success: true, persons: [] };
	expect(readFramesResponse(answer(persons, 200), 0)).toBe(persons);
	expect(readFramesResponse(answer(persons, 299), 0)).toBe(persons);
	const faces = { error_code: '0', faces_obj: {} };
	expect(readDetectResponse(answer(faces, 299), 0)).toBe(faces);
});

describe('a picture that Akool can not open', () => {
	test.each([400, 404, 499])('HTTP %i is about it, whatever the words', (status) => {
		expect(detect({ error_code: 1, error_msg: 'hm' }, status).message).toBe(OPEN);
		expect(frames({ success: false, error: 'hm' }, status).message).toBe(OPEN);
	});

	test.each([399, 500])('HTTP %i is not', (status) => {
		expect(detect({ error_code: 1, error_msg: 'hm' }, status).message).toBe(LOOK);
	});

	test('what to do depends on how Akool got it', () => {
		const damaged = { error_code: 1, error_msg: 'hm' };
		const byAddress = 'Check that anyone can open it';
		expect(detect(damaged, 400).advice).toContain(byAddress);
		expect(detect(damaged, 400, false).advice).toContain(byAddress);
		expect(frames({ success: false, error: 'hm' }, 400).advice).toContain(byAddress);
		expect(detect(damaged, 400, true).advice).toBe(
			"The file may be damaged. Open it in n8n with 'View', and use a JPEG, PNG or WebP picture. Akool's message: \"hm\".",
		);
	});

	test('long words are cut', () => {
		const error_msg = 'x'.repeat(1000);
		expect(detect({ error_code: 1, error_msg }, 400).advice).toContain(`"${'x'.repeat(300)}".`);
	});
});

describe('lists that are not as documented', () => {
	const region = [[1, 2, 3, 4]];

	test.each([null, 'none', 5, undefined, []])('faces_obj of %j has no faces', (faces_obj) => {
		expect(readDetectedFaces({ faces_obj })).toEqual([]);
	});

	test('a frame that is none is left out', () => {
		const faces = readDetectedFaces({ faces_obj: { '0': null, '1': [], '2': { region } } });
		expect(faces.map(({ frame }) => frame)).toEqual([2]);
	});

	test('frames come in the order of the video, also those that JSON would put elsewhere', () => {
		const frame = { region };
		const faces_obj = { '-1': frame, b: frame, '1.5': frame, '1': frame };
		const order = readDetectedFaces({ faces_obj }).map(({ frame: number }) => number);
		expect(order.filter((number) => !Number.isNaN(number))).toEqual([-1, 1, 1.5]);
	});

	test('a point that is none is left out', () => {
		const landmarks = [[[1, 2], null, [3], ['4', '5'], [6.4, 7.6], [9, 9]]];
		const [face] = readDetectedFaces({ faces_obj: { '0': { region, landmarks } } });
		expect(face.points).toEqual([
			[1, 2],
			[4, 5],
			[6.4, 7.6],
			[9, 9],
		]);
		expect(face.landmarks).toBe('1,2:4,5:6,8:9,9');
	});
});
