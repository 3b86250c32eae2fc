import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();

/** Runs Akool Face Swap Pro, which only submits, for rows that each have a value. */
const run = async (parameters: IDataObject, values: unknown[], settings = {}) => {
	const { options, ...others } = parameters;
	const node = swapNode(
		{ waitForResult: false, ...others, options: { parallel: 1, ...(options as IDataObject) } },
		settings,
	);
	const rows = values.map(
		(value) => ({ ...pair(sandbox(), 'amara', 'bjorn'), value }) as IDataObject,
	);
	return await runNodes([node], rows, credentialsFor(sandbox()));
};

const sent = (name: string) =>
	requestsTo(sandbox(), 'faceswapByImage').map(({ body }) => (body as IDataObject)[name]);

test('each row says for itself whether its face is enhanced', async () => {
	await run({ options: { faceEnhance: '={{ $json.value }}' } }, [
		'TRUE',
		'no',
		'',
		true,
		1,
		'WAHR',
		null,
	]);
	expect(sent('face_enhance')).toEqual([true, false, false, true, true, true, false]);
});

test('text with something around it is read, too', async () => {
	await run({ options: { faceEnhance: '={{ $json.value }} ' } }, ['TRUE', false]);
	expect(sent('face_enhance')).toEqual([true, false]);
});

test('one row with nonsense fails by itself, and the others are swapped', async () => {
	const { outputs } = await run(
		{ options: { faceEnhance: '={{ $json.value }}' } },
		['yes', 'perhaps', 'no'],
		{
			onError: 'continueErrorOutput',
		},
	);
	const [good, bad] = outputs;
	expect(good).toHaveLength(2);
	expect(bad).toMatchObject([
		{
			json: { error: expect.stringContaining("'Face Enhance' must be true or false") },
			pairedItem: { item: 1 },
		},
	]);
	expect(sandbox().ledger).toHaveLength(2);
});

test('an option for all items has the value of the first row', async () => {
	const options = { minimumCredits: '={{ $json.value }}' };
	const { error } = await run({ options }, ['5', '1000000']);
	expect(error).toBeUndefined();
	expect(sandbox().ledger).toHaveLength(2);
});

test('a field without expressions says so when it is given one', async () => {
	const { error } = await run({ waitForResult: '={{ $json.value }}' }, ['TRUE']);
	expect(error?.message).toContain("'Wait for Result' must be true or false");
	expect(error?.description).toContain("This field can't be an expression.");
	expect(sandbox().ledger).toHaveLength(0);
});
