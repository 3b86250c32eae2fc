import { type DetectedFace, readDetectedFaces } from '../../../lib/akool/detectedFaces';
import { readBox } from '../../../lib/akool/faceBoxes';
import { readLandmarks } from '../../../lib/akool/facePicture';

const SIX = [
	[-12, 8],
	[20, 8],
	[4, 30],
	[4, 44],
	[-6, 44],
	[14, 44],
];
const read = (frame: object, key = '0') => readDetectedFaces({ faces_obj: { [key]: frame } });
const lefts = (faces: DetectedFace[]) => faces.map(({ region: [x] }) => x);

describe('faces come out as people read', () => {
	test('from left to right, numbered in that order, with what belongs to each', () => {
		const faces = read({
			region: [
				[400, 0, 50, 50],
				[10, 0, 50, 50],
				[200, 0, 50, 50],
			],
			face_urls: ['https://example.com/c.jpg', null, 'https://example.com/b.jpg'],
			crop_landmarks: ['9,9:9,9:9,9:9,9', null, '5,5:5,5:5,5:5,5'],
		});
		expect(faces.map(({ faceIndex, faceCount }) => [faceIndex, faceCount])).toEqual([
			[0, 3],
			[1, 3],
			[2, 3],
		]);
		expect(lefts(faces)).toEqual([10, 200, 400]);
		expect(faces.map(({ faceUrl }) => faceUrl)).toEqual([
			undefined,
			'https://example.com/b.jpg',
			'https://example.com/c.jpg',
		]);
		expect(faces[0]).not.toHaveProperty('faceUrl');
		expect(faces[1].cropLandmarks).toBe('5,5:5,5:5,5:5,5');
	});

	test('within each frame of a video, whose order stays that of the video', () => {
		const region = [
			[90, 0, 20, 20],
			[5, 0, 20, 20],
		];
		const faces = readDetectedFaces({ faces_obj: { '7': { region }, '3': { region } } });
		expect(faces.map(({ frame, faceIndex, region: [x] }) => [frame, faceIndex, x])).toEqual([
			[3, 0, 5],
			[3, 1, 90],
			[7, 0, 5],
			[7, 1, 90],
		]);
	});
});

describe('what is put out can be put in again', () => {
	test.each<[name: string, frame: object, box: number[], landmarks: string | undefined]>([
		[
			'at the edge',
			{ region: [[-20, -4, 60, 70]], landmarks_str: ['-12,8:20,8:4,30:4,44'] },
			[0, 0, 40, 66],
			'-12,8:20,8:4,30:4,44',
		],
		[
			'between pixels',
			{ region: [[10.4, 5.5, 20.2, 30]], landmarks_str: ['12.5,8:20,8.25:15,20:15,30'] },
			[10, 5, 31, 36],
			'12.5,8:20,8.25:15,20:15,30',
		],
		[
			'with a cut-out that begins outside',
			{ region: [[4, 4, 60, 70]], crop_region: [[-14, -17, 96, 112]] },
			[0, 0, 82, 95],
			undefined,
		],
		[
			'with points only',
			{ region: [[0, 0, 40, 60]], landmarks: [SIX] },
			[0, 0, 40, 60],
			'-12,8:20,8:4,30:4,44',
		],
		[
			'as text',
			{ region: ['4,4,60,70'], landmarks_str: [' 12,8 : 20,8:15,30:15,44'] },
			[4, 4, 64, 74],
			'12,8:20,8:15,30:15,44',
		],
		[
			'without landmarks',
			{ region: [[0, 0, 40, 60]], landmarks: [null] },
			[0, 0, 40, 60],
			undefined,
		],
		[
			'with half its landmarks',
			{ region: [[0, 0, 40, 60]], landmarks: [SIX.slice(0, 3)], landmarks_str: ['1,2:3,4'] },
			[0, 0, 40, 60],
			undefined,
		],
		[
			'with a cut-out of no size',
			{ region: [[4, 4, 60, 70]], crop_region: [[0, 0, 0, 0]] },
			[4, 4, 64, 74],
			undefined,
		],
	])('%s', (_name, frame, box, landmarks) => {
		const [face] = read(frame);
		expect(face.box).toEqual(box);
		expect(face.landmarks).toBe(landmarks);
		expect('landmarks' in face).toBe(landmarks !== undefined);
		expect(readBox(face.box, 'Box')).toEqual(face.box);
		expect(readBox(String(face.box), 'Box')).toEqual(face.box);
		expect(readBox(JSON.stringify(face.box), 'Box')).toEqual(face.box);
		expect(readLandmarks(face.landmarks, 'Landmarks')).toBe(landmarks);
	});

	test('what Akool said stays beside it', () => {
		const [face] = read({ region: [[-20.5, 4, 60, 70]], landmarks: [SIX] });
		expect(face.region).toEqual([-20.5, 4, 60, 70]);
		expect(face.points).toEqual(SIX);
	});
});

describe('what is no face of its own is left out, and not counted', () => {
	test.each([
		['no width', [50, 0, 0, 40]],
		['no height', [50, 0, 40, 0]],
		['inside out', [50, 0, -40, 40]],
		['left of the picture', [-90, 0, 40, 40]],
		['above the picture', [50, -90, 40, 40]],
	])('%s', (_name, region) => {
		const faces = read({ region: [region, [200, 0, 40, 40]] });
		expect(lefts(faces)).toEqual([200]);
		expect(faces[0]).toMatchObject({ faceIndex: 0, faceCount: 1 });
	});

	test('the same face twice is one, the first of them', () => {
		const faces = read({
			region: [
				[100, 100, 80, 80],
				[10, 100, 80, 80],
				[102, 99, 80, 82],
			],
			face_urls: [
				'https://example.com/1.jpg',
				'https://example.com/2.jpg',
				'https://example.com/3.jpg',
			],
		});
		expect(lefts(faces)).toEqual([10, 100]);
		expect(faces[1].faceUrl).toBe('https://example.com/1.jpg');
	});

	test('a closer look at a face that is there already is none of its own', () => {
		const faces = read({
			region: [
				[925, 291, 78, 78],
				[520, 196, 78, 78],
				[909, 250, 136, 135],
			],
		});
		expect(lefts(faces)).toEqual([520, 925]);
	});

	test('a small face in front of a large one, as on a shirt or a phone, is one', () => {
		expect(
			read({
				region: [
					[100, 100, 200, 200],
					[150, 200, 60, 60],
				],
			}),
		).toHaveLength(2);
	});

	test('two who are close together are two', () => {
		expect(
			read({
				region: [
					[100, 100, 80, 80],
					[130, 110, 80, 80],
				],
			}),
		).toHaveLength(2);
	});
});

describe('frames', () => {
	const region = [[1, 2, 30, 40]];

	test('as a list instead of an object', () => {
		const faces = readDetectedFaces({ faces_obj: [{ region }, { region, frame_time: '0.5' }] });
		expect(faces.map(({ frame, frameTime }) => [frame, frameTime])).toEqual([
			[0, undefined],
			[1, 0.5],
		]);
	});

	test('with a word in their number', () => {
		expect(read({ region }, 'frame_12')[0].frame).toBe(12);
	});

	test.each([null, 'none', 7, [null]])('%j has no faces', (faces_obj) =>
		expect(readDetectedFaces({ faces_obj })).toEqual([]),
	);
});
