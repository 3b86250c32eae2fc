import { limitConcurrency } from '../../jobs/concurrency';
import { ConcurrencyWindow } from '../../jobs/concurrencyWindow';
import type { JobProvider } from '../../jobs/provider';
import type { Run } from '../items/executeItems';
import type { JobOptions } from '../options/jobOptions';
import { checkAddresses } from './checkAddresses';
import type { JobSession } from './jobKind';
import { prepareRequests } from './prepareRequests';
import { hasJob, type ItemRecord } from './records';
import { requireBalance } from './requireBalance';
import { requireClaim } from './requireClaim';
import { requirePrice } from './requirePrice';
import { requireTotal } from './requireTotal';
import type { RunClaim } from './runClaim';
import { submitRequests, type WithJob } from './submitRequests';

/** What the steps of a run need besides its records. */
export interface Submitting<Plan extends object, JobRequest> {
	run: Run;
	session: JobSession<Plan, JobRequest>;
	claim: RunClaim;
	options: JobOptions;
}

/**
 * Takes the records through the steps from the look at their addresses to the submission. Each item
 * goes by itself, so that one which is ready is submitted while others are still prepared. But all take
 * each step together where all have to be known before anything is charged, see
 * {@link mustKnowAll}. `tryEach` returns the records that succeeded.
 *
 * @returns the records that have a job, also those that had one before, in order
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function submitNewJobs<Plan extends object, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	submitting: Submitting<Plan, JobRequest>,
): Promise<Array<WithJob<Plan, JobRequest>>> {
	const { run, session, claim, options } = submitting;
	const provider = readingBalanceOnce(session.provider);
	const window = new ConcurrencyWindow(provider.limiter.clock, options.parallel);
	const inTurn = limitConcurrency(options.parallel);

	const takeSteps = async (group: Array<ItemRecord<Plan, JobRequest>>) => {
		// 2. Look at the web addresses of new jobs, so that one that is certainly wrong costs nothing.
		const checked = await checkAddresses(group, session, run);

		// 3. Prepare the requests of new jobs: give files addresses, find faces. Free.
		const prepared = await prepareRequests(checked, session, inTurn, run);

		// 4. Check whether new jobs may be submitted: n8n is not repeating a run whose submissions it
		//    lost, and the user's limits for price and balance hold.
		const claimed = await requireClaim(prepared, claim, run);
		const cheap = await requirePrice(claimed, provider, options.maximumPrice, run);
		const affordable = await requireTotal(cheap, provider, options.maximumTotal, run);
		const allowed = await requireBalance(affordable, provider, options.minimumBalance, run);

		// 5. Submit: the only step that costs money.
		return await submitRequests(allowed, provider, window, run);
	};
	if (mustKnowAll(submitting)) return await takeSteps(records);
	const takeAlone = async (record: ItemRecord<Plan, JobRequest>) => {
		await takeSteps([record]);
	};
	const { signal } = run;
	const taken = await run.outputs.tryEach(records, takeAlone, { parallel: records.length, signal });
	return taken.filter(hasJob);
}

/**
 * Whether all items have to be known before anything is charged: the node stops at the first error, so
 * that one wrong item must cost nothing, or the user limits what all cost together. Those who submit
 * one at a time expect the order of the items.
 */
function mustKnowAll<Plan extends object, JobRequest>({
	run,
	session,
	options,
}: Submitting<Plan, JobRequest>): boolean {
	const limitsTotal = options.maximumTotal.amount > 0 && session.provider.readPrice !== undefined;
	return run.outputs.stopAtError || limitsTotal || options.parallel === 1;
}

/** Of a run, the balance before it is what counts. */
function readingBalanceOnce<JobRequest>(
	provider: JobProvider<JobRequest>,
): JobProvider<JobRequest> {
	const { readBalance } = provider;
	if (!readBalance) return provider;
	let balance: Promise<number> | undefined;
	return { ...provider, readBalance: async (signal) => await (balance ??= readBalance(signal)) };
}
