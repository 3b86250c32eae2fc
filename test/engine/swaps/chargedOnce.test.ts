import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const good = () => pair(sandbox(), 'amara', 'bjorn');
const run = async (node: NodeUnderTest, items: IDataObject[] = [good()]) =>
	await runNodes([node], items, credentialsFor(sandbox()));

describe('a submission whose response leaves it unclear', () => {
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
