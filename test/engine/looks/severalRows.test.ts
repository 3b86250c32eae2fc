import type { IDataObject } from 'n8n-workflow';
import { startNodes } from '../../support/runNodes';
import { credentialsFor, requestsTo } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { SWAPS, useLooks } from './swapsThatLook';

const { sandbox, good, run } = useLooks();
const pair = () => ({ source: good(), target: good('bjorn') });

test('a wrong row stops the run before anything is charged or sent to Akool', async () => {
	const bad = { source: good(), target: sandbox().odd('404') };
	const { error } = await run(swapNode(), [pair(), bad, pair()]);
	expect(error?.message).toMatch(/^'Target URL' leads to no file .* \[item 1\]$/);
	expect(sandbox().requests).toHaveLength(0);
});

test('the first wrong row is the one that is named', async () => {
	const slow = { source: good(), target: sandbox().odd('redirects5') };
	const bad = (how: string) => ({ source: good(), target: sandbox().odd(how) });
	const { error } = await run(swapNode(), [slow, bad('redirectToLogin'), bad('404')]);
	expect(error?.message).toMatch(/\[item 1\]$/);
});

test('with Continue only the wrong row fails', async () => {
	const bad = { source: sandbox().odd('heic'), target: good() };
	const node = swapNode({}, { onError: 'continueErrorOutput' });
	const { outputs } = await run(node, [pair(), bad, pair()]);
	expect(outputs[0].map(({ json }) => json.status)).toEqual(['completed', 'completed']);
	expect(outputs[1].map(({ json }) => json.error)).toEqual([
		expect.stringContaining("'Source Face URL' has the type image/heic"),
	]);
	expect(sandbox().ledger).toHaveLength(2);
});

test("'Check Addresses' is read for each row", async () => {
	const missing = { source: good(), target: sandbox().odd('404') };
	const options = { checkAddresses: '={{ $json.check }}' };
	const node = swapNode({ waitForResult: false, options }, { onError: 'continueErrorOutput' });
	const rows = ['TRUE', 'FALSE', 'perhaps', ''].map((check) => ({ ...missing, check }));
	const { outputs } = await run(node, rows);
	expect(outputs[0]).toHaveLength(1);
	expect(outputs[1].map(({ json }) => json.error)).toEqual([
		expect.stringContaining('leads to no file (HTTP 404)'),
		expect.stringContaining("'Check Addresses' must be true or false, but is perhaps"),
		expect.stringContaining('leads to no file (HTTP 404)'),
	]);
	expect(sandbox().ledger).toHaveLength(1);
});

describe('every address of an item is looked at', () => {
	const several = { operation: 'swapSeveralFaces', pairsFrom: 'json' };
	const mapping = { operation: 'swapSeveralFaces', mappingFrom: 'json' };
	const auto = { operation: 'swapSeveralFaces', mappingFrom: 'auto' };
	const manual = { options: { landmarks: 'manual' }, pairsFrom: 'json' };
	const marks = '1,2:3,4:5,6:7,8';
	const pairs = (change: IDataObject) => {
		const entry = { sourceUrl: good(), targetUrl: good('bjorn') };
		const landmarks = { sourceLandmarks: marks, targetLandmarks: marks };
		return JSON.stringify([
			{ ...entry, ...landmarks },
			{ ...entry, ...landmarks, ...change },
		]);
	};
	const mappings = (change: IDataObject) =>
		JSON.stringify([{ sourceFaceUrl: good(), targetFaceUrl: good('bjorn'), ...change }]);
	type Row = [field: string, swap: keyof typeof SWAPS, parameters: (bad: string) => IDataObject];

	test.each<Row>([
		[
			'Pair 2: Source Face URL',
			'Pro',
			(sourceUrl) => ({ ...several, pairsJson: pairs({ sourceUrl }) }),
		],
		['Pair 2: Target URL', 'Pro', (targetUrl) => ({ ...several, pairsJson: pairs({ targetUrl }) })],
		[
			'Pair 2: Source Face URL',
			'Classic',
			(sourceUrl) => ({ ...manual, pairsJson: pairs({ sourceUrl }) }),
		],
		['Source Face 2', 'Classic', (url) => ({ sourceFaces: { face: [{ url: good() }, { url }] } })],
		[
			'Source Face 2',
			'Plus',
			(url) => ({ ...auto, sourceFaces: { face: [{ url: good() }, { url }] } }),
		],
		[
			'Pair 1: Source Face URL',
			'Plus',
			(sourceFaceUrl) => ({ ...mapping, mappingsJson: mappings({ sourceFaceUrl }) }),
		],
		[
			'Pair 1: Target Face URL',
			'Plus',
			(targetFaceUrl) => ({ ...mapping, mappingsJson: mappings({ targetFaceUrl }) }),
		],
	])('%s of Face Swap %s', async (field, swap, parameters) => {
		const node = SWAPS[swap](good(), good('duo'));
		const wrong = parameters(sandbox().odd('webPage'));
		const { error } = await run({ ...node, parameters: { ...node.parameters, ...wrong } });
		expect(error?.message).toContain(`'${field}' leads to a web page, not to a file`);
		expect(sandbox().requests).toHaveLength(0);
	});
});

test('what is a video by its first bytes is a video, whatever its address', async () => {
	const { json } = await run(SWAPS.Plus(good(), sandbox().odd('video', 'download')));
	expect(json[0].type).toBe('video');
	const picture = await run(SWAPS.Plus(good(), sandbox().odd('picture', 'clip.mp4')));
	expect(picture.json[0].type).toBe('image');
	expect(requestsTo(sandbox(), 'faceswapPlus')).toHaveLength(2);
});

test('pressing stop ends a look, and nothing is submitted', async () => {
	const items = [{ source: good(), target: sandbox().odd('hang') }];
	const { outcome, cancel } = startNodes([swapNode()], items, credentialsFor(sandbox()));
	while (!sandbox().fileRequests.some(({ path }) => path.includes('hang'))) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	cancel();
	const { run: execution } = await outcome;
	expect(execution.status).toBe('canceled');
	expect(sandbox().ledger).toHaveLength(0);
});
