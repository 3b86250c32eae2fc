import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JobProvider } from '../../jobs/provider';
import { Downloads } from '../downloads/downloads';
import { executeItems, type Run } from '../items/executeItems';
import { addAsItems, addOutcomes, downloadIfCompleted, failIfNoResult } from '../jobs/addOutcomes';
import { getJobs } from '../jobs/getJobs';
import { type JobRecord, recordsOfIds } from '../jobs/records';
import { suspendUntilFinished } from '../jobs/suspendUntilFinished';
import { waitForOutcomes } from '../jobs/waitForOutcomes';
import { readInputItem } from '../options/inputItem';
import { readOutputField } from '../options/itemOptions';
import { optionsOf, parametersOf } from '../options/parameterReader';
import { readResultIds, readResultOptions, type ResultOptions } from './readResultOptions';
import type { ResultKind } from './resultKind';

/** Shared by all items of a run. */
interface ResultRun extends Run {
	options: ResultOptions;
	kind: ResultKind;
	provider: JobProvider;
	downloads: Downloads;
}

/**
 * Gets, or waits for, the results with the IDs of all items together.
 *
 * @returns an item for each ID, linked to its input item: the job, or the provider's own record when
 *   not simplified; `status: unknown` for a job that the provider does not list (yet). The input
 *   items themselves if the execution is suspended.
 * @throws the first error when the node stops at errors
 */
export async function runResults(
	context: IExecuteFunctions,
	kind: ResultKind,
): Promise<INodeExecutionData[]> {
	const { service } = kind;
	let isSuspended = false;
	const outputs = await executeItems(context, service.info, async (run) => {
		const { info, signal } = run;
		const options = readResultOptions(context, kind);
		const records = run.outputs.readEach((index) => readRecords(context, index, kind)).flat();
		const provider = await service.connect(context);
		const downloads = new Downloads(context, info, { fileCount: records.length, signal });
		try {
			isSuspended = await carryOut(records, { ...run, options, kind, provider, downloads });
		} finally {
			await downloads.stop();
		}
	});
	// Copies, since n8n removes the items from a node's output to look for failed ones, and thereby
	// from the input that it stores for a suspended node.
	return isSuspended ? context.getInputData().map((item) => ({ ...item })) : outputs;
}

function readRecords(context: IExecuteFunctions, index: number, kind: ResultKind): JobRecord[] {
	const options = optionsOf(context, index);
	return recordsOfIds(index, readResultIds(context, index, kind), {
		outputField: readOutputField(parametersOf(context, index), options),
		input: readInputItem(context, index, options),
	});
}

/** Runs the operation; returns whether the execution is suspended. */
async function carryOut(records: JobRecord[], run: ResultRun): Promise<boolean> {
	const { options, kind, provider, downloads, outputs, signal } = run;
	const toItem = kind.service.toResultItem(options.simplify);
	const start = (record: JobRecord) => downloadIfCompleted(record, downloads);

	if (options.operation === 'get') {
		const readable = await getJobs(records, provider, run);
		readable.forEach(start);
		await addAsItems(readable, run, toItem);
		return false;
	}
	if (options.operation === 'wait') {
		await waitForOutcomes(records, provider, { ...options, mayBeOld: true, signal }, (record) => {
			start(record);
			if (outputs.stopAtError) failIfNoResult(record, run);
		});
	} else {
		if (!(await suspendUntilFinished(records, provider, run, options.maxSuspensionMs))) return true;
		records.forEach(start);
	}
	await addOutcomes(records, run, toItem);
	return false;
}
