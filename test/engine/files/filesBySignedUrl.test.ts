import { expectSwapped, facesAt } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { FACE_AND_PHOTO, item, useSwapsWithFiles } from './swapsWithFiles';

const { sandbox, n8nFiles, url, stored, swap, inMemory } = useSwapsWithFiles();

describe('files that n8n can serve', () => {
	test('Akool fetches them from n8n, after trying once, and nobody sees the token', async () => {
		const items = [
			item({ face: await stored('amara'), photo: await stored('bjorn') }),
			item({ face: await stored('chen'), photo: await stored('dolores') }),
		];
		const { json, error, run } = await swap('akoolFaceSwapPro', FACE_AND_PHOTO, items);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
		await expectSwapped(sandbox(), json[1].url, 'chen', 'dolores');
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(1);
		expect(sandbox().ledger).toHaveLength(2);
		const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
		expect(JSON.stringify(body)).toContain(`${n8nFiles().restApiUrl}/binary-data/signed?token=`);
		expect(JSON.stringify(run.data)).not.toContain('token=');
	});

	test('the address says what it leads to, and lasts longer than the node waits', async () => {
		const twoDays = { pollInterval: 0.2, maxWait: 48 * 60 };
		await swap('akoolFaceSwapPro', { ...FACE_AND_PHOTO, options: twoDays }, [
			item({ face: await stored('amara'), photo: await stored('bjorn') }),
		]);
		const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
		const { path } = (body as { targetImage: Array<{ path: string }> }).targetImage[0];
		expect(path).toMatch(/&file=image\.png$/);
		const [, claims] = new URL(path).searchParams.get('token')!.split('.');
		const { exp, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString());
		expect(exp - iat).toBeGreaterThanOrEqual(48 * 3600);
	});

	test('a file that a Code node made, so that it is in no store', async () => {
		const { json, error } = await swap('akoolFaceSwapPro', FACE_AND_PHOTO, [
			item({ face: inMemory('amara'), photo: inMemory('bjorn') }),
		]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
	});

	test('a video', async () => {
		const [{ mp4 }] = sandbox().videos;
		const photo = await n8nFiles().put(mp4, 'clip.mp4', 'video/mp4');
		const { json, error } = await swap('akoolFaceSwapPlus', FACE_AND_PHOTO, [
			item({ face: await stored('amara'), photo }),
		]);
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ status: 'completed', type: 'video' });
	});

	test('the same picture for several pairs is one picture', async () => {
		const pair = (n: number) => ({
			sourceType: 'binary',
			sourceField: `face${n}`,
			targetType: 'binary',
			targetField: 'photo',
		});
		const { json, error } = await swap(
			'akoolFaceSwapPro',
			{
				operation: 'swapSeveralFaces',
				pairsFrom: 'fields',
				pairs: { pair: [pair(1), pair(2)] },
			},
			[
				item({
					face1: await stored('amara'),
					face2: await stored('bjorn'),
					photo: await stored('duo'),
				}),
			],
		);
		expect(error).toBeUndefined();
		const { faces } = sandbox().portrait('duo');
		const fromTheLeft = [...faces].sort((a, b) => a.box[0] - b.box[0]);
		for (const [n, name] of ['amara', 'bjorn'].entries()) {
			const place = faces.indexOf(fromTheLeft[n]);
			expect(
				await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: place }, ['amara', 'bjorn']),
			).toEqual([name]);
		}
	});

	test.each([
		['does not wait', { waitForResult: false, options: {} }],
		['waits, for it may end before Akool is done', {}],
	])('a file that came with a form keeps its place when the node %s', async (_name, waits) => {
		const photo = await stored('bjorn');
		const id = String(photo.id).replace('/executions/earlier/', '/executions/temp/');
		await n8nFiles().move(photo, id);
		await swap('akoolFaceSwapPro', { ...FACE_AND_PHOTO, ...waits }, [
			item({ face: await stored('amara'), photo: { ...photo, id } }),
		]);
		const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
		const { path } = (body as { targetImage: Array<{ path: string }> }).targetImage[0];
		const [, claims] = new URL(path).searchParams.get('token')!.split('.');
		expect(Buffer.from(claims, 'base64url').toString()).toContain('/executions/execution-1/');
	});
});

test('an address that somebody signed themselves is not given away where nobody is in it', async () => {
	sandbox().fail({ on: 'detect', fault: 'noFaces' });
	const { error } = await swap(
		'akoolFaceSwapPro',
		{
			sourceUrl: `${url('amara')}?token=abc.def`,
			targetUrl: url('bjorn'),
			options: { landmarks: 'detect' },
		},
		[{}],
	);
	expect(error?.message).toContain("No face found in 'Source Face URL'");
	expect(error?.message).toContain('?token=[hidden]');
	expect(error?.message).not.toContain('abc.def');
});
