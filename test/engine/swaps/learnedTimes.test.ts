import { execute } from '../../support/executions';
import { loopNode } from '../../support/loopNode';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox({ queueMs: 0, processMs: 700 });

test('in a loop the node knows from its first run how long jobs take, and looks sooner', async () => {
	const rows = ['bjorn', 'chen', 'dolores'].map((target) => pair(sandbox(), 'amara', target));
	await execute([loopNode, swapNode({ options: {} })], rows, credentialsFor(sandbox()), {
		id: '1',
		back: ['Node 2', 'Node 1'],
	});
	const submissions = requestsTo(sandbox(), 'faceswapByImage');
	const looks = requestsTo(sandbox(), 'listbyids');
	expect(submissions).toHaveLength(3);
	expect(looks).toHaveLength(3);
	const [first, second, third] = looks.map(({ at }, index) => at - submissions[index].at);
	expect(first).toBeGreaterThanOrEqual(3000);
	expect(second).toBeLessThan(2500);
	expect(third).toBeLessThan(second);
});
