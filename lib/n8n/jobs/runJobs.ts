import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { alreadySentError } from '../../jobs/jobErrors';
import { Downloads } from '../downloads/downloads';
import { executeItems, type Run } from '../items/executeItems';
import { readJobOptions } from '../options/jobOptions';
import { requireOwnArguments } from '../platform/toolCall';
import { addOutcomes, addSubmitted, downloadIfCompleted, failIfNoResult } from './addOutcomes';
import type { JobKind } from './jobKind';
import { type NodeSubmissions, openSubmissions } from './nodeSubmissions';
import { readRecords } from './readRecords';
import type { ItemRecord } from './records';
import { submitNewJobs } from './submitNewJobs';
import { waitForOutcomes } from './waitForOutcomes';

/**
 * Runs one job for each input item. A job that an earlier try submitted, in this execution or in
 * the one that it retries, is continued, not submitted again.
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
	return await executeItems(context, kind.service.info, async (run) => {
		requireOwnArguments(context);
		const stored = openSubmissions(context);
		try {
			await carryOut(run, kind, stored);
		} finally {
			await stored.claim.release();
		}
	});
}

/**
 * The steps of a run, which add to its records. Items may be submitted while others are still
 * prepared, see {@link submitNewJobs}, and downloads start while other jobs are still waited for.
 * `tryEach` returns the records that succeeded.
 */
async function carryOut<Plan extends object, JobRequest>(
	run: Run,
	kind: JobKind<Plan, JobRequest>,
	stored: NodeSubmissions,
): Promise<void> {
	const { context, outputs, signal } = run;
	const { toItem } = kind.service;
	// First, so that every error names what earlier tries submitted.
	stored.ofEarlierTries().forEach(({ item, submission }) => run.known.add(item, submission));
	const options = readJobOptions(context, kind.spending);

	// 1. Read the parameters of all items, and the jobs that earlier tries submitted for them. An
	//    earlier submission without a clear response is an error: sending it again could charge twice.
	const records = readRecords(run, kind, stored, options);
	const clear = await outputs.tryEach(records, async ({ slot }) => {
		if (slot.get() === 'sent') throw alreadySentError(run.info);
	});

	// 2. to 5. Look at addresses, prepare the requests, check whether they may be submitted, and submit.
	const session = await kind.openSession(run, options);
	const { provider } = session;
	const submitting = { run, session, claim: stored.claim, options };
	const withJobs = await submitNewJobs(clear, submitting);
	await stored.claim.confirm();
	if (!options.waitForResult) {
		addSubmitted(withJobs, run, toItem);
		withJobs.forEach(({ slot }) => slot.handOut());
		stored.claim.keepInput();
		return;
	}

	const downloads = new Downloads(context, run.info, { fileCount: withJobs.length, signal });
	try {
		// 6. Wait until all jobs have ended, and download each result as soon as it is ready.
		const { times } = stored;
		await waitForOutcomes(withJobs, provider, { ...options, times, signal }, (record) => {
			downloadIfCompleted(record, downloads);
			// Before the next line throws, so that a retry can submit a failed job again.
			clearSlotIfFailed(record);
			if (outputs.stopAtError) failIfNoResult(record, run);
		});

		// 7. Output the results in the order of the items, with their files once these have arrived.
		await addOutcomes(withJobs, run, toItem);
	} finally {
		await downloads.stop();
	}
	withJobs.forEach(({ slot, outcome }) => outcome?.kind === 'completed' && slot.handOut());
}

function clearSlotIfFailed({ outcome, slot }: ItemRecord<object, unknown>): void {
	if (outcome?.kind === 'failed') slot.clear();
}
