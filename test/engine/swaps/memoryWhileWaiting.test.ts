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

/** What a node that waits for the jobs of rows of this size holds. */
async function whileWaiting(bytesOfRow: number) {
	sandbox().reset();
	const rows = Array.from({ length: ROWS }, (_, index) => ({
		...pair(sandbox(), 'amara', 'bjorn'),
		note: Buffer.alloc(bytesOfRow, `${index} `).toString('latin1'),
	}));
	const before = heapUsed();
	const node = swapNode({ options: { parallel: 20, pollInterval: 0.5 } });
	const running = startNodes([node], rows, credentialsFor(sandbox()));
	await until(() => requestsTo(sandbox(), 'listbyids').length >= 2);
	const bytes = heapUsed() - before;
	running.cancel();
	await running.outcome;
	return { bytes, row: new WeakRef(rows[0]) };
}

/** How much the heap grows while a node waits, in bytes. Afterwards the rows are let go. */
async function heldWhileWaiting(bytesOfRow: number): Promise<number> {
	const { bytes, row } = await whileWaiting(bytesOfRow);
	const isLetGo = () => {
		collectGarbage();
		return row.deref() === undefined;
	};
	await until(isLetGo, { every: 200 });
	return bytes;
}

/** What other test files of the worker left may be freed meanwhile, so one figure tells little. */
async function growthWithSizeOfRows(): Promise<number> {
	const growths: number[] = [];
	for (let time = 0; time < 3; time++) {
		const small = await heldWhileWaiting(0);
		growths.push((await heldWhileWaiting(100 * KILOBYTE)) - small);
	}
	return growths.sort((a, b) => a - b)[1];
}

test('a node that waits holds no copies of its rows, however large they are', async () => {
	await heldWhileWaiting(0);
	expect((await growthWithSizeOfRows()) / ROWS).toBeLessThan(10 * KILOBYTE);
});
