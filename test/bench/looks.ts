import type { IDataObject } from 'n8n-workflow';
import type { Progress } from '../../n8n-host/commands/progress';
import { type Sandbox, startSandbox } from '../../sandbox';
import { swapStep, workflowOf } from '../support/buildWorkflow';
import { storeCredential } from '../support/storeCredential';
import { alignedLines } from './alignedLines';
import type { BenchLine } from './benchLine';
import { type MeteredHost, startMeteredHost } from './meteredHost';
import { type BenchOptions, type BenchReport, reportPromises } from './promises';
import { quantile } from './quantile';

/** What looking at addresses costs a run. */
export interface LooksReport extends BenchReport {
	/** Wall time of each run in ms, with 'Check Addresses' on and off by turns. */
	on: number[];
	off: number[];
	/** How many addresses the last run looked at. */
	looks: number;
}

/** Rows, and the addresses of one. */
interface Rows {
	count: number;
	addressesOf(index: number, sandbox: Sandbox): { source: string; target: string };
	/** How many distinct addresses they have. */
	distinct: number;
}

/** How long the hosts take to answer, in ms. */
const ANSWER_MS = 50;
/** What the looks may cost a run, in ms. */
const MOST_MS = 2000;
/** How long a run may take, in ms. */
const GIVE_UP_MS = 300_000;

const urlOf = ({ portraits }: Sandbox, index: number) =>
	`${portraits[index % portraits.length].url}?row=${index}`;

const COMPARISONS: Record<string, Rows> = {
	'200 rows with 400 addresses': {
		count: 200,
		distinct: 400,
		addressesOf: (index, sandbox) => ({
			source: urlOf(sandbox, 2 * index),
			target: urlOf(sandbox, 2 * index + 1),
		}),
	},
	'200 rows with 2 addresses': {
		count: 200,
		distinct: 2,
		addressesOf: (_index, sandbox) => ({ source: urlOf(sandbox, 0), target: urlOf(sandbox, 1) }),
	},
};

/** Measures what it costs to look at addresses: the same runs with and without, by turns. */
export async function benchLooks(
	{ only, rounds }: BenchOptions,
	onProgress: Progress,
): Promise<LooksReport[]> {
	const host = await startMeteredHost(onProgress);
	const sandbox = await startSandbox({
		fileLatencyMs: ANSWER_MS,
		// Jobs that are carried out meanwhile would be measured too.
		queueMs: 3_600_000,
		credit: 1_000_000,
	});
	const reports: LooksReport[] = [];
	try {
		for (const [name, rows] of Object.entries(COMPARISONS)) {
			if (!name.includes(only)) continue;
			onProgress(`\n${name}, on hosts that answer after ${ANSWER_MS} ms`);
			reports.push(await compare({ name, rows, rounds }, { host, sandbox }, onProgress));
		}
	} finally {
		await sandbox.close();
		await host.stop();
	}
	return reports;
}

/** Where it is measured. */
interface Place {
	host: MeteredHost;
	sandbox: Sandbox;
}

async function compare(
	{ name, rows, rounds }: { name: string; rows: Rows; rounds: number },
	place: Place,
	onProgress: Progress,
): Promise<LooksReport> {
	// The first run of anything in a fresh n8n is slow, whatever it is.
	await measure(rows, true, place);
	const on: number[] = [];
	const off: number[] = [];
	let looks = 0;
	for (let round = 0; round < rounds; round++) {
		off.push((await measure(rows, false, place)).wallMs);
		const run = await measure(rows, true, place);
		on.push(run.wallMs);
		looks = run.looks;
	}
	const [medianOn, medianOff] = [on, off].map((times) => quantile(times, 0.5));
	const cost = medianOn - medianOff;
	alignedLines([
		['', 'on', 'off', 'difference', 'looks'],
		['wall', inSeconds(medianOn), inSeconds(medianOff), inSeconds(cost), String(looks)],
	]).forEach(onProgress);
	const promises = reportPromises(
		[
			[`looking costs at most ${inSeconds(MOST_MS)} (${inSeconds(cost)})`, cost <= MOST_MS],
			['each distinct address is looked at once', looks === rows.distinct],
		],
		onProgress,
	);
	const work = `Checking the addresses of ${name}`;
	const lines: BenchLine[] = [{ work, unit: 's', ours: cost / 1000 }];
	return { name, lines, on, off, looks, promises };
}

async function measure(
	{ count, addressesOf }: Rows,
	checkAddresses: boolean,
	{ host: { n8n }, sandbox }: Place,
): Promise<{ wallMs: number; looks: number }> {
	sandbox.reset();
	const { credential } = await storeCredential(n8n, sandbox);
	const items = Array.from({ length: count }, (_, index): IDataObject => ({
		...addressesOf(index, sandbox),
	}));
	const step = swapStep({ waitForResult: false, options: { checkAddresses } });
	const id = await n8n.runWorkflow(await n8n.createWorkflow(workflowOf(items, [step], credential)));
	const { data, error } = await n8n.waitForExecution(id, GIVE_UP_MS);
	if (error) throw new Error(`The run failed: ${error.message}`);
	const [{ executionTime }] = data!.resultData.runData.Swap;
	const looks = sandbox.fileRequests.filter(({ headers }) => headers.range !== undefined).length;
	return { wallMs: executionTime, looks };
}

function inSeconds(ms: number): string {
	return `${(ms / 1000).toFixed(2)} s`;
}
