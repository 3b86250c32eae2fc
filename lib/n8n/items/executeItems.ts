import { type IExecuteFunctions, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { UserError } from '../../core/errors';
import { JobError, UnclearSubmissionError } from '../../jobs/jobErrors';
import type { ProviderInfo } from '../../jobs/provider';
import { ItemError, toNodeError } from '../platform/nodeErrors';
import { sharingPaces } from '../platform/sharedPaces';
import { ItemOutputs } from './itemOutputs';
import { KnownSubmissions } from './knownSubmissions';

/** Shared by all items of a run. */
export interface Run {
	context: IExecuteFunctions;
	info: ProviderInfo;
	outputs: ItemOutputs;
	/** What was submitted so far. It goes on at the provider whatever happens here. */
	known: KnownSubmissions;
	/** Aborted when the execution is cancelled. */
	signal?: AbortSignal;
}

/**
 * Runs a node's work for all its input items, and handles errors according to the node's "On Error"
 * setting. An error that does not belong to a single item, such as a missing credential, fails
 * every item that has no output yet.
 *
 * @param work adds each item's outputs to the run; must end soon after the signal is aborted
 * @returns the output items, in the order of the input items
 * @throws the first error when the node stops at errors; an error when the execution is cancelled.
 *   Both name what was submitted so far, since that is charged.
 */
export async function executeItems(
	context: IExecuteFunctions,
	info: ProviderInfo,
	work: (run: Run) => Promise<void>,
): Promise<INodeExecutionData[]> {
	const known = new KnownSubmissions(info, context.getInputData().length);
	const run: Run = {
		context,
		info,
		outputs: new ItemOutputs(
			context.getInputData().length,
			!context.continueOnFail(),
			(itemIndex) => known.textOfItem(itemIndex),
		),
		known,
		signal: context.getExecutionCancelSignal?.(),
	};
	try {
		await sharingPaces(context, async () => await work(run));
	} catch (error) {
		if (run.signal?.aborted) throw cancelledError(run);
		if (run.outputs.stopAtError) throw firstError(run, error);
		run.outputs.failRest(error);
	}
	return run.outputs.all();
}

function cancelledError({ context, known }: Run): NodeOperationError {
	const description = known.text();
	// n8n may keep nothing of a stopped execution, so the jobs are logged as well.
	if (description) context.logger.warn(description);
	// n8n recognizes a cancelled execution by the word "canceled" in the message.
	return new NodeOperationError(context.getNode(), 'The execution was canceled', { description });
}

function firstError({ context, known }: Run, error: unknown) {
	const reason = error instanceof ItemError ? error.reason : error;
	// Settings for all items are read for the first one.
	const itemIndex = error instanceof ItemError ? error.itemIndex : 0;
	const told = {
		jobId: reason instanceof JobError ? reason.jobId : undefined,
		unclearItem: reason instanceof UnclearSubmissionError ? itemIndex : undefined,
	};
	return toNodeError(
		context.getNode(),
		reason,
		error instanceof ItemError || reason instanceof UserError
			? { index: itemIndex, count: context.getInputData().length }
			: undefined,
		known.text(told),
	);
}
