import { client, PLUS, PRO, V3_IMAGE, V3_VIDEO } from './client';
import { faceMapping, markedPicture, pictureUrl, repeat, validBodies } from './requestBodies';

const { opts } = markedPicture;

describe('a submission is refused, not charged, and the parameter named', () => {
	it.each<[string, string, object, string]>([
		['a missing source', PRO, { sourceImage: undefined }, 'sourceImage is required'],
		['no source', PRO, { sourceImage: [] }, 'sourceImage must NOT have fewer than 1 items'],
		[
			'a path that is no URL',
			PRO,
			{ targetImage: [{ path: 'a.png' }] },
			'targetImage[0].path must be',
		],
		[
			'a path with a blank',
			PRO,
			{ targetImage: [{ path: 'http://a/b c' }] },
			'targetImage[0].path must be',
		],
		[
			'a data URI',
			PRO,
			{ targetImage: [{ path: 'data:image/png;base64,AA==' }] },
			'targetImage[0].path',
		],
		[
			'landmarks as a list',
			PRO,
			{ sourceImage: [{ path: pictureUrl, opts: [opts] }] },
			'sourceImage[0].opts must be string',
		],
		[
			'landmarks with blanks',
			PRO,
			{ sourceImage: [{ path: pictureUrl, opts: '1, 2:3,4:5,6:7,8' }] },
			'sourceImage[0].opts',
		],
		[
			'landmarks of three points',
			PRO,
			{ sourceImage: [{ path: pictureUrl, opts: '1,2:3,4:5,6' }] },
			'sourceImage[0].opts',
		],
		[
			'an unknown parameter',
			PRO,
			{ modifyImage: pictureUrl },
			'modifyImage is not a known parameter',
		],
		['face_enhance as a number', PRO, { face_enhance: 1 }, 'face_enhance must be boolean'],
		[
			'single_face_mode as a text',
			PRO,
			{ single_face_mode: 'true' },
			'single_face_mode must be boolean',
		],
		[
			'another model',
			PRO,
			{ model_name: 'best' },
			'model_name must be one of akool_faceswap_image_hq',
		],
		[
			'a callback that is no URL',
			PRO,
			{ webhookUrl: 'here' },
			'webhookUrl must be a valid HTTP/HTTPS URL',
		],
		[
			'51 pairs',
			PRO,
			{ sourceImage: repeat(51, markedPicture), targetImage: repeat(51, markedPicture) },
			'sourceImage must NOT have more than 50',
		],
		[
			'two sources, one target',
			PRO,
			{ sourceImage: [markedPicture, markedPicture], targetImage: [markedPicture] },
			'the same number of items',
		],
		[
			'two pairs, one without landmarks',
			PRO,
			{
				sourceImage: [markedPicture, markedPicture],
				targetImage: [markedPicture, { path: pictureUrl }],
			},
			'targetImage[1].opts is required',
		],
		['no mapping in mapping mode', PLUS, { face_mapping: undefined }, 'face_mapping is required'],
		[
			'an empty mapping',
			PLUS,
			{ face_mapping: [] },
			'face_mapping is required and must not be empty',
		],
		['a mapping in single mode', PLUS, { single_face_mode: true }, 'face_mapping must be empty'],
		[
			'an unknown style',
			PLUS,
			{ model_style: 'nice' },
			'model_style must be one of realistic, beautify, lossless',
		],
		['face_enhance as a number', PLUS, { face_enhance: 0 }, 'face_enhance must be boolean'],
		[
			'a pair without a target',
			PLUS,
			{ face_mapping: [{ source_face_info: faceMapping.source_face_info }] },
			'face_mapping[0].target_face_info is required',
		],
		[
			'a box of three numbers',
			PLUS,
			{
				face_mapping: [
					{ ...faceMapping, target_face_info: { face_url: pictureUrl, bbox: [1, 2, 3] } },
				],
			},
			'face_mapping[0].target_face_info.bbox',
		],
		[
			'a box as x, y, width, height',
			PLUS,
			{
				face_mapping: [
					{ ...faceMapping, target_face_info: { face_url: pictureUrl, bbox: [300, 200, 90, 90] } },
				],
			},
			'face_mapping[0].target_face_info.bbox must be [x1, y1, x2, y2]',
		],
		[
			'a box of texts',
			PLUS,
			{
				face_mapping: [
					{
						...faceMapping,
						source_face_info: { face_url: pictureUrl, bbox: ['1', '2', '3', '4'] },
					},
				],
			},
			'face_mapping[0].source_face_info.bbox[0] must be number',
		],
		[
			'no box for an original',
			PLUS,
			{ face_mapping: [{ ...faceMapping, source_face_info: { face_url: pictureUrl } }] },
			'face_mapping[0].source_face_info.bbox is required',
		],
		[
			'no box for another host, whatever its path',
			PLUS,
			{
				face_mapping: [
					{
						...faceMapping,
						source_face_info: { face_url: 'http://127.0.0.1/files/expire_7days/a.png' },
					},
				],
			},
			'bbox is required',
		],
		['face_enhance as true', V3_IMAGE, { face_enhance: true }, 'face_enhance must be integer'],
		['face_enhance as 2', V3_IMAGE, { face_enhance: 2 }, 'face_enhance must be one of 0, 1'],
		[
			'no landmarks',
			V3_IMAGE,
			{ targetImage: [{ path: pictureUrl }] },
			'targetImage[0].opts is required',
		],
		[
			'lists of different length',
			V3_IMAGE,
			{ targetImage: [markedPicture, markedPicture] },
			'the same number of items',
		],
		['nothing to modify', V3_VIDEO, { modifyVideo: undefined }, 'modifyVideo is required'],
		[
			'a picture to modify as a video',
			V3_VIDEO,
			{ modifyImage: pictureUrl },
			'modifyImage is not a known parameter',
		],
	])('%s (%s)', async (_, path, change, words) => {
		const answer = await client().post(path, { ...validBodies[path], ...change });
		expect(answer).toEqual({ code: 1003, msg: expect.stringContaining(words) });
		expect(client().sandbox.ledger).toEqual([]);
		expect(client().sandbox.jobs.all()).toEqual([]);
	});
});
