import type { IRunExecutionData } from 'n8n-workflow';
import { until } from '../../../n8n-host/until';
import { loopNode } from '../../support/loopNode';
import { useProcessedData } from '../../support/processedData';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { execute } from '../../support/executions';

const sandbox = useSandbox();
const processedData = useProcessedData();
afterEach(() => jest.restoreAllMocks());
const row = (target = 'bjorn') => pair(sandbox(), 'amara', target);

test('n8n is killed in the second batch of a loop, with progress saved: a retry does not pay for it again', async () => {
	const credentials = credentialsFor(sandbox());
	let saved: IRunExecutionData | undefined;
	const release = jest.spyOn(processedData(), 'removeProcessed');
	let loops = 0;
	const nodes = [loopNode, swapNode()];
	await execute(nodes, [row(), row('chen')], credentials, {
		id: '1',
		back: ['Node 2', 'Node 1'],
		onNodeEnd: (name, data) => {
			if (name !== 'Node 1' || ++loops !== 2) return;
			// This is the latest that n8n saved; from here on it gets no further than submitting.
			saved = data;
			release.mockImplementation(async () => {});
		},
	});
	expect(sandbox().ledger).toHaveLength(2);
	await execute(nodes, [], credentials, {
		id: '2',
		back: ['Node 2', 'Node 1'],
		retryOf: { data: saved! },
	});
	expect(sandbox().ledger).toHaveLength(2);
});

test('another execution with the same input does not make n8n forget the one that was lost', async () => {
	const credentials = credentialsFor(sandbox());
	const release = jest.spyOn(processedData(), 'removeProcessed').mockImplementation(async () => {});
	let saved: IRunExecutionData | undefined;
	await execute([loopNode, swapNode()], [row()], credentials, {
		id: '1',
		onNodeEnd: (name, data) => {
			if (name === 'Node 1') saved = data;
		},
	});
	release.mockRestore();
	expect(sandbox().ledger).toHaveLength(1);
	await execute([loopNode, swapNode()], [row()], credentials, { id: '2' });
	expect(sandbox().ledger).toHaveLength(2);
	await execute([loopNode, swapNode()], [row()], credentials, {
		id: '3',
		retryOf: { data: saved! },
	});
	expect(sandbox().ledger).toHaveLength(2);
});

test("n8n's log names each job as soon as it is submitted", async () => {
	const { Logger } = await import('@n8n/backend-common');
	const { Container } = await import('@n8n/di');
	const log = jest.spyOn(Container.get(Logger), 'info');
	sandbox().fail({ on: 'submit', fault: 'httpStatus', status: 429, retryAfter: '1', after: 1 });
	const node = swapNode({ options: { pollInterval: 0.05, parallel: 1 } });
	const running = execute([node], [row(), row()], credentialsFor(sandbox()), { id: '1' });
	// Requests that are refused are recorded, too.
	await until(() => requestsTo(sandbox(), 'faceswapByImage').length > 1);
	const [{ _id }] = sandbox().jobs.all();
	// Here n8n is killed.
	const logged = JSON.stringify(log.mock.calls);
	await running;
	expect(JSON.stringify(log.mock.calls)).toContain(_id);
	expect(logged).toContain(_id);
});

test('a lost execution is told as that, also when the balance is too low by now', async () => {
	const credentials = credentialsFor(sandbox());
	const node = swapNode({ options: { pollInterval: 0.2, minimumCredits: sandbox().credit - 1 } });
	const rows = [row(), row()];
	await execute([node], rows, credentials, { id: '1' });
	expect(sandbox().ledger).toHaveLength(2);
	// The same execution from the start: n8n 1.x after its worker died.
	const { error } = await execute([node], rows, credentials, { id: '1' });
	expect(error?.description).not.toContain('This job was not submitted');
});
