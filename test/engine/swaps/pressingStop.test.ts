import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import { until } from '../../../n8n-host/until';
import { startNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const good = () => pair(sandbox(), 'amara', 'bjorn');

describe('pressing stop', () => {
	test("names the jobs that go on in n8n's log", async () => {
		sandbox().fail({ on: 'result', fault: 'emptyResult', times: 1000 });
		const log = jest.spyOn(Container.get(Logger), 'warn');
		const running = startNodes([swapNode()], [good()], credentialsFor(sandbox()));
		const hasAsked = () => requestsTo(sandbox(), 'listbyids').length > 0;
		await until(hasAsked);
		running.cancel();
		await running.outcome;
		const [{ _id }] = sandbox().jobs.all();
		expect(log).toHaveBeenCalledWith(
			`These jobs continue at Akool. Get their results with Akool Get Result: ${_id}.`,
		);
	});

	test.each([
		[1, /for this item\. Before you run this item again, /],
		[2, /for items 0, 1\. Before you run items 0, 1 again, /],
	])('of %i items that were just being sent, says that it is unclear', async (count, words) => {
		sandbox().fail({ on: 'submit', fault: 'timeout', ms: 500, times: count });
		// n8n knows items that are the same again.
		const rows = Array.from({ length: count }, (_, index) => ({ ...good(), count, index }));
		const running = startNodes([swapNode()], rows, credentialsFor(sandbox()));
		await until(() => requestsTo(sandbox(), 'faceswapByImage').length === count);
		running.cancel();
		const { error } = await running.outcome;
		expect(error?.description).toMatch(words);
	});
});
