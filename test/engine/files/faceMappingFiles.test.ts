import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { expectSwapped, facesAt } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { item, useSwapsWithFiles } from './swapsWithFiles';

const { sandbox, n8nFiles, url, stored, inMemory, swap } = useSwapsWithFiles();

/** A mapping of Face Swap Plus whose faces are files; the second picture shows two people. */
const FILES = {
	sourceFaceType: 'binary',
	sourceFaceField: 'face',
	targetFaceType: 'binary',
	targetFaceField: 'photo',
};

describe.each<[name: string, file: (name: string) => Promise<IBinaryData>, memory: boolean]>([
	['files that n8n can serve', stored, false],
	['files that n8n keeps in memory', async (name) => inMemory(name), true],
])('mappings of %s', (_name, file, memory) => {
	beforeEach(() => {
		n8nFiles().keepsInMemory = memory;
	});
	const swapMapped = async (parameters: IDataObject) => {
		const usual = { operation: 'swapSeveralFaces', targetUrl: url('duo') };
		return await swap('akoolFaceSwapPlus', { ...usual, ...parameters }, [
			item({ face: await file('amara'), photo: await file('duo') }),
		]);
	};
	const expectOnlyAt = async (place: number, parameters: IDataObject) => {
		const { json, error } = await swapMapped(parameters);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', { portrait: 'duo', face: place });
		expect(
			await facesAt(sandbox(), json[0].url, { portrait: 'duo', face: 1 - place }, ['amara']),
		).toEqual(['duo']);
	};

	test.each([
		['fields', { mappings: { pair: [FILES] } }],
		['json', { mappingsJson: JSON.stringify([FILES]) }],
	])('from %s: a file without a box stands for its largest face', async (mappingFrom, given) => {
		const { faces } = sandbox().portrait('duo');
		const widths = faces.map(({ box: [x1, , x2] }) => x2 - x1);
		const largest = widths.indexOf(Math.max(...widths));
		await expectOnlyAt(largest, { mappingFrom, ...given });
	});

	test('a file with a box stands for the face in it', async () => {
		const [source] = sandbox().portrait('amara').faces;
		for (const [place, target] of sandbox().portrait('duo').faces.entries()) {
			const boxes = { sourceBox: source.box, targetBox: target.box };
			const mappingsJson = JSON.stringify([{ ...FILES, ...boxes }]);
			await expectOnlyAt(place, { mappingFrom: 'json', mappingsJson });
		}
	});

	test('a file that shows nobody is told by its field, before anything is charged', async () => {
		sandbox().fail({ on: 'detect', fault: 'noFaces', after: memory ? 0 : 1 });
		const mappings = { pair: [FILES] };
		const { error } = await swapMapped({ mappingFrom: 'fields', mappings });
		expect(error?.message).toBe("No face found in 'Pair 1: Source Face Field': amara.png");
		expect(requestsTo(sandbox(), 'faceswapPlusByImage')).toHaveLength(0);
	});
});
