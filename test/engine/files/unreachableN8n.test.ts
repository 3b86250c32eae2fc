import { expectSwapped } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { FACE_AND_PHOTO, item, useSwapsWithFiles } from './swapsWithFiles';

const { sandbox, n8nFiles, url, stored, swap } = useSwapsWithFiles();

describe('an n8n that Akool can not open after all', () => {
	test('the target is refused, uncharged, after one try for all items', async () => {
		n8nFiles().refuseWith = 403;
		const items = [
			item({ photo: await stored('bjorn') }),
			item({ photo: await stored('chen') }),
			item({ photo: await stored('dolores') }),
		];
		const parameters = { sourceUrl: url('amara'), targetType: 'binary', targetField: 'photo' };
		const { json } = await swap('akoolFaceSwapPro', parameters, items, {
			settings: { onError: 'continueRegularOutput' },
		});
		expect(json).toHaveLength(3);
		for (const { error, message } of json) {
			expect(error).toContain("'Target Field' is a file that Akool can't fetch");
			expect(message).toContain(
				`Akool could not open this n8n at ${new URL(n8nFiles().restApiUrl).origin}`,
			);
		}
		// By its address, and as it is: so Akool has nothing against the picture.
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(2);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test.each([
		['refuses', 403],
		['shows the page of a login', 200],
	])('a source face still goes through Face Detect when it %s', async (_name, status) => {
		n8nFiles().refuseWith = status;
		const parameters = { sourceType: 'binary', sourceField: 'face', targetUrl: url('bjorn') };
		const { json, error } = await swap('akoolFaceSwapPro', parameters, [
			item({ face: await stored('amara') }),
		]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
	});

	test('what shows the page of a login is refused, uncharged', async () => {
		n8nFiles().refuseWith = 200;
		const { error } = await swap(
			'akoolFaceSwapPro',
			{ sourceUrl: url('amara'), targetType: 'binary', targetField: 'photo' },
			[item({ photo: await stored('bjorn') })],
		);
		expect(error?.message).toContain("'Target Field' is a file that Akool can't fetch");
		expect(error?.description).toContain('without a login');
		expect(error?.description).not.toContain('token=');
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('words about the trial picture itself do not keep files away', async () => {
		const msg = 'Face not found';
		sandbox().fail({ on: 'detect', fault: 'detectError', status: 400, msg, times: 2 });
		const { error } = await swap('akoolFaceSwapPro', FACE_AND_PHOTO, [
			item({ face: await stored('amara'), photo: await stored('bjorn') }),
		]);
		expect(error).toBeUndefined();
		expect(sandbox().ledger).toHaveLength(1);
	});

	test('nothing is charged when Akool refuses to look', async () => {
		sandbox().fail({ on: 'detect', fault: 'businessCode', code: 1103 });
		const { error } = await swap('akoolFaceSwapPro', FACE_AND_PHOTO, [
			item({ face: await stored('amara'), photo: await stored('bjorn') }),
		]);
		expect(error?.description).toContain('1103');
		expect(sandbox().ledger).toHaveLength(0);
	});
});
