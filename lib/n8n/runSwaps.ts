import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import type { JobRecord } from '../akool/jobRecord';
import { SUBMIT_POLICY, withBackOff } from '../jobs/backOff';
import { inParallel } from '../jobs/inParallel';
import { pollJobs } from '../jobs/pollJobs';
import { connectToAkool } from './akoolConnection';
import { akoolJobs, type AkoolJobs, type SwapSubmission } from './akoolJobs';
import { systemClock } from './clock';
import { ItemResults } from './itemResults';
import { JobFault, jobFault, submissionFault } from './jobFaults';
import { ItemFailure, toNodeError } from './nodeErrors';
import { readWaitSettings, type WaitSettings } from './waitSettings';

/** How many submissions are under way at once. */
const PARALLEL_SUBMISSIONS = 5;

/**
 * Carries out one swap for each input item: first every item is read and checked, then all good
 * ones are submitted, once each, then all jobs are waited for together ('Wait for Result').
 *
 * @param readSubmission reads one item's parameters; throws an InputFault for bad ones
 * @returns one job item for each input item, linked to it
 * @throws the first item's error when the node stops at errors; it names every job that was
 *   submitted by then, since those go on at Akool and are charged
 */
export async function runSwaps(
	context: IExecuteFunctions,
	readSubmission: (itemIndex: number) => SwapSubmission,
): Promise<INodeExecutionData[]> {
	const results = new ItemResults(context);
	const submitted = new Map<number, JobRecord>();
	const signal = context.getExecutionCancelSignal?.();
	try {
		const waits = context.getNodeParameter('waitForResult', 0) !== false;
		const settings = waits ? readWaitSettings(context) : undefined;
		const submissions = results.readEach(readSubmission);
		const jobs = akoolJobs(await connectToAkool(context));
		await submitAll(jobs, submissions, submitted, results, signal);
		if (settings) await waitForAll(jobs, submitted, results, settings, signal);
		else submitted.forEach((job, itemIndex) => results.add(itemIndex, job));
		return results.all();
	} catch (error) {
		throw runError(context, error, submitted, signal);
	}
}

async function submitAll(
	jobs: AkoolJobs,
	submissions: Array<[number, SwapSubmission]>,
	submitted: Map<number, JobRecord>,
	results: ItemResults,
	signal?: AbortSignal,
): Promise<void> {
	await inParallel(submissions, PARALLEL_SUBMISSIONS, async ([itemIndex, submission]) => {
		try {
			const send = async () => await jobs.submit(submission);
			submitted.set(
				itemIndex,
				await withBackOff(send, jobs.weigh, SUBMIT_POLICY, systemClock, signal),
			);
		} catch (error) {
			signal?.throwIfAborted();
			results.fail(itemIndex, submissionFault(error, jobs.weigh(error)));
		}
	});
}

async function waitForAll(
	jobs: AkoolJobs,
	submitted: Map<number, JobRecord>,
	results: ItemResults,
	settings: WaitSettings,
	signal?: AbortSignal,
): Promise<void> {
	const itemsOf = new Map<string, number[]>();
	for (const [itemIndex, { _id }] of submitted) {
		itemsOf.set(_id, [...(itemsOf.get(_id) ?? []), itemIndex]);
	}
	const ids = [...itemsOf.keys()];
	await pollJobs(ids, jobs, { ...settings, clock: systemClock, signal }, (id, end) => {
		for (const itemIndex of itemsOf.get(id) ?? []) {
			if (end.end === 'completed') {
				results.add(itemIndex, { ...submitted.get(itemIndex), ...end.job });
			} else {
				results.fail(itemIndex, jobFault(id, end, settings.maxWaitMs));
			}
		}
	});
}

/** The error a run ends with. Whatever was submitted by then is named, so that nothing is lost. */
function runError(
	context: IExecuteFunctions,
	error: unknown,
	submitted: Map<number, JobRecord>,
	signal?: AbortSignal,
) {
	const node = context.getNode();
	const ids = [...submitted.values()].map(({ _id }) => _id);
	const goOn = (which: string[]) =>
		which.length === 0
			? ''
			: `Jobs that go on at Akool, to fetch with Akool Get Result: ${which.join(', ')}.`;
	if (signal?.aborted) {
		// n8n takes an execution for canceled, not failed, by this word.
		return new NodeOperationError(node, 'The execution was canceled before all swaps were done', {
			description: goOn(ids),
		});
	}
	const fault = error instanceof ItemFailure ? error.fault : error;
	const ownId = fault instanceof JobFault ? fault.jobId : undefined;
	return toNodeError(node, error, undefined, goOn(ids.filter((id) => id !== ownId)));
}
