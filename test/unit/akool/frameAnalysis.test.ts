import { detectRequestBody } from '../../../lib/akool/detectRequest';
import {
	analyzeFramesBody,
	readPersons,
	requireAsManyTimestamps,
} from '../../../lib/akool/frameAnalysis';
import { ValidationError } from '../../../lib/core/errors';

const FRAMES = ['https://example.com/1.jpg', 'https://example.com/2.jpg'];

describe('the request of Analyze Frames', () => {
	test('has only what was given', () => {
		expect(Object.keys(analyzeFramesBody(FRAMES, [], undefined))).toEqual(['frame_urls']);
		expect(analyzeFramesBody(FRAMES, [], undefined)).toEqual({ frame_urls: FRAMES });
		expect(analyzeFramesBody(FRAMES, [0, 1.5], 0)).toEqual({
			frame_urls: FRAMES,
			timestamps: [0, 1.5],
			expand_ratio: 0,
		});
	});

	test('has a timestamp for each frame, or none', () => {
		expect(() => requireAsManyTimestamps([], 2)).not.toThrow();
		expect(() => requireAsManyTimestamps([0, 1], 2)).not.toThrow();
		for (const timestamps of [[0], [0, 1, 2]]) {
			const check = () => requireAsManyTimestamps(timestamps, 2);
			expect(check).toThrow(ValidationError);
			expect(check).toThrow(`'Timestamps' has ${timestamps.length} entries for 2 frames`);
		}
	});
});

describe('the persons of Analyze Frames', () => {
	test("have Akool's values under names of their own", () => {
		const body = {
			success: true,
			persons: [
				{
					person_id: 'p1',
					index: 0,
					face_url: 'https://example.com/face.jpg',
					bbox: [1, 2, 3, 4],
					confidence: 0.9,
					first_seen: 0,
					last_seen: 2,
					appearances: [{ timestamp: 0, frame_idx: 1, bbox: [5, 6, 7, 8] }, null],
				},
			],
		};
		expect(readPersons(body)).toEqual([
			{
				personId: 'p1',
				index: 0,
				faceUrl: 'https://example.com/face.jpg',
				box: [1, 2, 3, 4],
				confidence: 0.9,
				firstSeen: 0,
				lastSeen: 2,
				appearances: [{ timestamp: 0, frame: 1, box: [5, 6, 7, 8] }],
			},
		]);
	});

	test('come from left to right, and those without a readable box last', () => {
		const person = (person_id: string, bbox: unknown) => ({ person_id, bbox });
		const persons = [
			person('right', [400, 0, 440, 40]),
			person('nowhere', null),
			person('left', ['10', '0', '50', '40']),
			person('middle', '200,0,240,40'),
		];
		expect(readPersons({ persons }).map(({ personId }) => personId)).toEqual([
			'left',
			'middle',
			'right',
			'nowhere',
		]);
	});

	test('have boxes that Face Swap Plus takes, at the edge of a frame too', () => {
		const appearances = [{ timestamp: 0, frame_idx: 0, bbox: [-4, -2.5, 30, 40] }];
		const [person] = readPersons({ persons: [{ bbox: [-12.5, 3, '90', 120.5], appearances }] });
		expect(person.box).toEqual([0, 3, 90, 121]);
		expect(person.appearances[0].box).toEqual([0, 0, 30, 40]);
		expect(readPersons({ persons: [{ bbox: 'none' }] })[0].box).toBe('none');
	});

	test.each([[{}], [{ persons: null }], [{ persons: 'none' }], [{ persons: [] }]])(
		'%j has none',
		(body) => expect(readPersons(body)).toEqual([]),
	);

	test('what is no person is left out, and one without appearances has none', () => {
		expect(readPersons({ persons: [1, null, { index: 7, appearances: 'none' }] })).toMatchObject([
			{ index: 7, appearances: [] },
		]);
	});
});

describe('the request of Face Detect', () => {
	test("has the number of frames only if it is given: Akool's default is its own", () => {
		const options = { singleFace: true, returnFaceUrls: false };
		expect(detectRequestBody({ url: FRAMES[0] }, options)).toEqual({
			url: FRAMES[0],
			single_face: true,
			return_face_url: false,
		});
		expect(detectRequestBody({ url: FRAMES[0] }, options)).not.toHaveProperty('num_frames');
		const more = { singleFace: false, returnFaceUrls: true, numFrames: 3 };
		expect(detectRequestBody({ img: 'AAAA' }, more)).toEqual({
			img: 'AAAA',
			single_face: false,
			return_face_url: true,
			num_frames: 3,
		});
	});
});
