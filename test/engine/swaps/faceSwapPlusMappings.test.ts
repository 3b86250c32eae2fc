import type { IDataObject } from 'n8n-workflow';
import { facesAt } from '../../support/facesInResult';
import { runNodes } from '../../support/runNodes';
import { credentialsFor } from '../../support/sandbox';
import { SOURCES, usePlusSwaps } from './plusSwaps';

const { sandbox, url, run, inOrder } = usePlusSwaps();

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
	const base = () => ({ operation: 'swapSeveralFaces', targetUrl: url('trio') });

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
		['no JSON', '[{', "'Pairs' is not a list of objects"],
		['no list', '{"a":1}', "'Pairs' is not a list of objects"],
		['an empty list', '[]', "'Pairs' is empty"],
		[
			'no target',
			'[{"sourceFaceUrl":"https://a.test/1.jpg"}]',
			"'Pair 1' does not say which face to replace",
		],
		[
			'a box of three numbers',
			'[{"sourceFaceUrl":"https://a.test/1.jpg","targetBox":"1,2,3"}]',
			"'Pair 1: Target Box' is not a box",
		],
		[
			'a box turned inside out',
			'[{"sourceFaceUrl":"https://a.test/1.jpg","targetBox":[30,20,10,40]}]',
			"'Pair 1: Target Box' is not a box",
		],
		['no source', '[{"targetBox":[1,2,3,4]}]', "'Pair 1: Source Face URL' is empty"],
	])('%s is caught before anything is sent', async (_name, mappingsJson, message) => {
		const { error } = await run({ ...base(), mappingFrom: 'json', mappingsJson } as IDataObject);
		expect(error?.message).toContain(message);
		expect(sandbox().requests).toHaveLength(0);
	});
});
