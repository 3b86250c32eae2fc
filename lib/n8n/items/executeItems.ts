import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { UserError } from '../../core/errors';
import { ItemOutputs } from './itemOutputs';
import { JobError } from '../jobs/jobErrors';
import { ItemError, toNodeError } from '../platform/nodeErrors';

/**
 * Runs a node's work for all its input items, and ends it as the node's "On Error" setting says.
 * A fault that is no single item's, such as a missing credential, is that of every item which has
 * no output yet.
 *
 * @param work adds each item's outputs to the results; must end soon after the signal is aborted
 * @param submittedIds jobs that were submitted by now; the error names them, since they go on at
 *   Akool and are charged
 * @returns the output items, in the order of the input items
 * @throws the first failure when the node stops at errors; when the execution is cancelled
 */
export async function executeItems(
	context: IExecuteFunctions,
	work: (results: ItemOutputs, signal?: AbortSignal) => Promise<void>,
	submittedIds: () => string[] = () => [],
): Promise<INodeExecutionData[]> {
	const results = new ItemOutputs(context.getInputData().length, !context.continueOnFail());
	const signal = context.getExecutionCancelSignal?.();
	try {
		await work(results, signal);
	} catch (error) {
		if (signal?.aborted) {
			// n8n may keep nothing of an execution that was stopped, so its log is told as well.
			if (submittedIds().length > 0) context.logger.warn(goOn(submittedIds()));
			// n8n takes an execution for canceled, not failed, by this word.
			throw new NodeOperationError(context.getNode(), 'The execution was canceled', {
				description: goOn(submittedIds()),
			});
		}
		if (results.stopAtFailure) throw firstFailure(context, error, submittedIds());
		results.failRest(error);
	}
	return results.all();
}

function firstFailure(context: IExecuteFunctions, error: unknown, submittedIds: string[]) {
	const fault = error instanceof ItemError ? error.reason : error;
	// Settings that serve all items are read for the first one.
	const itemIndex = error instanceof ItemError ? error.itemIndex : 0;
	const ownId = fault instanceof JobError ? fault.jobId : undefined;
	const others = submittedIds.filter((id) => id !== ownId);
	return toNodeError(
		context.getNode(),
		fault,
		fault instanceof UserError ? itemIndex : undefined,
		goOn(others),
	);
}

function goOn(ids: string[]): string {
	if (ids.length === 0) return '';
	return `Jobs that go on at Akool, to fetch with Akool Get Result: ${ids.join(', ')}.`;
}
