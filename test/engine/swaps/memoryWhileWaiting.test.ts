import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { until } from '../../../n8n-host/until';
import { startNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const ROWS = 100;
const KILOBYTE = 1024;

const sandbox = useSandbox({ queueMs: 600_000, processMs: 0 });

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heapUsed = () => {
	collectGarbage();
	return process.memoryUsage().heapUsed;
};

/** How much the heap has grown while a node waits for the jobs of rows of this size, in bytes. */
async function heldWhileWaiting(bytesOfRow: number): Promise<number> {
	sandbox().reset();
	const rows = Array.from({ length: ROWS }, (_, index) => ({
		...pair(sandbox(), 'amara', 'bjorn'),
		note: Buffer.alloc(bytesOfRow, `${index} `).toString('latin1'),
	}));
	const before = heapUsed();
	const node = swapNode({ options: { parallel: 20, pollInterval: 0.5 } });
	const running = startNodes([node], rows, credentialsFor(sandbox()));
	await until(() => requestsTo(sandbox(), 'listbyids').length >= 2);
	const held = heapUsed() - before;
	running.cancel();
	await running.outcome;
	// Else the rows would be let go before the heap is measured.
	expect(rows).toHaveLength(ROWS);
	return held;
}

test('a node that waits holds no copies of its rows, however large they are', async () => {
	await heldWhileWaiting(0);
	const small = await heldWhileWaiting(0);
	const large = await heldWhileWaiting(100 * KILOBYTE);
	expect((large - small) / ROWS).toBeLessThan(10 * KILOBYTE);
});
