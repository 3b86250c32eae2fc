import {
	readBalance,
	readEstimate,
} from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/credits';
import {
	detectionPath,
	taskPath,
	uploadPath,
} from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/endpoints';
import { readUploadAddresses } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/fileUpload';
import {
	priceKey,
	pricedSwap,
	swapOfOneFace,
	swapOfSeveralFaces,
} from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/swapRequest';

const PICTURE = 'https://example.com/group.jpg';
const FACE = 'https://example.com/face.jpg';

describe('swaps', () => {
	test('of one face', () => {
		expect(swapOfOneFace(PICTURE, FACE)).toEqual({
			model: 'image-face-swap',
			input: { image_url: PICTURE, new_face: FACE, disable_safety_checker: false },
		});
	});

	test('of several faces', () => {
		const faces = [{ face_id: 0, target: FACE }];
		expect(swapOfSeveralFaces(PICTURE, 'd1', faces)).toEqual({
			model: 'image-face-swap-multi',
			input: { detect_id: 'd1', image_url: PICTURE, faces, disable_safety_checker: false },
		});
	});

	test('cost the same for the same model and number of faces, whatever the pictures', () => {
		const key = priceKey(swapOfOneFace(PICTURE, FACE));
		expect(priceKey(swapOfOneFace(FACE, PICTURE))).toBe(key);
		expect(priceKey(pricedSwap())).toBe(key);
		expect(priceKey(pricedSwap(1))).not.toBe(key);
		expect(priceKey(pricedSwap(2))).not.toBe(priceKey(pricedSwap(1)));
		const faces = [{ face_id: 9, target: FACE }];
		expect(priceKey(swapOfSeveralFaces(PICTURE, 'd1', faces))).toBe(priceKey(pricedSwap(1)));
	});
});

describe('an ID never changes where a request goes', () => {
	const base = new URL('https://api.crun.ai');

	test.each([
		'task_12345678',
		'../../account/balance',
		'a?task_id=b',
		'a&task_id=b',
		'a#b',
		'a b',
		'a/b',
		'ä%2F',
		'%26task_id=b',
	])('%s', (id) => {
		const task = new URL(taskPath(id), base);
		expect(task.pathname).toBe('/api/v1/client/job/TaskInfo');
		expect([...task.searchParams]).toEqual([['task_id', id]]);
		expect(task.hash).toBe('');
		const detection = new URL(detectionPath(id), base);
		expect(detection.pathname).toBe('/api/v1/client/job/detect-face-result');
		expect([...detection.searchParams]).toEqual([['detect_task_id', id]]);
	});
});

describe('an upload', () => {
	test('names the type and the extension with its dot', () => {
		const { pathname, searchParams } = new URL(uploadPath('image/png', 'png'), 'https://a.example');
		expect(pathname).toBe('/api/v1/client/files/upload-url');
		expect([...searchParams]).toEqual([
			['content_type', 'image/png'],
			['ext', '.png'],
		]);
	});

	test('gets two addresses', () => {
		const data = {
			presigned_url: 'https://store.example/a.png?X-Amz-Signature=b',
			file_url: 'https://files.example/a.png',
		};
		expect(readUploadAddresses(data)).toEqual({
			uploadUrl: data.presigned_url,
			fileUrl: data.file_url,
		});
		for (const bad of [null, {}, { ...data, file_url: '' }, { ...data, presigned_url: 'no' }]) {
			expect(readUploadAddresses(bad)).toBeUndefined();
		}
	});
});

describe('credits', () => {
	test.each<[data: unknown, estimate: object | undefined]>([
		[
			{ credits: 1.5, estimated: false },
			{ credits: 1.5, isExact: true },
		],
		[
			{ credits: 2, estimated: true },
			{ credits: 2, isExact: false },
		],
		[{ credits: '2' }, { credits: 2, isExact: false }],
		[
			{ credits: 0, estimated: false },
			{ credits: 0, isExact: true },
		],
		// The route that Crun's command line client uses.
		[
			{ estimated_credits: 3, affordable: true },
			{ credits: 3, isExact: false },
		],
		[{ credits: -1 }, undefined],
		[{}, undefined],
		[null, undefined],
	])('the estimate in %j', (data, estimate) => expect(readEstimate(data)).toEqual(estimate));

	test.each<[data: unknown, balance: number | undefined]>([
		[{ balance: 12.5 }, 12.5],
		[{ balance: '12.5' }, 12.5],
		[{ balance: 0 }, 0],
		[{ balance: null }, undefined],
		[12, undefined],
		[null, undefined],
	])('the balance in %j', (data, balance) => expect(readBalance(data)).toBe(balance));
});
