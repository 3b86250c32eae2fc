import { startNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const ROWS = 30;

const sandbox = useSandbox({ queueMs: 0, processMs: 100, requestsPerSecond: 10 });

test('two executions with one key share what Akool takes: neither waits for the other', async () => {
	const execution = async () => {
		const rows = Array.from({ length: ROWS }, () => pair(sandbox(), 'amara', 'bjorn'));
		const node = swapNode({ options: { pollInterval: 0.5 } });
		const { json } = await startNodes([node], rows, credentialsFor(sandbox())).outcome;
		expect(json.map(({ status }) => status)).toEqual(Array(ROWS).fill('completed'));
		return performance.now();
	};
	const start = performance.now();
	const [one, other] = await Promise.all([execution(), execution()]);
	expect(sandbox().ledger).toHaveLength(2 * ROWS);
	expect(Math.abs(one - other)).toBeLessThan((Math.max(one, other) - start) * 0.4);
});
