import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { facesAt } from '../../support/facesInResult';
import { runOneNode } from '../../support/runOneNode';
import { requestsTo, useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();
const url = (name: string) => sandbox().portrait(name).url;
const run = async (type: NodeUnderTest['type'], parameters: IDataObject) =>
	await runOneNode(sandbox(), type, parameters);

/** Places of the twelve people in their list, from left to right. */
const leftToRight = () => {
	const { faces } = sandbox().portrait('twelve');
	return [...faces.keys()].sort((a, b) => faces[a].box[0] - faces[b].box[0]);
};

const NEW = ['amara', 'bjorn', 'chen', 'amara', 'bjorn', 'chen', 'amara', 'bjorn', 'chen', 'amara'];

/** Expects the new faces on the people furthest left, and everyone else unchanged. */
async function expectOnFirst(resultUrl: unknown, names: string[]): Promise<void> {
	for (const [nth, face] of leftToRight().entries()) {
		const shown = await facesAt(sandbox(), resultUrl, { portrait: 'twelve', face }, [
			'amara',
			'bjorn',
			'chen',
		]);
		expect([nth, shown]).toEqual([nth, [names[nth] ?? 'twelve']]);
	}
}

/** A node and its parameters. */
type Swap = [type: NodeUnderTest['type'], parameters: IDataObject];

const sources = (names: string[]) => ({ face: names.map((name) => ({ url: url(name) })) });
const plus = (names: string[]): Swap => [
	'akoolFaceSwapPlus',
	{
		operation: 'swapSeveralFaces',
		mappingFrom: 'auto',
		targetUrl: url('twelve'),
		sourceFaces: sources(names),
	},
];
const classic = (names: string[]): Swap => [
	'akoolFaceSwapClassic',
	{ targetUrl: url('twelve'), sourceFaces: sources(names) },
];
const pro = (names: string[]): Swap => [
	'akoolFaceSwapPro',
	{
		operation: 'swapSeveralFaces',
		pairs: {
			pair: names.map((name) => ({ sourceUrl: url(name), targetUrl: url('twelve') })),
		},
	},
];

describe('a photo of twelve people', () => {
	test.each([
		['Plus', plus],
		['Classic', classic],
		['Pro', pro],
	])('%s puts two new faces on the two furthest left, nobody else', async (_name, node) => {
		const { json, error } = await run(...node(NEW.slice(0, 2)));
		expect(error).toBeUndefined();
		await expectOnFirst(json[0].url, NEW.slice(0, 2));
		expect(sandbox().ledger).toHaveLength(1);
	});

	test.each([
		['Plus', plus],
		['Classic', classic],
	])('%s takes eight new faces', async (_name, node) => {
		const { json, error } = await run(...node(NEW.slice(0, 8)));
		expect(error).toBeUndefined();
		await expectOnFirst(json[0].url, NEW.slice(0, 8));
	});

	test('Pro takes more than eight pairs of one picture', async () => {
		const { json, error } = await run(...pro(NEW));
		expect(error).toBeUndefined();
		await expectOnFirst(json[0].url, NEW);
	});

	test.each([
		['Plus', plus],
		['Classic', classic],
	])('%s refuses nine new faces before anything is sent', async (_name, node) => {
		const { error } = await run(...node(NEW.slice(0, 9)));
		expect(error?.message).toContain("'Source Faces' has 9 entries, but Akool accepts up to 8");
		expect(sandbox().requests).toHaveLength(0);
	});

	test('the largest first counts in a crowd too', async () => {
		const [type, parameters] = plus(['amara']);
		const { error } = await run(type, { ...parameters, faceOrder: 'largestFirst' });
		expect(error).toBeUndefined();
	});

	test('Face Detect puts its people out from left to right', async () => {
		const { json } = await run('akoolFaceDetect', { mediaUrl: url('twelve'), options: {} });
		const lefts = json.map(({ region }) => (region as number[])[0]);
		expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
		expect(json.map(({ faceIndex }) => faceIndex)).toEqual([...Array(12).keys()]);
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(1);
	});
});
