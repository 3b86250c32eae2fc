import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { FACE_AND_PHOTO, item, useSwapsWithFiles } from './swapsWithFiles';

const { sandbox, url, stored, swap } = useSwapsWithFiles();

const PRIVATE_N8N = 'http://192.168.1.20:5678/rest';

describe('no face is sent for a target that Akool can not fetch', () => {
	test.each<[node: NodeUnderTest['type'], name: string, parameters: IDataObject]>([
		['akoolFaceSwapPro', 'one face', FACE_AND_PHOTO],
		[
			'akoolFaceSwapPro',
			'the second of two pairs',
			{
				operation: 'swapSeveralFaces',
				pairsFrom: 'json',
				pairsJson:
					'=[{"sourceField":"face","targetUrl":"{{ $json.url }}"}, {"sourceField":"face","targetField":"photo"}]',
			},
		],
		['akoolFaceSwapPlus', 'one face', FACE_AND_PHOTO],
		[
			'akoolFaceSwapPlus',
			'several faces, automatically',
			{
				...FACE_AND_PHOTO,
				operation: 'swapSeveralFaces',
				mappingFrom: 'auto',
				sourceFaces: { face: [{ type: 'binary', field: 'face' }] },
			},
		],
		[
			'akoolFaceSwapPlus',
			'several faces, as said',
			{
				...FACE_AND_PHOTO,
				operation: 'swapSeveralFaces',
				mappingFrom: 'json',
				mappingsJson: '[{"sourceFaceField":"face","targetBox":[1,2,3,4]}]',
			},
		],
		[
			'akoolFaceSwapClassic',
			'detected faces',
			{ ...FACE_AND_PHOTO, sourceFaces: { face: [{ type: 'binary', field: 'face' }] } },
		],
	])('%s: %s', async (type, _name, parameters) => {
		const files = { face: await stored('amara'), photo: await stored('bjorn') };
		const input = item(files, { url: url('chen') });
		const { error } = await swap(type, parameters, [input], { n8n: PRIVATE_N8N });
		expect(error?.message).toMatch(/Target.* Field' is a file that Akool can't fetch/);
		expect(sandbox().requests).toHaveLength(0);
	});
});
