import { noFaceError, tooFewFacesError, withFieldName } from '../../../lib/akool-n8n/faceErrors';
import {
	markedFace,
	noFacePictureError,
	requireFaceLandmarks,
} from '../../../lib/akool/faceReferences';
import { readDetectedFaces } from '../../../lib/akool/detectedFaces';
import { ApiError, UserError } from '../../../lib/core/errors';

const target = { field: 'Target URL', shown: 'a.jpg', url: 'https://example.com/a.jpg' };
const [faceWithoutEyes] = readDetectedFaces({ faces_obj: { '0': { region: [[1, 2, 30, 40]] } } });

/** What a function throws. */
function thrownBy(work: () => unknown): UserError {
	try {
		work();
	} catch (error) {
		return error as UserError;
	}
	throw new Error('nothing was thrown');
}

describe('why an item failed can be told from a word', () => {
	test.each([
		['nobody in a picture', noFaceError(target)],
		['nobody in a target', tooFewFacesError(0, 1, target)],
		['too few in a target', tooFewFacesError(2, 3, target)],
		['a face without eyes', thrownBy(() => requireFaceLandmarks(faceWithoutEyes))],
		['a face without eyes, for Classic', thrownBy(() => markedFace(faceWithoutEyes, 'x', false))],
	])('%s: noFace', (_name, error) => expect(error.errorReason).toBe('noFace'));

	test('a face of which Akool gave no picture: busy', () =>
		expect(noFacePictureError().errorReason).toBe('busy'));

	test('the name of a field leaves it as it is', () => {
		const facts = { kind: 'request' as const, httpStatus: 400 };
		const error = Object.assign(new ApiError('No.', 'Do.', facts), { errorReason: 'notAPicture' });
		expect(withFieldName(error, 'Target URL')).toMatchObject({
			message: "'Target URL': No.",
			errorReason: 'notAPicture',
		});
	});
});

describe('too few faces', () => {
	test('the message says how many were found', () => {
		expect(tooFewFacesError(0, 2, target).message).toContain('No face found');
		expect(tooFewFacesError(1, 2, target).message).toContain('Only 1 face found');
		expect(tooFewFacesError(2, 3, target).message).toBe(
			"Only 2 faces found in 'Target URL', but 3 are needed",
		);
	});

	test('where there is none, fewer source faces would not help', () => {
		const { advice } = tooFewFacesError(0, 1, target);
		expect(advice).not.toContain('fewer');
		expect(advice).toContain('at least 80 pixels wide');
	});

	test('of a video it says what else can be done', () => {
		expect(tooFewFacesError(1, 2, { ...target, type: 'video' }).advice).toContain(
			"raise 'Frames to Search' to search more frames",
		);
		expect(tooFewFacesError(1, 2, { ...target, type: 'image' }).advice).not.toContain('In a video');
	});
});
