import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { alreadySentError } from '../../jobs/jobErrors';
import type { JobProvider } from '../../jobs/provider';
import { submitOnce } from '../../jobs/submitOnce';
import { Downloads } from '../downloads/downloads';
import { executeItems, type Run } from '../items/executeItems';
import { readJobOptions } from '../options/jobOptions';
import { addOutcomes, downloadIfCompleted, failIfNoResult } from './addOutcomes';
import type { JobKind, JobSession } from './jobKind';
import { openSubmissions } from './nodeSubmissions';
import { readRecords } from './readRecords';
import { hasJob, type ItemRecord, needsNewJob } from './records';
import { requireBalance } from './requireBalance';
import { requireClaim } from './requireClaim';
import { waitForOutcomes } from './waitForOutcomes';

/**
 * Runs one job for each input item. Each step is done for all items before the next one begins, and
 * adds to their records; only downloads start while other jobs are still waited for. A job that an
 * earlier attempt of this execution submitted is continued, not submitted again.
 *
 * An item that fails at a step outputs an error and skips the later steps; if the node's "On Error"
 * is "Stop", the first error ends the run instead.
 *
 * @returns one item for each input item, linked to it: its job, with the result if the node waits,
 *   or its error
 * @throws the first error when the node stops at errors; an error when the execution is cancelled.
 *   Both name what was submitted, since that continues at the provider and is charged.
 */
export async function runJobs<Plan extends object, JobRequest>(
	context: IExecuteFunctions,
	kind: JobKind<Plan, JobRequest>,
): Promise<INodeExecutionData[]> {
	const earlier = openSubmissions(context);
	const items = executeItems(context, kind.service.info, async (run) => {
		const { outputs, signal } = run;
		const { toItem } = kind.service;
		const options = readJobOptions(context);
		const inParallel = { parallel: options.parallel, signal };

		// 1. Read: the parameters of all items, and the jobs an earlier attempt submitted for them.
		const records = readRecords(run, kind, earlier, options);

		// 2. Prepare: build the requests, which may give files addresses and find faces. Free.
		//    tryEach returns the records that succeeded.
		const session = await kind.openSession(run, options);
		const { provider } = session;
		const prepared = await outputs.tryEach(
			records,
			async (record) => await prepareRequest(record, session),
			inParallel,
		);

		// 3. Check whether new jobs may be submitted: the balance suffices, and n8n is not repeating a
		//    run whose submissions it lost.
		const affordable = await requireBalance(prepared, provider, options.minimumBalance, run);
		const allowed = await requireClaim(affordable, earlier.claim, run);

		// 4. Submit: the only step that costs money.
		const accepted = await outputs.tryEach(
			allowed,
			async (record) => await submitRequest(record, provider, run),
			inParallel,
		);
		// All of them have a job by now; this tells the compiler.
		const withJobs = accepted.filter(hasJob);
		if (withJobs.some(needsNewJob)) {
			// In case n8n stops while the jobs are waited for.
			await earlier.claim.confirm();
			run.submissions.log(context.logger);
		}
		if (!options.waitForResult) {
			withJobs.forEach(({ index, job }) => outputs.addJson(index, toItem(job)));
			withJobs.forEach(({ slot }) => slot.handOut());
			earlier.claim.keep();
			return;
		}

		const downloads = new Downloads(context, run.info, { fileCount: withJobs.length, signal });
		try {
			// 5. Wait until all jobs have ended, and download each result as soon as it is ready.
			await waitForOutcomes(withJobs, provider, { ...options, signal }, (record) => {
				downloadIfCompleted(record, downloads);
				// Before the next line throws, so that a retry can submit a failed job again.
				clearSlotIfFailed(record);
				if (outputs.stopAtError) failIfNoResult(record, run);
			});

			// 6. Output the results in the order of the items, with their files once these have arrived.
			await addOutcomes(withJobs, run, toItem);
		} finally {
			await downloads.stop();
		}
		withJobs.forEach(({ slot, outcome }) => outcome?.kind === 'completed' && slot.handOut());
	});
	return await items.finally(async () => await earlier.claim.release());
}

/**
 * Builds an item's request, unless it has a job. If an earlier attempt got no clear response,
 * sending again could charge twice, so that is an error.
 */
async function prepareRequest<Plan extends object, JobRequest>(
	record: ItemRecord<Plan, JobRequest>,
	session: JobSession<Plan, JobRequest>,
): Promise<void> {
	if (record.slot.get() === 'sent') throw alreadySentError(session.provider.info);
	if (!record.job) record.request = await session.prepare(record.plan);
}

/** The slot contains `sent` before the request is sent, and the job as soon as there is one. */
async function submitRequest<Plan, JobRequest>(
	record: ItemRecord<Plan, JobRequest>,
	provider: JobProvider<JobRequest>,
	{ submissions, signal }: Run,
): Promise<void> {
	const { index, request, callbackUrl, slot } = record;
	if (request === undefined) return;
	try {
		record.job = await submitOnce({ request, callbackUrl }, provider, slot, signal);
	} finally {
		const submission = slot.get();
		if (submission) submissions.add(index, submission);
	}
}

function clearSlotIfFailed({ outcome, slot }: ItemRecord<object, unknown>): void {
	if (outcome?.kind === 'failed') slot.clear();
}
