import { useProcessedData } from '../../support/processedData';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { execute } from '../../support/executions';
import { whileJobsFinish } from '../../support/whileJobsFinish';

const sandbox = useSandbox();
const HOUR_MS = 60 * 60 * 1000;
/** How long a job takes there, in ms of the sandbox's clock: it never ends unless that is moved on. */
const JOB_MS = 10 * 60 * 1000;
const slow = useSandbox({ queueMs: JOB_MS, processMs: 0 });
useProcessedData();
afterEach(() => void jest.restoreAllMocks());
const row = () => pair(sandbox(), 'amara', 'bjorn');
const brief = { pollInterval: 0.05, maxWait: 0.003 };

test('an item that can not be read at the second try still names its job', async () => {
	sandbox().fail({ on: 'result', fault: 'emptyResult', times: 1000 });
	// Fine at the first try, nonsense at the second: an hour passes as soon as there is a job.
	const { now } = Date;
	const limit = now() + HOUR_MS;
	jest
		.spyOn(Date, 'now')
		.mockImplementation(() => now() + (sandbox().ledger.length > 0 ? 2 * HOUR_MS : 0));
	const node = swapNode(
		{
			sourceUrl: `={{ $now.toMillis() < ${limit} ? $json.source : 'nonsense' }}`,
			options: brief,
		},
		{ retryOnFail: true, maxTries: 2, waitBetweenTries: 0, onError: 'continueRegularOutput' },
	);
	const { json } = await execute([node], [row()], credentialsFor(sandbox()), { id: '1' });
	const [{ _id }] = sandbox().jobs.all();
	expect(sandbox().ledger).toHaveLength(1);
	expect(json[0].error).toContain('nonsense');
	expect(JSON.stringify(json[0])).toContain(_id);
});

test('a retry with a wrong option names the jobs there are', async () => {
	sandbox().fail({ on: 'result', fault: 'emptyResult', times: 1000 });
	const credentials = credentialsFor(sandbox());
	const first = await execute([swapNode({ options: brief })], [row(), row()], credentials, {
		id: '1',
	});
	const ids = sandbox()
		.jobs.all()
		.map(({ _id }) => _id);
	expect(ids).toHaveLength(2);
	const second = await execute(
		[swapNode({ options: { ...brief, maxWait: 'ten' } })],
		[row(), row()],
		credentials,
		{ id: '2', retryOf: first.run },
	);
	for (const id of ids) expect(second.error?.description).toContain(id);
});

test('a retry that submitted nothing does not use up the retry', async () => {
	const credentials = credentialsFor(sandbox());
	sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1006, times: 2 });
	const first = await execute([swapNode()], [row()], credentials, { id: '1' });
	expect(first.error?.message).toContain('credits are used up');
	const second = await execute([swapNode()], [row()], credentials, { id: '2', retryOf: first.run });
	expect(second.error?.message).toContain('credits are used up');
	const third = await execute([swapNode()], [row()], credentials, { id: '3', retryOf: first.run });
	expect(third.json).toMatchObject([{ status: 'completed' }]);
});

test('a refusal after a failed job does not say that nothing was charged for the item', async () => {
	const credentials = credentialsFor(sandbox());
	sandbox().fail({ on: 'submit', fault: 'jobFails' });
	sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1006, after: 1, times: 5 });
	const node = swapNode({}, { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 });
	const { error } = await execute([node], [row()], credentials, { id: '1' });
	expect(sandbox().ledger).toHaveLength(1);
	expect(error?.description).not.toContain('Nothing was charged for this item');
});

test('after a time-out Max Wait can be raised for the same job, also where the address changes', async () => {
	const credentials = credentialsFor(slow());
	const rows = [pair(slow(), 'amara', 'bjorn')];
	const changing = { sourceUrl: '={{ $json.source }}?v={{ $now.toMillis() }}' };
	const first = await execute([swapNode({ ...changing, options: brief })], rows, credentials, {
		id: '1',
	});
	expect(first.error?.description).toContain("raise 'Max Wait'");
	const longer = swapNode({ ...changing, options: { ...brief, maxWait: 1 } });
	const second = await whileJobsFinish(
		slow(),
		JOB_MS,
		async () => await execute([longer], rows, credentials, { id: '2', retryOf: first.run }),
	);
	expect(second.json).toMatchObject([{ status: 'completed' }]);
	expect(slow().ledger).toHaveLength(1);
});
