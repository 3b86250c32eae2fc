import type { IDataObject } from 'n8n-workflow';
import type { InputItem, NodeUnderTest } from '../../support/engineWorkflow';
import { FACE_AND_PHOTO, item, useSwapsWithFiles } from '../files/swapsWithFiles';

const { sandbox, url, stored, n8nFiles, swap } = useSwapsWithFiles();
const download = { downloadResult: true, options: { pollInterval: 0.1 } };

/** The names of the files that a swap node puts out. */
async function namesOf(type: NodeUnderTest['type'], parameters: IDataObject, items: InputItem[]) {
	const { outputs } = await swap(type, { ...parameters, ...download }, items);
	return outputs[0].map(({ binary }) => binary?.data.fileName);
}

describe("a result's file is called like its target", () => {
	const source = () => url('amara');

	test('given by address; rows with the same target have names of their own', async () => {
		const rows = [url('bjorn'), url('chen'), url('bjorn'), url('bjorn')];
		const parameters = { sourceUrl: source(), targetUrl: '={{ $json.target }}' };
		expect(
			await namesOf(
				'akoolFaceSwapPro',
				parameters,
				rows.map((target) => ({ target })),
			),
		).toEqual([
			'bjorn-swapped.png',
			'chen-swapped.png',
			'bjorn-swapped-2.png',
			'bjorn-swapped-3.png',
		]);
	});

	test('given as a file, with the ending of the result', async () => {
		const { png } = sandbox().portrait('bjorn');
		const photo = await n8nFiles().put(png, 'Björn im Garten.JPG', 'image/png');
		const items = [item({ face: await stored('amara'), photo })];
		expect(await namesOf('akoolFaceSwapPro', FACE_AND_PHOTO, items)).toEqual([
			'Björn im Garten-swapped.png',
		]);
	});

	test.each<[NodeUnderTest['type'], () => IDataObject, string]>([
		[
			'akoolFaceSwapPlus',
			() => ({ sourceUrl: source(), targetUrl: url('bjorn') }),
			'bjorn-swapped.png',
		],
		[
			'akoolFaceSwapClassic',
			() => ({
				targetUrl: url('bjorn'),
				sourceFaces: { face: [{ url: source() }] },
			}),
			'bjorn-swapped.png',
		],
		[
			'akoolFaceSwapPro',
			() => ({
				operation: 'swapSeveralFaces',
				pairsFrom: 'json',
				pairsJson: ['duo', 'duo'].map((name) => ({ sourceUrl: source(), targetUrl: url(name) })),
			}),
			'duo-swapped.png',
		],
	])('%s', async (type, parameters, name) => {
		expect(await namesOf(type, parameters(), [{}])).toEqual([name]);
	});
});
