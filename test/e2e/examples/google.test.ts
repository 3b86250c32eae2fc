import { readyExample } from '../../../n8n-host/exampleFiles';
import { expectSwapped, facesIn } from '../../support/facesInResult';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';
import { exampleTests, EXAMPLES_OF } from './exampleTests';
import { serveText } from './textServer';
import { withoutGoogle } from './withoutGoogle';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);
const { testExample, testNoneForgotten } = exampleTests();

/** Runs an example whose Google nodes find this. */
const run = async (example: string, found: object[], changes: Record<string, string> = {}) => {
	const list = await serveText('list.json', 'application/json', JSON.stringify(found));
	try {
		const ready = readyExample(example, credential(), changes);
		const id = await n8n.createWorkflow(withoutGoogle(ready, list.url));
		return await n8n.waitForExecution(await n8n.runWorkflow(id), 60_000);
	} finally {
		await list.close();
	}
};

testExample('google-sheets-rows', 'the result or the reason is written to its row', async () => {
	const rows = [
		{ row_number: 3, ...pair(sandbox(), 'amara', 'bjorn') },
		{ row_number: 5, source: sandbox().portrait('chen').url, target: 'this row has no picture' },
		{ row_number: 8, ...pair(sandbox(), 'dolores', 'emeka') },
	];
	const { status, nodes } = await run(
		'google-sheets-rows',
		rows.map((row) => ({ ...row, status: 'new', result: '' })),
	);
	expect(status).toBe('success');
	const written = (name: string) => nodes[name][0].map(({ json }) => json);
	const numbered = (row: number, rest: object) => ({ row_number: String(row), ...rest });
	expect(written('Mark as Started')).toEqual(
		rows.map(({ row_number }) => numbered(row_number, { status: 'started' })),
	);
	const done = written('Write Result');
	expect(done).toEqual(
		[3, 8].map((row) => numbered(row, { status: 'done', result: expect.any(String) })),
	);
	await expectSwapped(sandbox(), done[0].result, 'amara', 'bjorn');
	await expectSwapped(sandbox(), done[1].result, 'dolores', 'emeka');
	expect(written('Write Problem')).toEqual([
		numbered(5, {
			status: 'failed',
			result: expect.stringMatching(/^'Target URL' is not a web address/),
		}),
	]);
	expect(sandbox().ledger).toHaveLength(2);
});

testExample('google-drive-folder', 'each photo is swapped and uploaded by its name', async () => {
	const letter = await serveText('letter.png', 'text/plain', 'Dear all,\nhere is my photo.\n');
	const file = (name: string, id: string) => ({ id, name, mimeType: 'image/png' });
	const { status, error, nodes } = await run(
		'google-drive-folder',
		[
			file('bjorn.png', sandbox().portrait('bjorn').url),
			file('letter.png', letter.url),
			file('emeka.png', sandbox().portrait('emeka').url),
		],
		{
			'https://example.com/new-face.jpg': sandbox().portrait('amara').url,
		},
	);
	await letter.close();
	expect([status, error?.message]).toEqual(['success', undefined]);
	const uploads = ['bjorn', 'emeka'];
	expect(nodes['Upload Result'][0].map(({ json }) => json)).toEqual(
		uploads.map((name) => ({ name: `${name}-swapped.png` })),
	);
	for (const [n, { binary }] of nodes['Swap Each Photo'][0].entries()) {
		const { data } = await n8n.downloadBinary(String(binary?.data.id));
		expect(await facesIn(sandbox(), data, uploads[n], ['amara', 'chen'])).toEqual(['amara']);
	}
	expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
		{ name: 'letter.png', reason: expect.any(String) },
	]);
	expect(sandbox().ledger).toHaveLength(2);
});

testNoneForgotten(EXAMPLES_OF.google);
