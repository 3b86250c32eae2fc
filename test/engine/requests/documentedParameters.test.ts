import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, requestsTo, useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();

const FACE = 'https://example.com/new-face.jpg';
const PICTURE = 'https://example.com/original.jpg';
const VIDEO = 'https://example.com/video.mp4';
const MARKS = '262,175:363,175:313,215:272,279';
const ID = '6593c94c0ef703e8c055e3c8';

type Case = [parameter: string, node: NodeUnderTest['type'], parameters: IDataObject, sent: object];

const submitOnly = { waitForResult: false };
const pairsJson = JSON.stringify([
	{ sourceUrl: FACE, sourceLandmarks: MARKS, targetUrl: PICTURE, targetLandmarks: MARKS },
]);
const mappingsJson = JSON.stringify([
	{ sourceFaceUrl: FACE, sourceBox: [1, 2, 3, 4], targetFaceUrl: PICTURE, targetBox: '5,6,7,8' },
]);
const pro = (more: IDataObject, sent: object): [NodeUnderTest['type'], IDataObject, object] => [
	'akoolFaceSwapPro',
	{ sourceUrl: FACE, targetUrl: PICTURE, ...submitOnly, ...more },
	sent,
];
const options = (values: IDataObject) => ({ options: values });
const byHand = options({
	landmarks: 'manual',
	sourceLandmarks: MARKS,
	targetLandmarks: MARKS,
});
const plus = (more: IDataObject, sent: object): [NodeUnderTest['type'], IDataObject, object] => [
	'akoolFaceSwapPlus',
	{ sourceUrl: FACE, targetUrl: PICTURE, ...submitOnly, ...more },
	sent,
];
const mapped = { operation: 'swapSeveralFaces', mappingFrom: 'json', mappingsJson };
const classic = (more: IDataObject, sent: object): [NodeUnderTest['type'], IDataObject, object] => [
	'akoolFaceSwapClassic',
	{
		targetUrl: PICTURE,
		pairsFrom: 'json',
		pairsJson,
		...submitOnly,
		...more,
		options: { landmarks: 'manual', ...(more.options as IDataObject) },
	},
	sent,
];
const classicVideo = (more: IDataObject, sent: object) =>
	classic({ operation: 'swapInVideo', targetUrl: VIDEO, ...more }, sent);
const detect = (more: IDataObject, sent: object): [NodeUnderTest['type'], IDataObject, object] => [
	'akoolFaceDetect',
	{ mediaUrl: PICTURE, ...more },
	sent,
];
const frames = (more: IDataObject, sent: object): [NodeUnderTest['type'], IDataObject, object] => [
	'akoolFaceDetect',
	{ operation: 'analyzeFrames', frameUrls: `${FACE},${PICTURE}`, ...more },
	sent,
];
const result = (operation: string, sent: object): [NodeUnderTest['type'], IDataObject, object] => [
	'akoolGetResult',
	{ operation, resultIds: `${ID}, ${ID.replace('6', '7')}` },
	sent,
];
const IDS = `${ID},${ID.replace('6', '7')}`;

