import { swapStep, workflowOf } from '../../support/buildWorkflow';
import { pair } from '../../support/sandbox';
import { exampleTests, EXAMPLES_OF } from './exampleTests';
import { useExamples } from './useExamples';

const { n8n, sandbox, credential, run } = useExamples();
const { testExample, testNoneForgotten } = exampleTests();

/** In ms. */
const DAY = 24 * 60 * 60 * 1000;

describe.each(['Start', 'Every Morning'])('low-credit-alarm, from %s', (from) => {
	testExample('low-credit-alarm', 'somebody is told below 100 credits', async () => {
		sandbox().credit = 99;
		const { status, nodes } = await run('low-credit-alarm', {}, from);
		expect(status).toBe('success');
		expect(nodes['Tell Somebody'][0].map(({ json }) => json)).toEqual([{ credit: 99 }]);
	});

	testExample('low-credit-alarm', 'nobody is told at 100 credits', async () => {
		sandbox().credit = 100;
		const { status, nodes } = await run('low-credit-alarm', {}, from);
		expect(status).toBe('success');
		expect(nodes['Credit Is Low'][1]).toHaveLength(1);
		expect(nodes).not.toHaveProperty('Tell Somebody');
	});
});

testExample('clean-up-old-results', 'only what is completed and old is deleted', async () => {
	const rows = [pair(sandbox(), 'amara', 'bjorn'), pair(sandbox(), 'chen', 'dolores')];
	const failing = { ...rows[0], target: sandbox().odd('403') };
	const swaps = workflowOf(
		[...rows, failing],
		[swapStep({}, { settings: { onError: 'continueRegularOutput' } })],
		credential(),
	);
	await n8n.waitForExecution(await n8n.runWorkflow(await n8n.createWorkflow(swaps)), 60_000);
	const [old, young] = sandbox()
		.jobs.all()
		.filter((job) => job.status === 3);
	const [failed] = sandbox()
		.jobs.all()
		.filter((job) => job.status === 4);
	// n8n's clock is the real one, and the sandbox's only runs ahead of it.
	old.createdAt -= 3.1 * DAY;
	young.createdAt -= 2.9 * DAY;
	failed.createdAt -= 3.1 * DAY;

	const ids = {
		'6593c94c0ef703e8c055e3c8': young._id,
		'6593c9a10ef703e8c055e3d1': `${failed._id}, ${old._id}, ${'0'.repeat(24)}`,
	};
	const { status, nodes } = await run('clean-up-old-results', ids);
	expect(status).toBe('success');
	expect(nodes['Delete Results'][0].map(({ json }) => json)).toEqual([
		{ _id: old._id, deleted: true },
	]);
	expect(new Set(sandbox().jobs.all())).toEqual(new Set([young, failed]));

	const again = await run('clean-up-old-results', ids);
	expect(again.status).toBe('success');
	expect(again.nodes).not.toHaveProperty('Delete Results');
});

testNoneForgotten(EXAMPLES_OF.account);
