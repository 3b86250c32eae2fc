import { definedOnly } from '../../core/coerce';
import type { ConcurrencyWindow } from '../../jobs/concurrencyWindow';
import type { JobProvider } from '../../jobs/provider';
import { submitOnce } from '../../jobs/submitOnce';
import type { Run } from '../items/executeItems';
import { hasJob, type ItemRecord, type JobRecord } from './records';

/** A record whose item has a job. */
export type WithJob<Plan, JobRequest> = ItemRecord<Plan, JobRequest> & JobRecord;

/**
 * Submits the requests of all records, which costs money: a few at once, and more while the provider
 * answers quickly.
 *
 * @param window limits how many there are, also of other calls
 * @returns the records that have a job, also those that had one before
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function submitRequests<Plan, JobRequest>(
	records: ReadonlyArray<ItemRecord<Plan, JobRequest>>,
	provider: JobProvider<JobRequest>,
	window: ConcurrencyWindow,
	run: Run,
): Promise<Array<WithJob<Plan, JobRequest>>> {
	const sending = { ...provider, window };
	const submit = async (record: ItemRecord<Plan, JobRequest>) =>
		await submitRequest(record, sending, run);
	const accepted = await run.outputs.tryEach(records, submit, {
		inTurn: async (begin) => await window.run(begin),
		signal: run.signal,
	});
	// All of them have a job by now; this tells the compiler.
	return accepted.filter(hasJob);
}

/** The slot contains `sent` before the request is sent, and the job as soon as there is one. */
async function submitRequest<Plan, JobRequest>(
	record: ItemRecord<Plan, JobRequest>,
	provider: JobProvider<JobRequest>,
	{ context, known, info, signal }: Run,
): Promise<void> {
	const { index, request, callbackUrl, slot, price } = record;
	if (request === undefined) return;
	try {
		const job = await submitOnce({ request, callbackUrl }, provider, slot, signal);
		record.job = definedOnly({ creditsCharged: price, ...job });
		record.submittedAt = provider.limiter.clock.monotonicNow();
		// In case n8n stops before it saves what the node did.
		context.logger.info(`Job submitted to ${info.name}: ${job.id}`);
	} finally {
		const submission = slot.get();
		if (submission) known.add(index, submission);
	}
}
