import { DataDeduplicationService } from 'n8n-core';
import type { NodeMemory } from '../../../lib/n8n/jobs/nodeMemory';
import { RunClaim } from '../../../lib/n8n/jobs/runClaim';
import { nodeContext } from '../../support/nodeContext';

/** n8n's records of one node, with its own limit: the newest `maxEntries` are kept. */
class LimitedRecords {
	data: string[] = [];
	onRecord?: () => void;
	async checkProcessedAndRecord(
		items: string[],
		_scope: string,
		_place: object,
		{ maxEntries = Infinity }: { maxEntries?: number },
	) {
		const processed = items.filter((item) => this.data.includes(item));
		this.data.push(...items.filter((item) => !processed.includes(item)));
		this.data.splice(0, this.data.length - maxEntries);
		this.onRecord?.();
		return { new: items.filter((item) => !processed.includes(item)), processed };
	}

	async removeProcessed(items: string[]) {
		this.data = this.data.filter((item) => !items.includes(item));
	}
}

const records = new LimitedRecords();
beforeAll(async () => await DataDeduplicationService.init(records as never));
beforeEach(() => {
	records.data = [];
	records.onRecord = undefined;
});

const claimOf = (execution: string, run: number, memory: NodeMemory) =>
	new RunClaim(
		nodeContext({ executionId: execution, run }),
		memory,
		{ execution, run, isTool: false },
		`input ${run}`,
	);

const submissionIn = (execution: string, run: number) => ({
	...{ execution, run, item: 0, values: '', call: '' },
	submission: { id: `job ${run}`, status: 'queued' as const, outputs: [] },
});

test('a loop of 1001 runs that n8n runs again is lost from its first run on', async () => {
	const memory: NodeMemory = {};
	for (let run = 0; run <= 1000; run++) {
		const claim = claimOf('1', run, memory);
		expect(await claim.claim()).toBe('claimed');
		memory.submissions = [submissionIn('1', run)];
		await claim.release();
	}
	const lost: NodeMemory = {};
	const again = [];
	for (let run = 0; run <= 1000; run++) {
		const claim = claimOf('1', run, lost);
		again.push(await claim.claim());
		await claim.release();
	}
	expect(again.filter((result) => result === 'claimed')).toHaveLength(0);
});

test('1001 short executions do not make n8n forget a long one', async () => {
	expect(await claimOf('long', 0, {}).claim()).toBe('claimed');
	for (let id = 0; id <= 1000; id++) {
		const memory: NodeMemory = {};
		const claim = claimOf(`short ${id}`, 0, memory);
		await claim.claim();
		memory.submissions = [submissionIn(`short ${id}`, 0)];
		await claim.release();
	}
	expect(await claimOf('long', 0, {}).claim()).toBe('lost');
});

test('a database that records but loses its answer once does not keep the run from submitting', async () => {
	let times = 0;
	records.onRecord = () => {
		if (times++ === 0) throw new Error('Connection terminated unexpectedly');
	};
	expect(await claimOf('1', 0, {}).claim()).toBe('claimed');
});

test('two tries of one run at the same moment', async () => {
	const memory = {};
	const both = await Promise.all([
		claimOf('1', 0, memory).claim(),
		claimOf('1', 0, memory).claim(),
	]);
	expect(both).toEqual(['claimed', 'claimed']);
});
