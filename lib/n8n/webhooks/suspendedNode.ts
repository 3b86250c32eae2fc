import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';
import { ItemOutputs } from '../items/itemOutputs';
import type { ToItem } from '../jobs/addOutcomes';
import { type JobRecord, recordsOfIds } from '../jobs/records';

/** How to read what a suspended node waits for. Each function may throw. */
export interface Suspension {
	/** Reads the job IDs of an input item; throws a ValidationError for invalid ones. */
	readIds(itemIndex: number): string[];
	/** Reads how to make the output JSON of a job. */
	readToItem(): ToItem;
	/** Reads the binary field for the files of all results; undefined for no files. */
	readOutputField(): string | undefined;
	/** Reads an input item, if its fields are put out beside the results'. */
	readInputItem?(itemIndex: number): INodeExecutionData | undefined;
}

/** A suspended node: what it waits for, and what it is to output. */
export interface SuspendedNode {
	records: JobRecord[];
	/** Holds the errors of items that can't be read. */
	outputs: ItemOutputs;
	toItem: ToItem;
	/** Identifies what the node waits for: in a loop it waits again, for other jobs. */
	wait: string;
}

/**
 * Reads what a suspended node waits for.
 *
 * @throws what the suspension's functions throw, except for single items if the node continues on
 *   errors: that was so when it was suspended, too
 */
export function readSuspendedNode(
	context: IWebhookFunctions,
	{ readIds, readToItem, readOutputField, readInputItem }: Suspension,
): SuspendedNode {
	const toItem = readToItem();
	const outputField = readOutputField();
	const itemCount = Number(context.evaluateExpression('{{ $input.all().length }}', 0));
	const outputs = new ItemOutputs(itemCount, stopsAtErrors(context));
	const records = outputs
		.readEach((index) =>
			recordsOfIds(index, readIds(index), { outputField, input: readInputItem?.(index) }),
		)
		.flat();
	// A node that has nothing to wait for is not suspended.
	if (records.length === 0) throw new Error(`No job ID can be read: ${firstError(outputs)}`);
	const ids = records.map(({ index, job }) => [index, job.id]);
	const wait = stableHash([context.getExecutionId(), context.getNode().id, ids]);
	return { records, outputs, toItem, wait };
}

function stopsAtErrors(context: IWebhookFunctions): boolean {
	const { onError = 'stopWorkflow', continueOnFail = false } = context.getNode();
	return onError === 'stopWorkflow' && !continueOnFail;
}

function firstError(outputs: ItemOutputs): string {
	return JSON.stringify(outputs.all()[0]?.json);
}
