import { distinctNames } from '../../core/resultName';
import {
	readCallbackUrl,
	readOutputField,
	warnOfLocalCallbacks,
	warnOfTestCallbacks,
} from '../options/itemOptions';
import { CHECK_ADDRESSES, OUTPUT_FIELD } from '../options/optionFields';
import { optionsOf, parametersOf } from '../options/parameterReader';
import { readInputItem } from '../options/inputItem';
import type { JobOptions } from '../options/jobOptions';
import type { Run } from '../items/executeItems';
import type { JobKind } from './jobKind';
import type { NodeSubmissions } from './nodeSubmissions';
import type { ItemRecord } from './records';

/**
 * Reads the parameters of all items, and what earlier tries submitted for them.
 *
 * @returns the records of the items that could be read
 * @throws {ItemError} when the node stops at errors
 */
export function readRecords<Plan extends object, JobRequest>(
	run: Run,
	kind: JobKind<Plan, JobRequest>,
	stored: NodeSubmissions,
	{ waitForResult }: JobOptions,
): Array<ItemRecord<Plan, JobRequest>> {
	const { context, info, outputs, known } = run;
	const records = outputs.readEach((index): ItemRecord<Plan, JobRequest> => {
		const plan = kind.readPlan(context, index);
		const options = optionsOf(context, index);
		const callbackUrl = readCallbackUrl(context, index, options, waitForResult);
		const outputField = kind.isResultInline?.(plan)
			? options.text(OUTPUT_FIELD)
			: readOutputField(parametersOf(context, index), options);
		const input = readInputItem(context, index, options);
		const isChecked = options.boolean(CHECK_ADDRESSES);
		const slot = stored.slotFor(index, plan);
		const submission = slot.get();
		if (submission) known.add(index, submission);
		const job = submission === 'sent' ? undefined : submission;
		return { index, plan, callbackUrl, outputField, input, isChecked, slot, job };
	});
	const addresses = records.map(({ callbackUrl }) => callbackUrl);
	warnOfLocalCallbacks(context, addresses, info.name);
	warnOfTestCallbacks(context, addresses, info.name);
	return withFileNames(records, kind);
}

/** Files of a run have distinct names, since they may be saved in the same folder. */
function withFileNames<Plan extends object, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	{ resultName }: JobKind<Plan, JobRequest>,
): Array<ItemRecord<Plan, JobRequest>> {
	const names = records.map(({ plan, outputField }) =>
		outputField === undefined ? undefined : resultName?.(plan),
	);
	const distinct = distinctNames(names);
	return records.map((record, index) => ({ ...record, fileName: distinct[index] }));
}
