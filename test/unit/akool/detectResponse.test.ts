import { readDetectResponse, readFramesResponse } from '../../../lib/akool/detectResponse';
import { readDetectedFaces } from '../../../lib/akool/detectedFaces';
import { ApiError, InvalidResponseError } from '../../../lib/core/errors';

const NOW = 0;
const answer = (body: unknown, status = 200) => ({ status, headers: {}, body });

/** The example of Akool's own page. */
const EXAMPLE = {
	error_code: 0,
	error_msg: 'SUCCESS',
	faces_obj: {
		'0': {
			landmarks: [
				[
					[120, 85],
					[180, 88],
					[150, 130],
					[150, 165],
					[125, 165],
					[175, 168],
				],
			],
			landmarks_str: ['120,85:180,88:150,130:150,165'],
			region: [[80, 50, 150, 180]],
			removed: [],
			frame_time: null,
			face_urls: ['https://example.com/face_detect_0.jpg'],
			crop_region: [[30, 0, 250, 280]],
			crop_landmarks: ['90,85:150,88:120,130:120,165'],
		},
	},
};

describe("Face Detect's answer", () => {
	test("Akool's example gives a face with everything", () => {
		expect(readDetectedFaces(readDetectResponse(answer(EXAMPLE), NOW))).toEqual([
			{
				frame: 0,
				faceIndex: 0,
				faceCount: 1,
				faceUrl: 'https://example.com/face_detect_0.jpg',
				landmarks: '120,85:180,88:150,130:150,165',
				cropLandmarks: '90,85:150,88:120,130:120,165',
				region: [80, 50, 150, 180],
				box: [30, 0, 280, 280],
				points: EXAMPLE.faces_obj['0'].landmarks[0],
			},
		]);
	});

	test('without face URLs the lists are null: the box is the face, landmarks are joined', () => {
		const frame = { ...EXAMPLE.faces_obj['0'], landmarks_str: null };
		const bare = { ...frame, face_urls: null, crop_region: null, crop_landmarks: null };
		const [face] = readDetectedFaces({ faces_obj: { '0': bare } });
		expect(face).toMatchObject({
			box: [80, 50, 230, 230],
			landmarks: '120,85:180,88:150,130:150,165',
		});
		expect(face).not.toHaveProperty('faceUrl');
	});

	test('a face that makes no sense does not shift the others: the lists stay side by side', () => {
		const lists = {
			region: [null, [900, 0, 50, 50]],
			landmarks_str: ['1,1:1,1:1,1:1,1', '2,2:2,2:2,2:2,2'],
			face_urls: ['https://example.com/left.jpg', 'https://example.com/right.jpg'],
		};
		expect(readDetectedFaces({ faces_obj: { '0': lists } })).toEqual([
			expect.objectContaining({
				region: [900, 0, 50, 50],
				landmarks: '2,2:2,2:2,2:2,2',
				faceUrl: 'https://example.com/right.jpg',
				faceIndex: 0,
				faceCount: 1,
			}),
		]);
	});

	test('numbers sent as text are numbers', () => {
		const [face] = readDetectedFaces({ faces_obj: { '0': { region: [['1', '2', '3', '4']] } } });
		expect(face.box).toEqual([1, 2, 4, 6]);
	});

	test('frames come in the order of the video, not of their text', () => {
		const region = [[1, 2, 3, 4]];
		const frames = { '10': { region, frame_time: 2 }, '5': { region, frame_time: 1 } };
		const faces = readDetectedFaces({ faces_obj: frames });
		expect(faces.map(({ frame, frameTime }) => [frame, frameTime])).toEqual([
			[5, 1],
			[10, 2],
		]);
	});

	test.each([
		['as an error', answer({ error_code: 1, error_msg: 'No faces detected', faces_obj: {} }, 400)],
		['as an error with HTTP 200', answer({ error_code: 1, error_msg: 'No face detected' })],
		[
			'as empty lists',
			answer({ error_code: 0, error_msg: '', faces_obj: { '0': { region: [] } } }),
		],
		['as nothing', answer({ error_code: 0, faces_obj: {} })],
	])('nobody there, said %s, is no fault', (_name, said) => {
		expect(readDetectedFaces(readDetectResponse(said, NOW))).toEqual([]);
	});

	test.each([
		['Failed to download media from URL', 400],
		["'NoneType' object has no attribute 'shape'", 500],
		['Media type detection failed', 500],
		['Invalid URL format', 400],
	])('"%s" is about the picture, and final', (error_msg, status) => {
		const read = () => readDetectResponse(answer({ error_code: 1, error_msg }, status), NOW);
		expect(read).toThrow('Akool could not open the picture or video');
		expect(read).toThrow(
			expect.objectContaining({ facts: expect.objectContaining({ kind: 'request' }) }),
		);
	});

	test.each([
		['generate temp file error', 400],
		['server busy', 400],
		['CUDA out of memory', 422],
		['Inference timeout', 408],
	])('"%s" is passing trouble, whatever the HTTP status', (error_msg, status) => {
		const read = () => readDetectResponse(answer({ error_code: 1, error_msg }, status), NOW);
		expect(read).toThrow('Akool could not search for faces');
		expect(read).toThrow(expect.objectContaining({ errorReason: 'busy' }));
	});

	test('credits that do not suffice are no bad picture', () => {
		const said = answer({ error_code: 1, error_msg: 'Insufficient credits' }, 400);
		expect(() => readDetectResponse(said, NOW)).toThrow(
			expect.objectContaining({
				message: 'You do not have enough Akool credits',
				errorReason: 'credits',
				facts: expect.objectContaining({ kind: 'account' }),
			}),
		);
	});

	test('an address that Akool quotes does not give away what opens it', () => {
		const error_msg = 'Failed to download https://n8n.example.com/signed?token=abc.def';
		const read = () => readDetectResponse(answer({ error_code: 1, error_msg }, 400), NOW);
		expect(read).toThrow(
			expect.objectContaining({ advice: expect.stringContaining('signed?token=[hidden]"') }),
		);
	});

	test.each([
		['its own trouble', { error_code: 1, error_msg: 'Failed to process media' }, 500, 'trouble'],
		['too many requests', { error_code: 1, error_msg: 'slow down' }, 429, 'throttled'],
		['a bad key', { error_code: 1, error_msg: 'who are you' }, 401, 'account'],
		['a bad key in the usual envelope', { code: 1101, msg: 'Illegal token' }, 200, 'account'],
		['too frequent in the usual envelope', { code: 1005, msg: 'slow' }, 200, 'throttled'],
	])('%s is told apart', (_name, body, status, kind) => {
		expect.assertions(2);
		for (const read of [readDetectResponse, readFramesResponse]) {
			const said =
				read === readFramesResponse && 'error_code' in body
					? { success: false, error: body.error_msg }
					: body;
			try {
				read(answer(said, status), NOW);
			} catch (fault) {
				expect((fault as ApiError).facts.kind).toBe(kind);
			}
		}
	});

	test.each([
		['HTML', '<html>'],
		['success in another envelope', { code: 1000, data: {} }],
	])('%s says nothing', (_name, body) => {
		expect(() => readDetectResponse(answer(body), NOW)).toThrow(InvalidResponseError);
		expect(() => readFramesResponse(answer(body), NOW)).toThrow(InvalidResponseError);
	});
});
