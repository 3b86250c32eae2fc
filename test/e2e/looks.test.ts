import { swapStep, workflowOf } from '../support/buildWorkflow';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);

test('what is certainly wrong costs nothing, what is not certain goes on', async () => {
	const wrong: Array<[how: string, words: string]> = [
		['webPage', 'leads to a web page, not to a file'],
		['gzippedPage', 'leads to a web page, not to a file'],
		['redirectToLogin', 'leads to a login page'],
		['404', 'leads to no file (HTTP 404)'],
		['heic', 'has the type image/heic'],
		['video', 'is a video, but a picture is needed'],
		['redirectToPrivate', 'leads to an address on a private network'],
	];
	const others = ['picture', 'endless', 'redirects5', 'hang', 'stalled', 'reset', '403'];
	const source = sandbox().portrait('amara').url;
	const rows = [...wrong.map(([how]) => how), ...others].map((how) => ({
		source,
		target: sandbox().odd(how),
	}));
	const swap = swapStep(
		{ waitForResult: false },
		{ settings: { onError: 'continueRegularOutput' } },
	);
	const id = await n8n.runWorkflow(
		await n8n.createWorkflow(workflowOf(rows, [swap], credential())),
	);
	const { status, nodes } = await n8n.waitForExecution(id, 60_000);
	expect(status).toBe('success');
	const items = nodes.Swap[0].map(({ json }) => json);
	expect(items.slice(0, wrong.length).map(({ error }) => error)).toEqual(
		wrong.map(([, words]) => expect.stringContaining(words)),
	);
	expect(items.slice(wrong.length).map((item) => item.status)).toEqual(others.map(() => 'queued'));
	expect(sandbox().ledger).toHaveLength(others.length);
});
