import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { Downloads } from '../downloads/downloads';
import { addAsItems, addOutcomes, downloadIfCompleted } from '../jobs/addOutcomes';
import type { JobRecord } from '../jobs/records';
import { waitDeadlineSignal } from '../jobs/waitDeadline';
import type { JobService } from '../platform/service';
import type { SuspendedNode } from './suspendedNode';
import { downloadInTurn } from './webhookDownloads';

/**
 * Makes the items that a resumed node outputs, with their files. The provider waits for the
 * response meanwhile; if it gives up and calls again, the node is resumed by then.
 *
 * A failed job becomes an error item, according to the node's "On Error" setting. If that is to
 * stop, the job is output as an item with the status `failed`, since n8n can't stop an execution
 * here (after an error it continues with an empty item).
 *
 * @param node its jobs are all finished
 */
export async function resumedItems(
	context: IWebhookFunctions,
	{ info }: JobService,
	{ records, outputs, toItem }: SuspendedNode,
): Promise<INodeExecutionData[]> {
	const downloads = startDownloads(context, info, records);
	const add = outputs.stopAtError ? addAsItems : addOutcomes;
	try {
		await add(records, { outputs, info }, toItem);
	} finally {
		await downloads.stop();
	}
	return outputs.all();
}

function startDownloads(
	context: IWebhookFunctions,
	info: JobService['info'],
	records: JobRecord[],
): Downloads {
	const downloads = new Downloads(context, info, {
		fileCount: records.length,
		deadline: waitDeadlineSignal(context, Date.now()),
		atOnce: downloadInTurn,
	});
	records.forEach((record) => downloadIfCompleted(record, downloads));
	return downloads;
}
