import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JobRecord } from '../akool/jobRecord';
import { SUBMIT_POLICY, withBackOff } from '../jobs/backOff';
import { connectToAkool } from './akoolConnection';
import { akoolJobs, type AkoolJobs, type SwapSubmission } from './akoolJobs';
import { systemClock } from './clock';
import { readCredit, requireCredit } from './credit';
import { faceFinder, type FaceFinder } from './faceFinder';
import type { ItemResults } from './itemResults';
import { submissionFault } from './jobFaults';
import { runItems } from './runItems';
import { readMinimumCredits, readWaitSettings } from './swapOptions';
import { waitForJobs } from './waitForJobs';

/**
 * A swap whose parameters are read and checked. Called, it looks for the faces it needs and
 * gives what is to be submitted; throws an InputFault when they are not there.
 */
export type SwapPlan = (faces: FaceFinder) => Promise<SwapSubmission> | SwapSubmission;

/**
 * Carries out one swap for each input item. Each step is done for all items before the next
 * begins: read and check the parameters, find faces, check the balance, submit (once each), wait.
 *
 * @param readPlan reads one item's parameters; throws an InputFault for bad ones
 * @returns one job item for each input item, linked to it
 * @throws the first item's error when the node stops at errors; it names every job that was
 *   submitted by then, since those go on at Akool and are charged
 */
export async function runSwaps(
	context: IExecuteFunctions,
	readPlan: (itemIndex: number) => SwapPlan,
): Promise<INodeExecutionData[]> {
	const submitted = new Map<number, JobRecord>();
	const submittedIds = () => [...submitted.values()].map(({ _id }) => _id);
	const swapAll = async (results: ItemResults, signal?: AbortSignal) => {
		const waits = context.getNodeParameter('waitForResult', 0) !== false;
		const settings = waits ? readWaitSettings(context) : undefined;
		const minimum = readMinimumCredits(context);
		const plans = results.readEach(readPlan);

		const connection = await connectToAkool(context);
		const jobs = akoolJobs(connection);
		const faces = faceFinder(connection, signal);
		const submissions = await results.forEach(plans, async (plan) => await plan(faces), signal);
		if (minimum > 0 && submissions.length > 0) {
			requireCredit(await readCredit(connection, signal), minimum);
		}
		const submit = async (submission: SwapSubmission, itemIndex: number) => {
			submitted.set(itemIndex, await submitOnce(jobs, submission, signal));
		};
		await results.forEach(submissions, submit, signal);
		if (settings) {
			const show = (done: JobRecord, job: object) => ({ ...job, ...done });
			await waitForJobs(jobs, [...submitted], results, settings, show, signal);
		} else {
			submitted.forEach((job, itemIndex) => results.add(itemIndex, job));
		}
	};
	return await runItems(context, swapAll, submittedIds);
}

/** Submits a job: once, except where the first attempt certainly was not taken. */
async function submitOnce(
	jobs: AkoolJobs,
	submission: SwapSubmission,
	signal?: AbortSignal,
): Promise<JobRecord> {
	const send = async () => await jobs.submit(submission);
	return await withBackOff(send, jobs.weigh, SUBMIT_POLICY, systemClock, signal).catch((error) => {
		throw submissionFault(error, jobs.weigh(error));
	});
}