/** Every parameter of every endpoint Akool documents for face swap, and how it is sent. */
const TABLE: Record<string, Case[]> = {
	'/api/open/v4/faceswap/faceswapByImage': [
		['sourceImage[].path', ...pro({}, { sourceImage: [{ path: FACE }] })],
		['sourceImage[].opts', ...pro(byHand, { sourceImage: [{ path: FACE, opts: MARKS }] })],
		['targetImage[].path', ...pro({}, { targetImage: [{ path: PICTURE }] })],
		['targetImage[].opts', ...pro(byHand, { targetImage: [{ path: PICTURE, opts: MARKS }] })],
		['model_name', ...pro({}, { model_name: 'akool_faceswap_image_hq' })],
		[
			'face_enhance is true or false',
			...pro(options({ faceEnhance: true }), { face_enhance: true }),
		],
		['face_enhance off', ...pro({}, { face_enhance: false })],
		['single_face_mode', ...pro(options({ singleFaceMode: true }), { single_face_mode: true })],
		['single_face_mode off', ...pro({}, { single_face_mode: false })],
	],
	'/api/open/v4/faceswap/faceswapPlusByImage': [
		['source_url', ...plus({}, { source_url: FACE })],
		['source_url with a mapping', ...plus(mapped, { source_url: FACE })],
		['target_url', ...plus({ targetUrl: VIDEO }, { target_url: VIDEO })],
		[
			'face_enhance is true or false',
			...plus(options({ faceEnhance: true }), { face_enhance: true }),
		],
		['model_style', ...plus({ modelStyle: 'lossless' }, { model_style: 'lossless' })],
		['model_style by default', ...plus({}, { model_style: 'realistic' })],
		['single_face_mode', ...plus({}, { single_face_mode: true })],
		['single_face_mode with a mapping', ...plus(mapped, { single_face_mode: false })],
		[
			'face_mapping',
			...plus(mapped, {
				face_mapping: [
					{
						source_face_info: { face_url: FACE, bbox: [1, 2, 3, 4] },
						target_face_info: { face_url: PICTURE, bbox: [5, 6, 7, 8] },
					},
				],
			}),
		],
	],
	'/api/open/v3/faceswap/highquality/specifyimage': [
		['targetImage', ...classic({}, { targetImage: [{ path: PICTURE, opts: MARKS }] })],
		['sourceImage', ...classic({}, { sourceImage: [{ path: FACE, opts: MARKS }] })],
		['modifyImage', ...classic({}, { modifyImage: PICTURE })],
		['face_enhance is 0 or 1', ...classic(options({ faceEnhance: true }), { face_enhance: 1 })],
		['face_enhance off', ...classic({}, { face_enhance: 0 })],
	],
	'/api/open/v3/faceswap/highquality/specifyvideo': [
		['targetImage', ...classicVideo({}, { targetImage: [{ path: PICTURE, opts: MARKS }] })],
		['sourceImage', ...classicVideo({}, { sourceImage: [{ path: FACE, opts: MARKS }] })],
		['modifyVideo', ...classicVideo({}, { modifyVideo: VIDEO })],
		[
			'face_enhance is 0 or 1',
			...classicVideo(options({ faceEnhance: true }), { face_enhance: 1 }),
		],
	],
	'/interface/detect-api/detect_faces': [
		['url', ...detect({}, { url: PICTURE })],
		['num_frames', ...detect({ options: { numFrames: 12 } }, { num_frames: 12 })],
		['return_face_url by default', ...detect({}, { return_face_url: true })],
		[
			'return_face_url',
			...detect({ options: { returnFaceUrls: false } }, { return_face_url: false }),
		],
		['single_face by default', ...detect({}, { single_face: false })],
		['single_face', ...detect({ options: { singleFace: true } }, { single_face: true })],
	],
	'/interface/detect-api/faceswap/analyze_frames': [
		['frame_urls', ...frames({}, { frame_urls: [FACE, PICTURE] })],
		['timestamps', ...frames({ options: { timestamps: '0,2.5' } }, { timestamps: [0, 2.5] })],
		['expand_ratio', ...frames({ options: { expandRatio: 0.1 } }, { expand_ratio: 0.1 })],
	],
	'/api/open/v3/faceswap/result/listbyids': [
		['_ids in the address, with commas', ...result('get', { _ids: IDS })],
	],
	'/api/open/v3/faceswap/result/delbyids': [
		['_ids in the body, as one text', ...result('delete', { _ids: IDS })],
	],
};

describe.each(Object.entries(TABLE))('%s', (path, cases) => {
	test.each(cases)('%s', async (_parameter, type, parameters, sent) => {
		// Nothing can be fetched from example.com here: what is sent is all that counts.
		sandbox().fail({ on: 'detect', fault: 'detectError', status: 400, msg: 'Failed to download' });
		await runNodes([{ type, parameters }], [{}], credentialsFor(sandbox()));
		const [{ method, query, body }] = requestsTo(sandbox(), path);
		expect(method === 'GET' ? query : body).toMatchObject(sent);
	});
});

test('the base64 of a file goes as img, without an address', async () => {
	const { png } = sandbox().portrait('amara');
	const data = { data: png.toString('base64'), mimeType: 'image/png' };
	const node = { type: 'akoolFaceDetect' as const, parameters: { mediaType: 'binary' } };
	await runNodes([node], [{ json: {}, binary: { data } }], credentialsFor(sandbox()));
	const [{ body }] = requestsTo(sandbox(), 'detect_faces');
	expect(body).toMatchObject({ img: png.toString('base64') });
	expect(body).not.toHaveProperty('url');
});
