import fc from 'fast-check';
import { readDetectedFaces } from '../../../lib/akool/detectedFaces';
import { readBox } from '../../../lib/akool/faceBoxes';
import { readMappings } from '../../../lib/akool/faceMappings';
import { readPairs } from '../../../lib/akool/facePairs';
import { readLandmarks } from '../../../lib/akool/facePicture';
import type { MediaFile } from '../../../lib/core/media';
import { ValidationError } from '../../../lib/core/errors';

const findFile = (): MediaFile => ({ data: '', mimeType: 'image/png' });

/** What a reader gives; undefined when it refuses in words. */
function readOrRefuse<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof ValidationError) return undefined;
		throw error;
	}
}

const anyValue = fc.oneof(
	fc.anything(),
	fc.json(),
	fc.string({ unit: fc.constantFrom(...'0123456789.,;:-[](){}" \n') }),
);
const coordinate = fc.double({ min: -500, max: 5000, noNaN: true, noDefaultInfinity: true });

test('a box is four whole numbers inside the picture, or refused in words', () => {
	fc.assert(
		fc.property(fc.oneof(anyValue, fc.array(coordinate, { maxLength: 5 })), (value) => {
			const box = readOrRefuse(() => readBox(value, 'Box'));
			if (!box) return;
			expect(box.every((number) => Number.isInteger(number) && number >= 0)).toBe(true);
			expect(box[0] < box[2] && box[1] < box[3]).toBe(true);
		}),
	);
});

test('landmarks are four points, or refused in words', () => {
	fc.assert(
		fc.property(anyValue, (value) => {
			const landmarks = readOrRefuse(() => readLandmarks(value, 'Landmarks'));
			if (landmarks) expect(landmarks.split(':').map((point) => point.split(','))).toHaveLength(4);
		}),
	);
});

test('lists are read or refused in words, whatever they are', () => {
	const entry = fc.dictionary(
		fc.constantFrom('sourceUrl', 'targetUrl', 'source_url', 'sourceBox', 'TargetBox', 'x'),
		fc.oneof(fc.webUrl(), fc.string(), fc.integer()),
	);
	const value = fc.oneof(
		anyValue,
		fc.array(entry),
		fc.array(entry).map((list) => JSON.stringify(list)),
	);
	fc.assert(
		fc.property(value, (list) => {
			readOrRefuse(() => readPairs(list, 'Pair', 50, findFile));
			readOrRefuse(() => readMappings(list, 'Pair', 8, findFile));
		}),
	);
});

test('whatever Face Detect puts out can be put in again', () => {
	const numbers = (length: number) =>
		fc.array(coordinate, { minLength: length, maxLength: length });
	const frame = fc.record({
		region: fc.array(numbers(4), { maxLength: 6 }),
		crop_region: fc.option(fc.array(numbers(4), { maxLength: 6 })),
		landmarks: fc.option(fc.array(fc.array(numbers(2), { maxLength: 6 }), { maxLength: 6 })),
		landmarks_str: fc.option(fc.array(fc.option(fc.string()), { maxLength: 6 })),
	});
	fc.assert(
		fc.property(frame, (lists) => {
			const faces = readDetectedFaces({ faces_obj: { '0': lists } });
			for (const [index, { faceIndex, faceCount, box, landmarks }] of faces.entries()) {
				expect([faceIndex, faceCount]).toEqual([index, faces.length]);
				expect(readBox(box, 'Box')).toEqual(box);
				expect(readLandmarks(landmarks, 'Landmarks')).toBe(landmarks);
			}
		}),
	);
});

test('whatever Akool says, reading it throws nothing', () => {
	fc.assert(
		fc.property(fc.anything(), (faces_obj) => {
			readDetectedFaces({ faces_obj });
			readDetectedFaces({ faces_obj: { '0': faces_obj } });
		}),
	);
});
