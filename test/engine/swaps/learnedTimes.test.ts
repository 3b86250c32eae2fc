import { execute } from '../../support/executions';
import { loopNode } from '../../support/loopNode';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { skipPauses } from '../../support/skippedPauses';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox({ queueMs: 0, processMs: 700 });
afterEach(() => void jest.restoreAllMocks());

test('in a loop the node knows from its first run how long jobs take, and looks sooner', async () => {
	const pausedMs = skipPauses(sandbox());
	const rows = ['bjorn', 'chen', 'dolores'].map((target) => pair(sandbox(), 'amara', target));
	const ends: number[] = [];
	await execute([loopNode, swapNode({ options: {} })], rows, credentialsFor(sandbox()), {
		id: '1',
		back: ['Node 2', 'Node 1'],
		onNodeEnd: (name) => void (name === 'Node 2' && ends.push(pausedMs())),
	});
	expect(requestsTo(sandbox(), 'faceswapByImage')).toHaveLength(3);
	expect(requestsTo(sandbox(), 'listbyids')).toHaveLength(3);
	const [first, second, third] = ends.map((end, run) => end - (ends[run - 1] ?? 0));
	expect(first).toBeGreaterThanOrEqual(3000);
	expect(second).toBeLessThan(2500);
	expect(third).toBeLessThan(second);
});
