import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { resultItem } from '../../lib/akool-n8n/akoolItem';
import type { AkoolProvider } from '../../lib/akool-n8n/akoolProvider';
import { akoolService } from '../../lib/akool-n8n/akoolService';
import { deleteResults } from '../../lib/akool-n8n/deleteResults';
import { Downloads } from '../../lib/n8n/downloads/downloads';
import { executeItems, type Run } from '../../lib/n8n/items/executeItems';
import {
	addAsItems,
	addOutcomes,
	downloadIfCompleted,
	failIfNoResult,
} from '../../lib/n8n/jobs/addOutcomes';
import { getJobs } from '../../lib/n8n/jobs/getJobs';
import { type JobRecord, recordsOfIds } from '../../lib/n8n/jobs/records';
import { suspendUntilFinished } from '../../lib/n8n/jobs/suspendUntilFinished';
import { waitForOutcomes } from '../../lib/n8n/jobs/waitForOutcomes';
import { readInputItem } from '../../lib/n8n/options/inputItem';
import { readOutputField } from '../../lib/n8n/options/itemOptions';
import { optionsOf, parametersOf } from '../../lib/n8n/options/parameterReader';
import { readIds, readResultOptions, type ResultOptions } from './readParameters';

/** Shared by all items of a run. */
interface ResultRun extends Run {
	options: ResultOptions;
	provider: AkoolProvider;
	downloads: Downloads;
}

/**
 * Runs the chosen operation for the IDs of all items together.
 *
 * @returns an item for each ID, linked to its input item: the job, or Akool's own entry when not
 *   simplified; `status: unknown` for a job that Akool does not list (yet); `deleted: true` for a
 *   deleted one. The input items themselves if the execution is suspended.
 * @throws the first error when the node stops at errors
 */
export async function runResults(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	let isSuspended = false;
	const outputs = await executeItems(context, akoolService.info, async (run) => {
		const { info, signal } = run;
		const options = readResultOptions(context);
		const records = run.outputs.readEach((index) => readRecords(context, index, options)).flat();
		const provider = await akoolService.connect(context);
		const downloads = new Downloads(context, info, { fileCount: records.length, signal });
		const resultRun: ResultRun = { ...run, options, provider, downloads };
		try {
			isSuspended = await carryOut(records, resultRun);
		} finally {
			await downloads.stop();
		}
	});
	// Copies, since n8n removes the items from a node's output to look for failed ones, and thereby
	// from the input that it stores for a suspended node.
	return isSuspended ? context.getInputData().map((item) => ({ ...item })) : outputs;
}

function readRecords(
	context: IExecuteFunctions,
	index: number,
	{ operation }: ResultOptions,
): JobRecord[] {
	const ids = readIds(context, index);
	if (operation === 'delete') return recordsOfIds(index, ids);
	const options = optionsOf(context, index);
	const input = readInputItem(context, index, options);
	return recordsOfIds(index, ids, {
		outputField: readOutputField(parametersOf(context, index), options),
		input,
	});
}

/** Runs the operation; returns whether the execution is suspended. */
async function carryOut(records: JobRecord[], run: ResultRun): Promise<boolean> {
	const { options, provider, downloads, outputs, signal } = run;
	const toItem = resultItem(options.simplify);
	const start = (record: JobRecord) => downloadIfCompleted(record, downloads);

	if (options.operation === 'delete') {
		await deleteResults(records, provider, run);
		return false;
	}
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
