import { readCallbackUrl, readOutputField, warnOfLocalCallbacks } from '../options/itemOptions';
import type { JobOptions } from '../options/jobOptions';
import type { Run } from '../items/executeItems';
import type { JobKind } from './jobKind';
import type { NodeSubmissions } from './nodeSubmissions';
import type { ItemRecord } from './records';

/**
 * Reads the parameters of all items, and what earlier tries of this execution submitted for them.
 *
 * @returns the records of the items that could be read
 * @throws {ItemError} when the node stops at errors
 */
export function readRecords<Plan extends object, JobRequest>(
	run: Run,
	kind: JobKind<Plan, JobRequest>,
	earlier: NodeSubmissions,
	{ waitForResult }: JobOptions,
): Array<ItemRecord<Plan, JobRequest>> {
	const { context, info, outputs, submissions } = run;
	// First, so that the error of an item that can't be read names them as well.
	for (const { item, submission } of earlier.ofEarlierTries()) submissions.add(item, submission);
	const records = outputs.readEach((index): ItemRecord<Plan, JobRequest> => {
		const plan = kind.readPlan(context, index);
		const callbackUrl = readCallbackUrl(context, index, waitForResult);
		const outputField = readOutputField(context, index);
		const slot = earlier.slotFor(index, plan);
		const submission = slot.get();
		if (submission) submissions.add(index, submission);
		const job = submission === 'sent' ? undefined : submission;
		return { index, plan, callbackUrl, outputField, slot, job };
	});
	warnOfLocalCallbacks(
		context,
		records.map(({ callbackUrl }) => callbackUrl),
		info.name,
	);
	return records;
}
