import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

// No machine is so slow that a job is done before the wait is over.
const sandbox = useSandbox({ queueMs: 3_600_000 });

test('a wait that runs out names job and status, and what to do', async () => {
	const { error } = await runNodes(
		[swapNode({ options: { pollInterval: 0.05, maxWait: 0.004 } })],
		[pair(sandbox(), 'amara', 'bjorn')],
		credentialsFor(sandbox()),
	);
	const [job] = sandbox().jobs.all();
	expect(error?.message).toBe('The job was not finished after 0.24 seconds (last status: queued)');
	expect(error?.description).toMatch(new RegExp(`^Job ${job._id} continues at Akool`));
	expect(error?.description).toContain("raise 'Max Wait'");
	expect(error?.description).toContain('Akool Get Result');
});
