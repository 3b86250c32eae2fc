import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const good = () => pair(sandbox(), 'amara', 'bjorn');
const run = async (node: NodeUnderTest, items: IDataObject[] = [good()]) =>
	await runNodes([node], items, credentialsFor(sandbox()));

describe('a submission is charged once', () => {
	const continuing = swapNode({}, { onError: 'continueRegularOutput' });

	test.each([
		['the connection breaks after Akool took it', { fault: 'resetAfterAcceptance' }],
		['the answer is garbage', { fault: 'garbage', accepted: true }],
		['a proxy answers 502', { fault: 'httpStatus', status: 502, accepted: true }],
		['a proxy answers 409', { fault: 'httpStatus', status: 409, accepted: true }],
		['the answer is a redirect', { fault: 'httpStatus', status: 302, accepted: true }],
		['the code is not documented', { fault: 'businessCode', code: 4711, accepted: true }],
	] as const)('%s: it is not sent again, and the message says so', async (_name, fault) => {
		sandbox().fail({ on: 'submit', ...fault });
		const { json } = await run(continuing, [good(), good()]);
		const unclear = json.find(({ error }) => error);
		expect(unclear?.error).toMatch(/^It is unclear whether Akool accepted this job \[item \d\]$/);
		expect(unclear?.message).toContain('may have been charged');
		expect(json.filter(({ status }) => status === 'completed')).toHaveLength(1);
		expect(requestsTo(sandbox(), 'faceswapByImage')).toHaveLength(2);
		expect(sandbox().ledger).toHaveLength(2);
	});

	test.each([
		['code 1005', { fault: 'businessCode', code: 1005 }],
		['HTTP 429', { fault: 'httpStatus', status: 429, retryAfter: '1' }],
	] as const)('%s means it was refused, so it is sent again', async (_name, fault) => {
		sandbox().fail({ on: 'submit', ...fault });
		const { json } = await run(swapNode(), [good()]);
		expect(json).toMatchObject([{ status: 'completed' }]);
		const [first, second] = requestsTo(sandbox(), 'faceswapByImage');
		expect(second.at - first.at).toBeGreaterThanOrEqual(990);
		expect(sandbox().ledger).toHaveLength(1);
	});

	test('a job that an undocumented answer names is told', async () => {
		sandbox().fail({ on: 'submit', fault: 'businessCode', code: 4711, accepted: true });
		const { error } = await run(swapNode());
		const [{ _id }] = sandbox().jobs.all();
		expect(error?.description).toContain(`The response names the job ${_id}.`);
	});

	test('Stop, and the connection breaks for three at once: all three are named', async () => {
		sandbox().fail({ on: 'submit', fault: 'resetAfterAcceptance', times: 3 });
		const { error } = await run(swapNode(), [good(), good(), good(), good()]);
		const item = Number(/\[item (\d)\]$/.exec(error!.message)?.[1]);
		const others = [0, 1, 2].filter((index) => index !== item);
		expect(error?.description).toContain(`The same is unclear for items ${others.join(', ')}.`);
		const { _id } = sandbox().jobs.all()[3];
		expect(error?.description).toContain(`Get their results with Akool Get Result: ${_id}.`);
		expect(sandbox().ledger).toHaveLength(4);
	});
});
