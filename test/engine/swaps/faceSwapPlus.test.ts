import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { expectSwapped, facesAt } from '../../support/facesInResult';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();
const url = (name: string) => sandbox().portrait(name).url;
const run = async (parameters: IDataObject, items: IDataObject[] = [{}]) =>
	await runNodes(
		[{ type: 'akoolFaceSwapPlus', parameters: { options: { pollInterval: 0.1 }, ...parameters } }],
		items,
		credentialsFor(sandbox()),
	);
const mapping = (names: string[], target: string, more: IDataObject = {}) => ({
	mode: 'mapping',
	mappingFrom: 'auto',
	targetUrl: url(target),
	sourceFaces: { face: names.map((name) => ({ url: url(name) })) },
	faceOrder: 'leftToRight',
	...more,
});
const SOURCES = ['amara', 'bjorn', 'chen'];

/** The people of the group picture by name, in an order. */
const inOrder = (order: string) => {
	const { faces } = sandbox().portrait('trio');
	const rank = ({ box: [x1, y1, x2, y2] }: (typeof faces)[number]) =>
		order === 'leftToRight' ? x1 : -(x2 - x1) * (y2 - y1);
	return [...faces].sort((a, b) => rank(a) - rank(b)).map((face) => faces.indexOf(face));
};

describe('one face', () => {
	test('goes on the picture', async () => {
		const { source, target } = pair(sandbox(), 'amara', 'bjorn');
		const { json, error } = await run({ mode: 'single', sourceUrl: source, targetUrl: target });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed', type: 'image' }]);
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
	});

	test('goes into a video', async () => {
		const [video] = sandbox().videos;
		const parameters = { mode: 'single', sourceUrl: url('amara'), targetUrl: video.url };
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
			/^2 faces were found in 'Target URL', but 3 needed \[item 0\]$/,
		],
		[
			'nobody in the target',
			['amara'],
			'nobody',
			/^No face was found in 'Target URL', but 1 needed/,
		],
		['nobody in a source', ['nobody'], 'duo', /^No face was found in 'Source Face 1'/],
		[
			'a crowd',
			['amara'],
			'crowd',
			/^\d+ faces were found in 'Target URL', but Akool swaps at most 8/,
		],
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
		const missing = `${sandbox().address}/portraits/missing.png`;
		const sourceFaces = { face: [{ url: url('amara') }, { url: missing }] };
		const { error } = await run({ ...mapping([], 'duo'), sourceFaces });
		expect(error?.message).toBe(
			"'Source Face 2': Akool could not open the picture or video [item 0]",
		);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('more than 8 sources are refused before anything is sent', async () => {
		const { error } = await run(mapping(Array<string>(9).fill('amara'), 'trio'));
		expect(error?.message).toContain("'Source Faces' has 9 entries, but Akool takes at most 8");
		expect(sandbox().requests).toHaveLength(0);
	});

	test('the same target in many items is looked at once', async () => {
		await run(mapping(['amara'], 'trio'), [{}, {}, {}]);
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(2);
		expect(sandbox().ledger).toHaveLength(3);
	});
});

describe('several faces, by what Face Detect puts out', () => {
	const detect = async (mediaUrl: string) =>
		(
			await runNodes(
				[{ type: 'akoolFaceDetect', parameters: { mediaUrl } }],
				[{}],
				credentialsFor(sandbox()),
			)
		).json;

	const swapWith = async (entry: (source: IDataObject, target: IDataObject) => IDataObject) => {
		const targets = (await detect(url('trio'))).sort(
			(a, b) => (a.box as number[])[0] - (b.box as number[])[0],
		);
		const sources = (
			await Promise.all(SOURCES.map(async (name) => await detect(url(name))))
		).flat();
		const pairs = sources.map((source, index) => entry(source, targets[index]));
		return { pairs, places: inOrder('leftToRight') };
	};

	const expectEachOnItsPlace = async (resultUrl: unknown, places: number[]) => {
		for (const [nth, place] of places.entries()) {
			expect(
				await facesAt(sandbox(), resultUrl, { portrait: 'trio', face: place }, SOURCES),
			).toEqual([SOURCES[nth]]);
		}
	};
	const base = () => ({ mode: 'mapping', targetUrl: url('trio') });

	test('boxes in original pictures, from fields', async () => {
		const { pairs, places } = await swapWith((source, target) => ({
			sourceFaceUrl: source.mediaUrl,
			sourceBox: String(source.box),
			targetFaceUrl: target.mediaUrl,
			targetBox: String(target.box),
		}));
		const { json, error } = await run({
			...base(),
			mappingFrom: 'fields',
			mappings: { pair: pairs },
		});
		expect(error).toBeUndefined();
		await expectEachOnItsPlace(json[0].url, places);
	});

	test('boxes as lists, from JSON, without the address of the target', async () => {
		const { pairs, places } = await swapWith((source, target) => ({
			sourceFaceUrl: source.mediaUrl,
			sourceBox: source.box,
			targetBox: target.box,
		}));
		const mappingsJson = JSON.stringify(pairs);
		const { json, error } = await run({ ...base(), mappingFrom: 'json', mappingsJson });
		expect(error).toBeUndefined();
		await expectEachOnItsPlace(json[0].url, places);
	});

	test('face URLs without boxes', async () => {
		const { pairs, places } = await swapWith((source, target) => ({
			sourceFaceUrl: source.faceUrl,
			targetFaceUrl: target.faceUrl,
		}));
		const mappingsJson = JSON.stringify(pairs);
		const { json, error } = await run({ ...base(), mappingFrom: 'json', mappingsJson });
		expect(error).toBeUndefined();
		await expectEachOnItsPlace(json[0].url, places);
	});

	test.each<[string, unknown, string]>([
		['no JSON', '[{', "'Mappings' is not a list of objects"],
		['no list', '{"a":1}', "'Mappings' is not a list of objects"],
		['an empty list', '[]', "'Mappings' is empty"],
		[
			'no target',
			'[{"sourceFaceUrl":"https://a.test/1.jpg"}]',
			"'Mapping 1' does not say which face to replace",
		],
		[
			'a box of three numbers',
			'[{"sourceFaceUrl":"https://a.test/1.jpg","targetBox":"1,2,3"}]',
			"'Mapping 1: Target Box' is not a box",
		],
		[
			'a box turned inside out',
			'[{"sourceFaceUrl":"https://a.test/1.jpg","targetBox":[30,20,10,40]}]',
			"'Mapping 1: Target Box' is not a box",
		],
		['no source', '[{"targetBox":[1,2,3,4]}]', "'Mapping 1: Source Face URL' is empty"],
	])('%s is caught before anything is sent', async (_name, mappingsJson, message) => {
		const { error } = await run({ ...base(), mappingFrom: 'json', mappingsJson } as IDataObject);
		expect(error?.message).toContain(message);
		expect(sandbox().requests).toHaveLength(0);
	});
});
