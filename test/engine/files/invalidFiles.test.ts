import { createRunExecutionData, type IBinaryData } from 'n8n-workflow';
import { openSubmissions } from '../../../lib/n8n/jobs/nodeSubmissions';
import { FACE_AND_PHOTO, item, useSwapsWithFiles } from './swapsWithFiles';
import { nodeContext } from '../../support/nodeContext';
import { requestsTo } from '../../support/sandbox';

const { sandbox, n8nFiles, url, stored, inMemory, swap } = useSwapsWithFiles();

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n');
const target = { sourceUrl: '', targetType: 'binary', targetField: 'photo' };

describe('a file that is none of Akool is told in words, and nothing is sent', () => {
	const put = async (content: Buffer, name: string, mimeType: string) =>
		await n8nFiles().put(content, name, mimeType);

	test.each<[name: string, file: () => Promise<IBinaryData>, message: string]>([
		[
			'a PDF named .jpg',
			async () => await put(PDF, 'photo.jpg', 'image/jpeg'),
			"'Target Field' is not a picture",
		],
		[
			'the same, kept in memory',
			async () => ({ data: PDF.toString('base64'), mimeType: 'image/jpeg' }),
			"'Target Field' is not a picture",
		],
		[
			'an empty file',
			async () => await put(Buffer.alloc(0), 'photo.jpg', 'image/jpeg'),
			"'Target Field' is an empty file",
		],
		[
			'a video',
			async () => await put(sandbox().videos[0].mp4, 'clip.mp4', 'video/mp4'),
			"'Target Field' is a video, but a picture is needed",
		],
		[
			'a file that n8n deleted',
			async () => ({ ...(await stored('bjorn')), id: 'filesystem-v2:workflows/x/gone' }),
			"'Target Field' is a file that n8n no longer has",
		],
	])('%s', async (_name, file, message) => {
		const parameters = { ...target, sourceUrl: url('amara') };
		const { error } = await swap('akoolFaceSwapPro', parameters, [item({ photo: await file() })]);
		expect(error?.message).toBe(message);
		expect(sandbox().requests).toHaveLength(0);
	});

	test.each<[name: string, field: string, advice: string]>([
		[
			'an expression that gives nothing',
			'={{ $json.none }}',
			'The files of this item are called: face, photo.',
		],
		['another field', 'picture', 'The files of this item are called: face, photo.'],
	])('%s names the files that are there', async (_name, targetField, advice) => {
		const { error } = await swap('akoolFaceSwapPro', { ...FACE_AND_PHOTO, targetField }, [
			item({ face: inMemory('amara'), photo: inMemory('bjorn') }),
		]);
		expect(error?.message).toContain("'Target Field'");
		expect(error?.description).toContain(advice);
		expect(sandbox().requests).toHaveLength(0);
	});

	test('one bad file of three loses no other', async () => {
		const photos = [
			await stored('bjorn'),
			await put(PDF, 'a.jpg', 'image/jpeg'),
			await stored('chen'),
		];
		const { json } = await swap(
			'akoolFaceSwapPro',
			{ ...target, sourceUrl: url('amara') },
			photos.map((photo) => item({ photo })),
			{ settings: { onError: 'continueRegularOutput' } },
		);
		expect(json.map(({ status, error }) => status ?? error)).toEqual([
			'completed',
			"'Target Field' is not a picture [item 1]",
			'completed',
		]);
		expect(sandbox().ledger).toHaveLength(2);
	});
});

test('when one source face is no picture, the node ends only after its last request', async () => {
	const faces = [{ type: 'binary', field: 'face' }, { url: url('amara') }, { url: url('bjorn') }];
	const parameters = {
		operation: 'swapSeveralFaces',
		mappingFrom: 'auto',
		targetUrl: url('trio'),
		sourceFaces: { face: faces },
	};
	sandbox().fail({ on: 'detect', fault: 'httpStatus', status: 503, after: 1, times: 2 });
	const face = { data: PDF.toString('base64'), mimeType: 'image/jpeg' };
	const { error } = await swap('akoolFaceSwapPlus', parameters, [item({ face })]);
	const [, ...sources] = requestsTo(sandbox(), 'detect_faces');
	expect(error?.message).toBe("'Source Face 1' is not a picture");
	expect(sources.map(({ answer }) => answer?.status)).toEqual([503, 503, 200, 200]);
});

describe('files and the memory of what was submitted', () => {
	test('Retry On Fail does not pay for them again', async () => {
		const items = [
			item({ face: await stored('amara'), photo: await stored('bjorn') }),
			item({ face: await stored('chen'), photo: await stored('dolores') }),
		];
		sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1003, after: 1 });
		const { json, error } = await swap('akoolFaceSwapPro', FACE_AND_PHOTO, items, {
			settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 },
		});
		expect(error).toBeUndefined();
		expect(json).toHaveLength(2);
		expect(sandbox().ledger).toHaveLength(2);
		expect(requestsTo(sandbox(), 'faceswapByImage')).toHaveLength(3);
	});

	test.each(['filesystem-v2', 's3'])(
		'a file that n8n moved meanwhile is still the same file (%s)',
		(store) => {
			const kept = createRunExecutionData();
			const before = openSubmissions(nodeContext({ kept }));
			const after = openSubmissions(nodeContext({ kept, run: 1 }));
			const upload = (folder: string, file = '5e1f') => ({
				source: {
					field: 'Source Face Field',
					file: { id: `${store}:workflows/w/executions/${folder}/binary_data/${file}` },
				},
			});
			before.slotFor(0, upload('temp')).set({ id: 'paid', status: 'queued', outputs: [] });
			expect(after.slotFor(0, upload('42', 'another')).get()).toBeUndefined();
			expect(after.slotFor(0, upload('42')).get()).toMatchObject({ id: 'paid' });
		},
	);
});
