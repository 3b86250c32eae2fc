import { saysNoFace } from '../../../lib/core/noFace';
import { readDetectResponse, readFramesResponse } from '../../../lib/akool/detectResponse';

describe('no face, in any wording', () => {
	test.each([
		'No faces detected',
		'no face',
		'NO_FACE_DETECTED',
		'NoFaceFound',
		'face not found',
		'FACE_NOT_FOUND',
		'Face is not detected in the image',
		'faces could not be detected',
		"Couldn't find a face in this picture",
		'can’t find face',
		"can't find any faces",
		'Cannot detect face',
		'cannot detect',
		'can not detect any face',
		'Not found',
		'Failed to detect faces.',
		'unable to locate a valid face',
		'no person',
		'No person was found in the picture',
		'no people detected',
		'no human face detected',
		'No valid face found in source image',
		'No source face detected',
		'0 face detected. Using best detection face.',
		'zero faces found',
		'face count: 0',
		'face list is empty',
		"The image doesn't contain a face",
		'the picture does not show any faces',
		'A picture without a face',
		'Error Face Processing: No face found in image',
		'detect failed: 未检测到人脸',
		'人脸未找到',
	])('%s', (words) => {
		expect(saysNoFace(words)).toBe(true);
		const body = { error_code: 1, error_msg: words };
		for (const status of [200, 400, 500]) {
			expect(readDetectResponse({ status, headers: {}, body }, 0)).toEqual({});
		}
		const frames = { success: false, error: words };
		expect(readFramesResponse({ status: 500, headers: {}, body: frames }, 0)).toMatchObject({
			persons: [],
		});
	});
});

describe('something else', () => {
	test.each([
		'',
		'SUCCESS',
		'File not found',
		'url not found',
		'The requested URL was not found on this server',
		'image not found',
		'media could not be found',
		'face image not found',
		'face_url not found',
		'Failed to download media from URL https://a.example/no-face.jpg',
		"No such file or directory: '/tmp/face.jpg'",
		'cannot detect media type',
		'Media type detection failed',
		'Failed to process media',
		"'NoneType' object has no attribute 'shape'",
		'no face detector available',
		'face detection model not found',
		'user not found',
		'more than one face detected',
		'face too small',
		'Unable to connect to face service',
		'too many faces',
		'cannot find endpoint',
		'人脸数量过多',
	])('%s', (words) => expect(saysNoFace(words)).toBe(false));

	test('HTTP 404 is about an address', () => {
		const body = { error_code: 1, error_msg: 'Not found' };
		expect(() => readDetectResponse({ status: 404, headers: {}, body }, 0)).toThrow(
			'could not open',
		);
	});

	test.each(['no a ', 'face is ', 'not ', 'no the valid ', 'face ', '没', 'a'])(
		'a long text of nothing but %j',
		(piece) => expect(saysNoFace(piece.repeat(100_000))).toBe(false),
	);
});
