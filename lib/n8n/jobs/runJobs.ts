import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JobRecord } from '../../akool/akoolJob';
import { openAkoolClient } from '../../akool-n8n/akoolClient';
import { readCallbackUrl, warnOfLocalCallbacks } from '../options/callbackOption';
import { akoolProvider, type AkoolProvider, type SwapRequest } from '../../akool-n8n/akoolProvider';
import { readCreditBalance, requireCredits } from '../../akool-n8n/creditBalance';
import { readOutputField } from '../options/downloadOption';
import { downloadResults } from '../downloads/downloadResults';
import { faceFinder, type FaceFinder } from '../../akool-n8n/faceFinder';
import type { ItemOutputs } from '../items/itemOutputs';
import { sentBeforeError } from './jobErrors';
import { mediaResolver, type MediaResolver } from '../../akool-n8n/mediaResolver';
import { executeItems } from '../items/executeItems';
import type { UrlLifetime } from '../binary/signedUrl';
import { submissionStore, type SubmissionSlot } from './submissionStore';
import { submitOnce } from '../../jobs/submitOnce';
import { readMinimumCredits, readParallel, readWaitOptions } from '../options/jobOptions';
import { waitForJobs } from './waitForJobs';

/** A swap whose parameters are read and checked. */
export interface SwapPlan {
	/**
	 * All that the user asked for, as the node's memory knows it. Not what is sent: addresses of
	 * detected faces are new each time.
	 */
	asked: object;
	/**
	 * Gives files addresses, looks for the faces the swap needs, and gives what is to be submitted;
	 * throws an ValidationError when something is not there.
	 */
	prepare(ways: SwapTools): Promise<SwapRequest>;
}

/** What the preparation of swaps shares in a run. */
export interface SwapTools {
	media: MediaResolver;
	faces: FaceFinder;
}

/** How long n8n serves files at least, in ms: jobs may wait long before Akool fetches them. */
const FILE_LIFETIME_MS = 24 * 60 * 60 * 1000;
/** How much longer than the node waits, in ms. */
const FILE_LIFETIME_BEYOND_MS = 60 * 60 * 1000;

/** A swap to be carried out, with its place in the node's memory. */
interface Order {
	plan: SwapPlan;
	slot: SubmissionSlot;
	webhookUrl?: string;
}

/** A swap that was not submitted before. */
interface Prepared {
	slot: SubmissionSlot;
	submission: SwapRequest;
}

/**
 * Carries out one swap for each input item. Each step is done for all items before the next
 * begins: read and check the parameters, give files addresses and find faces, check the balance,
 * submit (once each), wait; results are downloaded while others are waited for.
 * What an earlier try of the same execution submitted is taken up, not submitted again.
 *
 * @param readPlan reads one item's parameters; throws an ValidationError for bad ones
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
	const swapAll = async (results: ItemOutputs, signal?: AbortSignal) => {
		const waits = context.getNodeParameter('waitForResult', 0) !== false;
		const settings = readWaitOptions(context);
		const minimum = readMinimumCredits(context);
		const parallel = readParallel(context);
		const memory = submissionStore(context);
		const fields = new Map<number, string | undefined>();
		const orders = results.readEach((itemIndex) => {
			const plan = readPlan(itemIndex);
			const webhookUrl = readCallbackUrl(context, itemIndex, waits);
			fields.set(itemIndex, readOutputField(context, itemIndex));
			const slot = memory.slot(itemIndex, plan.asked);
			const known = slot.get();
			// Noted before anything is sent, so that an error names every job there is.
			if (known && known !== 'sent') submitted.set(itemIndex, known);
			return { plan, slot, webhookUrl };
		});

		warnOfLocalCallbacks(
			context,
			orders.map(([, { webhookUrl }]) => webhookUrl),
		);
		const connection = await openAkoolClient(context, settings.maxWaitMs);
		// What it submits is young, whatever a clock says that goes wrong.
		const jobs: AkoolProvider = { ...akoolProvider(connection), isGone: () => false };
		const ways = {
			media: mediaResolver(context, connection, servingOf(settings.maxWaitMs), signal),
			faces: faceFinder(connection, parallel, signal),
		};
		const prepare = async ({ plan, slot, webhookUrl }: Order, itemIndex: number) => {
			if (slot.get() === 'sent') throw sentBeforeError();
			if (submitted.has(itemIndex)) return undefined;
			return { slot, submission: { ...(await plan.prepare(ways)), webhookUrl } };
		};
		const prepared = await results.forEach(orders, prepare, signal, parallel);
		if (minimum > 0 && prepared.some(([, fresh]) => fresh)) {
			requireCredits(await readCreditBalance(connection, signal), minimum);
		}
		const submit = async (fresh: Prepared | undefined, itemIndex: number) => {
			if (!fresh) return;
			const { submission, slot } = fresh;
			submitted.set(
				itemIndex,
				await submitOnce(jobs, submission, slot, connection.limiter, signal),
			);
		};
		await results.forEach(prepared, submit, signal, parallel);

		const inOrder = [...submitted].sort(([a], [b]) => a - b);
		if (!waits) return inOrder.forEach(([itemIndex, job]) => results.add(itemIndex, job));
		// In the record's own order, with what only the submission's answer said.
		const show = (done: JobRecord, job: object) => ({ ...done, ...job, ...done });
		const fieldFor = (itemIndex: number) => fields.get(itemIndex);
		const plan = { fieldFor, several: inOrder.length > 1, signal };
		await downloadResults(context, results, plan, async (onCompleted) => {
			const ways = { show, onCompleted, onFailed: memory.forget, signal };
			await waitForJobs(jobs, inOrder, results, settings, ways);
		});
	};
	return await executeItems(context, swapAll, submittedIds);
}

/** Also a node that waits may end before Akool fetches: another job fails, or somebody presses stop. */
function servingOf(maxWaitMs: number): UrlLifetime {
	const lifetimeMs = Math.max(FILE_LIFETIME_MS, maxWaitMs + FILE_LIFETIME_BEYOND_MS);
	return { lifetimeMs, beyondExecution: true };
}
