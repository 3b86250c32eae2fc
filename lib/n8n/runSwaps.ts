import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JobRecord } from '../akool/jobRecord';
import { SUBMIT_POLICY, withBackOff } from '../jobs/backOff';
import type { Pace } from '../jobs/pace';
import { connectToAkool } from './akoolConnection';
import { readCallbackUrl, warnOfLocalCallbacks } from './callbackOption';
import { akoolJobs, type AkoolJobs, type SwapSubmission } from './akoolJobs';
import { readCredit, requireCredit } from './credit';
import { faceFinder, type FaceFinder } from './faceFinder';
import type { ItemResults } from './itemResults';
import { sentBefore, submissionFault } from './jobFaults';
import { runItems } from './runItems';
import { submissionMemory, type MemorySlot } from './submissionMemory';
import { readMinimumCredits, readParallel, readWaitSettings } from './swapOptions';
import { waitForJobs } from './waitForJobs';

/** A swap whose parameters are read and checked. */
export interface SwapPlan {
	/**
	 * All that the user asked for, as the node's memory knows it. Not what is sent: addresses of
	 * detected faces are new each time.
	 */
	asked: object;
	/**
	 * Looks for the faces the swap needs and gives what is to be submitted; throws an InputFault
	 * when they are not there.
	 */
	prepare(faces: FaceFinder): Promise<SwapSubmission> | SwapSubmission;
}

/** A swap to be carried out, with its place in the node's memory. */
interface Order {
	plan: SwapPlan;
	slot: MemorySlot;
	webhookUrl?: string;
}

/** A swap that was not submitted before. */
interface Prepared {
	slot: MemorySlot;
	submission: SwapSubmission;
}

/** A swap that needs no faces found: what is asked for is what is submitted. */
export function settled(submission: SwapSubmission): SwapPlan {
	return { asked: submission, prepare: () => submission };
}

/**
 * Carries out one swap for each input item. Each step is done for all items before the next
 * begins: read and check the parameters, find faces, check the balance, submit (once each), wait.
 * What an earlier try of the same execution submitted is taken up, not submitted again.
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
		const settings = readWaitSettings(context);
		const minimum = readMinimumCredits(context);
		const parallel = readParallel(context);
		const memory = submissionMemory(context);
		const orders = results.readEach((itemIndex) => {
			const plan = readPlan(itemIndex);
			const webhookUrl = readCallbackUrl(context, itemIndex, waits);
			const slot = memory.slot(itemIndex, plan.asked);
			const known = slot.known();
			// Noted before anything is sent, so that an error names every job there is.
			if (known && known !== 'sent') submitted.set(itemIndex, known);
			return { plan, slot, webhookUrl };
		});

		warnOfLocalCallbacks(
			context,
			orders.map(([, { webhookUrl }]) => webhookUrl),
		);
		const connection = await connectToAkool(context, settings.maxWaitMs);
		const jobs = akoolJobs(connection);
		const faces = faceFinder(connection, parallel, signal);
		const prepare = async ({ plan, slot, webhookUrl }: Order, itemIndex: number) => {
			if (slot.known() === 'sent') throw sentBefore();
			if (submitted.has(itemIndex)) return undefined;
			return { slot, submission: { ...(await plan.prepare(faces)), webhookUrl } };
		};
		const prepared = await results.forEach(orders, prepare, signal, parallel);
		if (minimum > 0 && prepared.some(([, fresh]) => fresh)) {
			requireCredit(await readCredit(connection, signal), minimum);
		}
		const submit = async (fresh: Prepared | undefined, itemIndex: number) => {
			if (!fresh) return;
			const { submission, slot } = fresh;
			submitted.set(itemIndex, await submitOnce(jobs, submission, slot, connection.pace, signal));
		};
		await results.forEach(prepared, submit, signal, parallel);

		const inOrder = [...submitted].sort(([a], [b]) => a - b);
		if (!waits) return inOrder.forEach(([itemIndex, job]) => results.add(itemIndex, job));
		const show = (done: JobRecord, job: object) => ({ ...job, ...done });
		await waitForJobs(jobs, inOrder, results, settings, show, signal, memory.forget);
	};
	return await runItems(context, swapAll, submittedIds);
}

/** Submits a job: once, except where an attempt certainly was not taken. Each step is remembered. */
async function submitOnce(
	jobs: AkoolJobs,
	submission: SwapSubmission,
	slot: MemorySlot,
	pace: Pace,
	signal?: AbortSignal,
): Promise<JobRecord> {
	const send = async () => {
		slot.keep('sent');
		const job = await jobs.submit(submission).catch((error: unknown) => {
			if (jobs.weigh(error).meaning !== 'unclear') slot.keep(undefined);
			throw error;
		});
		slot.keep(job);
		return job;
	};
	return await withBackOff(send, jobs.weigh, SUBMIT_POLICY, pace, signal).catch(
		(error: unknown) => {
			throw submissionFault(error, jobs.weigh(error));
		},
	);
}
