import type { IDataObject } from 'n8n-workflow';
import { facesAt } from '../../support/facesInResult';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const url = (name: string) => sandbox().portrait(name).url;
const run = async (parameters: IDataObject) =>
	await runNodes([swapNode(parameters)], [{}], credentialsFor(sandbox()));
const several = (pairs: IDataObject[], more: IDataObject = {}) => ({
	operation: 'swapSeveralFaces',
	pairsFrom: 'fields',
	pairs: { pair: pairs },
	...more,
});
const MANUAL = { options: { pollInterval: 0.2, landmarks: 'manual' } };
const marks = (name: string, place = 0) =>
	sandbox().portrait(name).faces[place].landmarks.slice(0, 4).join(':');
const onto = (target: string, ...sources: string[]) =>
	sources.map((source) => ({ sourceUrl: url(source), targetUrl: url(target) }));

describe('one face with detected landmarks', () => {
	test('both pictures get the landmarks of their largest face', async () => {
		const { source, target } = pair(sandbox(), 'amara', 'duo');
		const { json, error } = await run({
			options: { pollInterval: 0.2, landmarks: 'detect' },
			sourceUrl: source,
			targetUrl: target,
		});
		expect(error).toBeUndefined();
		expect(requestsTo(sandbox(), 'faceswapByImage')[0].body).toMatchObject({
			sourceImage: [{ path: source, opts: marks('amara') }],
			targetImage: [{ path: target, opts: marks('duo', 1) }],
		});
		expect(await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: 1 }, ['amara'])).toEqual([
			'amara',
		]);
		expect(await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: 0 }, ['amara'])).toEqual([
			'duo',
		]);
	});

	test('no face in a picture: it says which, and nothing is charged', async () => {
		const { error } = await run({
			options: { pollInterval: 0.2, landmarks: 'detect' },
			sourceUrl: url('amara'),
			targetUrl: url('nobody'),
		});
		expect(error?.message).toContain("No face found in 'Target URL'");
		expect(sandbox().ledger).toHaveLength(0);
	});
});

describe('several pairs', () => {
	test('that share a target picture go on its faces from left to right', async () => {
		const { json, error } = await run(several(onto('trio', 'amara', 'bjorn', 'chen')));
		expect(error).toBeUndefined();
		const { faces } = sandbox().portrait('trio');
		const places = [0, 1, 2].sort((a, b) => faces[a].box[0] - faces[b].box[0]);
		for (const [nth, place] of places.entries()) {
			const names = ['amara', 'bjorn', 'chen'];
			expect(
				await facesAt(sandbox(), json[0].url, { portrait: 'trio', face: place }, names),
			).toEqual([names[nth]]);
		}
		expect(sandbox().ledger).toHaveLength(1);
	});

	test('landmarks that are given are kept, only missing ones are detected', async () => {
		const given = '1,1:2,2:3,3:4,4';
		const pairs = onto('bjorn', 'amara').concat(onto('dolores', 'chen'));
		Object.assign(pairs[0], { sourceLandmarks: given, targetLandmarks: given });
		await run(several(pairs, { waitForResult: false }));
		expect(requestsTo(sandbox(), 'faceswapByImage')[0].body).toMatchObject({
			sourceImage: [{ opts: given }, { opts: marks('chen') }],
			targetImage: [{ opts: given }, { opts: marks('dolores') }],
		});
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(2);
	});

	test('that share a picture, one with landmarks and one without, can not be told apart', async () => {
		const pairs = onto('duo', 'amara', 'bjorn');
		Object.assign(pairs[0], { targetLandmarks: marks('duo', 1) });
		const { error } = await run(several(pairs));
		expect(error?.message).toContain(
			"Only some of the pairs with 'Pair 1: Target URL' have target landmarks",
		);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('from JSON, as text or as a list from an earlier node', async () => {
		const pairs = onto('bjorn', 'amara');
		for (const pairsJson of [JSON.stringify(pairs), `={{ ${JSON.stringify(pairs)} }}`]) {
			const { json, error } = await run(several([], { pairsFrom: 'json', pairsJson }));
			expect(error).toBeUndefined();
			expect(await facesAt(sandbox(), json[0].url, 'bjorn', ['amara'])).toEqual(['amara']);
		}
	});

	test('by hand, every one of several pairs needs landmarks', async () => {
		const { error } = await run(several(onto('trio', 'amara', 'bjorn'), MANUAL));
		expect(error?.message).toBe("'Pair 1' needs landmarks for both pictures");
		expect(sandbox().requests).toHaveLength(0);
	});

	test('a single pair by hand needs none', async () => {
		const { error } = await run(several(onto('bjorn', 'amara'), MANUAL));
		expect(error).toBeUndefined();
	});

	test('50 are taken, 51 are refused before anything is sent', async () => {
		const mark = { sourceLandmarks: '1,1:2,2:3,3:4,4', targetLandmarks: '1,1:2,2:3,3:4,4' };
		const pairs = (count: number) =>
			Array.from({ length: count }, () => ({ ...onto('bjorn', 'amara')[0], ...mark }));
		const by = { ...MANUAL, waitForResult: false };
		expect((await run(several(pairs(50), by))).error).toBeUndefined();
		const { error } = await run(several(pairs(51), by));
		expect(error?.message).toBe("'Pairs' has 51 entries, but Akool accepts up to 50");
		expect(requestsTo(sandbox(), 'faceswapByImage')).toHaveLength(1);
	});

	test.each([
		['no pairs', [], "'Pairs' is empty"],
		[
			'a pair without a target',
			[{ sourceUrl: 'https://a.test/1.jpg' }],
			"'Pair 1: Target URL' is empty",
		],
	])('%s', async (_name, pairs, message) => {
		const pairsJson = JSON.stringify(pairs);
		const { error } = await run(several([], { pairsFrom: 'json', pairsJson }));
		expect(error?.message).toContain(message);
		expect(sandbox().requests).toHaveLength(0);
	});
});
