import sharp from 'sharp';
import { expectSwapped } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { FACE_AND_PHOTO, item, useSwapsWithFiles } from './swapsWithFiles';

const { sandbox, n8nFiles, swap } = useSwapsWithFiles();

/** A portrait as a camera would save it. */
const jpeg = async (name: string) => await sharp(sandbox().portrait(name).png).jpeg().toBuffer();

describe('photos in JPEG', () => {
	test.each([
		'image/jpeg',
		'image/jpg',
		'application/octet-stream',
		'text/plain',
		'application/json',
		'video/mp4',
	])('labelled %s by the node before: Akool gets them as what they are', async (label) => {
		const put = async (name: string) => await n8nFiles().put(await jpeg(name), name, label);
		const { json, error } = await swap('akoolFaceSwapPro', FACE_AND_PHOTO, [
			item({ face: await put('amara'), photo: await put('bjorn') }),
		]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
		const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
		expect(JSON.stringify(body).match(/&file=image\.jpg"/g)).toHaveLength(2);
	});

	test('a face that n8n keeps in memory goes through Face Detect', async () => {
		const data = (await jpeg('chen')).toString('base64');
		const face = { data, mimeType: 'image/jpeg', fileName: 'chen.jpg' };
		const target = { targetUrl: sandbox().portrait('dolores').url };
		const parameters = { sourceType: 'binary', sourceField: 'face', ...target };
		const { json, error } = await swap('akoolFaceSwapPro', parameters, [item({ face })]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'chen', 'dolores');
	});
});
