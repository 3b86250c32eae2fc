import type { IDataObject } from 'n8n-workflow';
import { facesAt } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { SOURCES, usePlusSwaps } from './plusSwaps';

const { sandbox, url, run, inOrder } = usePlusSwaps();

const mapping = (names: string[], target: string, more: IDataObject = {}) => ({
	operation: 'swapSeveralFaces',
	mappingFrom: 'auto',
	targetUrl: url(target),
	sourceFaces: { face: names.map((name) => ({ url: url(name) })) },
	faceOrder: 'leftToRight',
	...more,
});

describe('several faces, automatically', () => {
	test.each(['leftToRight', 'largestFirst'])(
		'%s: the n-th source face lands on the n-th person',
		async (faceOrder) => {
			const { json, error } = await run(mapping(SOURCES, 'trio', { faceOrder }));
			expect(error).toBeUndefined();
			for (const [nth, place] of inOrder(faceOrder).entries()) {
				expect(
					await facesAt(sandbox(), json[0].url, { portrait: 'trio', face: place }, SOURCES),
				).toEqual([SOURCES[nth]]);
			}
		},
	);

	test('left to right and largest first are different orders here', () => {
		expect(inOrder('leftToRight')).not.toEqual(inOrder('largestFirst'));
	});

	test('with fewer sources than people the others stay as they are', async () => {
		const { json } = await run(mapping(['amara'], 'trio'));
		const [first, ...others] = inOrder('leftToRight');
		expect(
			await facesAt(sandbox(), json[0].url, { portrait: 'trio', face: first }, SOURCES),
		).toEqual(['amara']);
		for (const place of others) {
			expect(
				await facesAt(sandbox(), json[0].url, { portrait: 'trio', face: place }, SOURCES),
			).toEqual(['trio']);
		}
	});

	test('in a video', async () => {
		const [video] = sandbox().videos;
		const parameters = mapping(['amara', 'bjorn'], 'duo', { targetUrl: video.url });
		const { json, error } = await run(parameters);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'video' }]);
	});

	test.each([
		[
			'fewer faces than sources',
			['amara', 'bjorn', 'chen'],
			'duo',
			/^Only 2 faces found in 'Target URL', but 3 are needed$/,
		],
		[
			'nobody in the target',
			['amara'],
			'nobody',
			/^No face found in 'Target URL', but 1 is needed/,
		],
		['nobody in a source', ['nobody'], 'duo', /^No face found in 'Source Face 1'/],
	])(
		'%s: it says how many were found, and nothing is charged',
		async (_name, names, target, message) => {
			const address = (name: string) => `${sandbox().address}/portraits/${name}.png`;
			const { error } = await run({
				...mapping([], 'duo'),
				targetUrl: address(target),
				sourceFaces: { face: names.map((name) => ({ url: address(name) })) },
			});
			expect(error?.message).toMatch(message);
			expect(sandbox().ledger).toHaveLength(0);
		},
	);

	test('a picture that can not be opened is named, and nothing is charged', async () => {
		const sourceFaces = { face: [{ url: url('amara') }, { url: sandbox().odd('403') }] };
		const { error } = await run({ ...mapping([], 'duo'), sourceFaces });
		expect(error?.message).toBe("'Source Face 2': Akool could not open the picture or video");
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('more than 8 sources are refused before anything is sent', async () => {
		const { error } = await run(mapping(Array<string>(9).fill('amara'), 'trio'));
		expect(error?.message).toContain("'Source Faces' has 9 entries, but Akool accepts up to 8");
		expect(sandbox().requests).toHaveLength(0);
	});

	test('the same target in many items is looked at once', async () => {
		await run(mapping(['amara'], 'trio'), [{}, {}, {}]);
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(2);
		expect(sandbox().ledger).toHaveLength(3);
	});
});
