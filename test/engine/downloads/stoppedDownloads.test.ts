import type { IDataObject } from 'n8n-workflow';
import { until } from '../../../n8n-host/until';
import { durationOf } from '../../support/durationOf';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { startNodes } from '../../support/runNodes';
import { credentialsFor } from '../../support/sandbox';
import { downloadingSwap, useDownloadingNodes } from './downloadingNodes';

const { sandbox, host, rows } = useDownloadingNodes();

describe('pressing stop during a download', () => {
	const pressStop = async (node: NodeUnderTest, items: IDataObject[]) => {
		const { outcome, cancel } = startNodes([node], items, credentialsFor(sandbox()));
		await until(() => host().requests.length > 0);
		cancel();
		expect(await durationOf(async () => await outcome)).toBeLessThan(5000);
		const { run: execution } = await outcome;
		await until(() => host().connections() === 0);
		return execution;
	};

	test('ends it at once; the error names the jobs', async () => {
		host().answer = (_request, response) =>
			response.writeHead(200).write('\x89PNG\r\n\x1a\n', 'latin1');
		const redirect = () => {
			for (const job of sandbox().jobs.all()) job.url = `${host().address}/${job._id}.png`;
		};
		const timer = setInterval(redirect, 10);
		const { status, data } = await pressStop(downloadingSwap(), rows(6));
		clearInterval(timer);
		expect(status).toBe('canceled');
		const ids = sandbox()
			.jobs.all()
			.map(({ _id }) => _id);
		expect(ids).toHaveLength(6);
		const { description } = data.resultData.error as { description?: string };
		for (const id of ids) expect(description).toContain(id);
		expect(sandbox().ledger).toHaveLength(6);
		expect(host().requests.length).toBeLessThanOrEqual(4);
	});
});
