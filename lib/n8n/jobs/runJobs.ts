import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { sentBeforeError } from '../../jobs/jobErrors';
import type { JobProvider } from '../../jobs/provider';
import { submitOnce } from '../../jobs/submitOnce';
import { Downloads } from '../downloads/downloads';
import { executeItems, type Run } from '../items/executeItems';
import { readCallbackUrl, warnOfLocalCallbacks } from '../options/callbackOption';
import { readOutputField } from '../options/downloadOption';
import { readJobOptions, type JobOptions } from '../options/jobOptions';
import { addOutcomes, failWithoutResult } from './addOutcomes';
import type { JobKind, JobSession } from './jobKind';
import { hasJob, type ItemRecord } from './records';
import { requireBalance } from './requireBalance';
import { startDownload } from './startDownload';
import { submissionStore } from './submissionStore';
import { waitForOutcomes } from './waitForOutcomes';

/**
 * Runs one job for each input item. Each step is done for all items before the next one begins.
 *
 * @returns one job item for each input item, linked to it
 * @throws the first item's error when the node stops at errors; it names every job that was
 *   submitted by then, since those go on at the provider and are charged
 */
export async function runJobs<Plan extends object, Request>(
	context: IExecuteFunctions,
	kind: JobKind<Plan, Request>,
): Promise<INodeExecutionData[]> {
	return await executeItems(context, kind.service.info, async (run) => {
		const { outputs, signal } = run;
		const options = readJobOptions(context);

		// 1. Read the parameters of all items, and what became of them in an earlier try.
		const planned = readRecords(run, kind, options);

		// 2. Prepare the requests: files get addresses, faces are found.
		const session = await kind.open(run, options);
		const { provider } = session;
		const parallel = { parallel: options.parallel, signal };
		const prepared = await outputs.forEach(
			planned,
			async (record) => await prepareRequest(record, session),
			parallel,
		);

		// 3. Check the balance, where something is to be submitted.
		if (prepared.some(({ request }) => request !== undefined)) {
			await requireBalance(provider, options.minimumBalance, signal);
		}

		// 4. Submit. This is the only step that costs money.
		const submitted = await outputs.forEach(
			prepared,
			async (record) => await submit(record, provider, run),
			parallel,
		);
		const jobs = submitted.filter(hasJob);
		if (!options.waits) {
			jobs.forEach(({ index, job }) => outputs.addJson(index, kind.service.toItem(job)));
			return;
		}

		// 5. Wait for the results, download each as soon as it is there, and output them.
		const downloads = new Downloads(context, run.info, { several: jobs.length > 1, signal });
		try {
			await waitForOutcomes(jobs, provider, { ...options, signal }, (record) => {
				startDownload(record, downloads);
				forgetFailed(record);
				if (outputs.stopAtError) failWithoutResult(record, run);
			});
			await addOutcomes(jobs, run, kind.service.toItem);
		} finally {
			await downloads.stop();
		}
	});
}

function readRecords<Plan extends object, Request>(
	run: Run,
	kind: JobKind<Plan, Request>,
	{ waits }: JobOptions,
): Array<ItemRecord<Plan, Request>> {
	const { context, outputs, submittedIds } = run;
	const store = submissionStore(context);
	const records = outputs.readEach((index): ItemRecord<Plan, Request> => {
		const plan = kind.readPlan(context, index);
		const callbackUrl = readCallbackUrl(context, index, waits);
		const outputField = readOutputField(context, index);
		const slot = store.slotFor(index, plan);
		const earlier = slot.get();
		const job = earlier === 'sent' ? undefined : earlier;
		// Noted before anything is sent, so that an error names every job there is.
		if (job) submittedIds.add(job.id);
		return { index, plan, callbackUrl, outputField, slot, earlier, job };
	});
	const callbackUrls = records.map(({ callbackUrl }) => callbackUrl);
	warnOfLocalCallbacks(context, callbackUrls, run.info.name);
	return records;
}

/** An item that has a job already needs no request; one whose submission is unclear gets none. */
async function prepareRequest<Plan extends object, Request>(
	record: ItemRecord<Plan, Request>,
	session: JobSession<Plan, Request>,
): Promise<void> {
	if (record.earlier === 'sent') throw sentBeforeError(session.provider.info);
	if (!record.job) record.request = await session.prepare(record.plan);
}

async function submit<Plan, Request>(
	record: ItemRecord<Plan, Request>,
	provider: JobProvider<Request>,
	{ submittedIds, signal }: Run,
): Promise<void> {
	const { request, callbackUrl, slot } = record;
	if (request === undefined) return;
	record.job = await submitOnce({ request, callbackUrl }, provider, slot, signal);
	submittedIds.add(record.job.id);
}

/** A job that failed at the provider may be submitted again. */
function forgetFailed({ outcome, slot }: Pick<ItemRecord<object, unknown>, 'outcome' | 'slot'>) {
	if (outcome?.kind === 'failed') slot.set(undefined);
}
