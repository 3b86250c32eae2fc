import { expectSwapped } from '../../support/facesInResult';
import { pair, requestsTo } from '../../support/sandbox';
import { usePlusSwaps } from './plusSwaps';

const { sandbox, url, run } = usePlusSwaps();

describe('one face', () => {
	test('goes on the picture', async () => {
		const { source, target } = pair(sandbox(), 'amara', 'bjorn');
		const { json, error } = await run({
			operation: 'swapFace',
			sourceUrl: source,
			targetUrl: target,
		});
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'image' }]);
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
	});

	test('goes into a video', async () => {
		const [video] = sandbox().videos;
		const parameters = { operation: 'swapFace', sourceUrl: url('amara'), targetUrl: video.url };
		const { json, error } = await run(parameters);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{ status: 'completed', type: 'video', url: expect.stringContaining('.mp4') },
		]);
	});

	test.each(['realistic', 'beautify', 'lossless'])('style %s', async (modelStyle) => {
		const { source, target } = pair(sandbox(), 'amara', 'bjorn');
		await run({ sourceUrl: source, targetUrl: target, modelStyle, waitForResult: false });
		expect(requestsTo(sandbox(), 'faceswapPlusByImage')[0].body).toEqual({
			source_url: source,
			target_url: target,
			model_style: modelStyle,
			face_enhance: false,
			single_face_mode: true,
		});
	});
});
