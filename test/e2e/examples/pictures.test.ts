import { faceLikeness } from '../../../sandbox';
import { expectSwapped, facesAt } from '../../support/facesInResult';
import { exampleTests, EXAMPLES_OF } from './exampleTests';
import { useExamples } from './useExamples';

const { n8n, sandbox, url, run } = useExamples();
const { testExample, testNoneForgotten } = exampleTests();

testExample('swap-one-face', 'the new face is in the picture', async () => {
	const { status, nodes } = await run('swap-one-face', {
		'https://example.com/new-face.jpg': url('amara'),
		'https://example.com/original.jpg': url('bjorn'),
	});
	expect(status).toBe('success');
	await expectSwapped(sandbox(), nodes['Swap Face'][0][0].json.url, 'amara', 'bjorn');

	const file = await n8n.downloadBinary(String(nodes['Swap Face'][0][0].binary?.data.id));
	expect(file.mimeType).toBe('image/png');
	const [amara, bjorn] = [sandbox().portrait('amara'), sandbox().portrait('bjorn')];
	const { box } = bjorn.faces[0];
	expect(await faceLikeness(file.data, box, amara.png, amara.faces[0].box)).toBeGreaterThan(0.9);
	expect(await faceLikeness(file.data, box, bjorn.png, box)).toBeLessThan(0.5);
	expect(sandbox().ledger).toHaveLength(1);
});

/** The portraits that show on the people of the trio, from left to right, of these and themselves. */
async function peopleOn(result: unknown, names: string[]): Promise<string[][]> {
	const { faces } = sandbox().portrait('trio');
	const fromTheLeft = [...faces].sort((a, b) => a.box[0] - b.box[0]);
	const shown = fromTheLeft.map(async (face) => {
		const person = { portrait: 'trio', face: faces.indexOf(face) };
		return await facesAt(sandbox(), result, person, names);
	});
	return await Promise.all(shown);
}

const pictures = (group: string, ...names: string[]) => ({
	'https://example.com/group-photo.jpg': url(group),
	...Object.fromEntries(
		names.map((name, n) => [`https://example.com/new-face-${n + 1}.jpg`, url(name)]),
	),
});

testExample('group-photo', 'each new face lands on the n-th person from the left', async () => {
	const names = ['amara', 'bjorn', 'chen'];
	const { status, nodes } = await run('group-photo', pictures('trio', ...names));
	expect(status).toBe('success');
	const [{ json, binary }] = nodes['Swap Faces'][0];
	expect(await peopleOn(json.url, names)).toEqual(names.map((name) => [name]));
	expect(binary?.data.mimeType).toBe('image/png');
	expect(sandbox().ledger).toHaveLength(1);
});

it('group-photo: a new face too many is named, and nothing is charged', async () => {
	const { status, error } = await run('group-photo', pictures('duo', 'amara', 'bjorn', 'chen'));
	expect(status).toBe('error');
	expect(error?.message).toMatch(/2 faces/);
	expect(sandbox().ledger).toHaveLength(0);
});

describe('group-photo-choose', () => {
	testExample('group-photo-choose', 'only the people chosen get new faces', async () => {
		const names = ['amara', 'bjorn'];
		const { status, nodes } = await run('group-photo-choose', pictures('trio', ...names));
		expect(status).toBe('success');
		const lefts = nodes['Find People'][0].map(({ json }) => (json.box as number[])[0]);
		expect(lefts).toEqual([...lefts].sort((a, b) => a - b));

		const [{ json, binary }] = nodes['Swap Chosen Faces'][0];
		expect(await peopleOn(json.url, names)).toEqual([['amara'], ['trio'], ['bjorn']]);
		expect(binary?.data.mimeType).toBe('image/png');
		expect(sandbox().ledger).toHaveLength(1);
	});

	it.each([
		['a new face that is none', 'trio', 'nobody', /No face/i],
		['a person who is not there', 'duo', 'bjorn', /^'Pair 2' does not say which face to replace/],
	])('%s moves no other, and is named', async (_name, group, second, message) => {
		const { status, error } = await run('group-photo-choose', pictures(group, 'amara', second));
		expect(status).toBe('error');
		expect(error?.message).toMatch(message);
		expect(sandbox().ledger).toHaveLength(0);
	});
});

testNoneForgotten(EXAMPLES_OF.pictures);
