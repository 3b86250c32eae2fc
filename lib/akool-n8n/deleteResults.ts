import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { AKOOL_INFO } from '../akool/akoolInfo';
import { ENDPOINTS } from '../akool/endpoints';
import { chunks } from '../jobs/readJobs';
import { retryRead } from '../jobs/retry';
import { splitOnRefusal } from '../jobs/splitOnRefusal';
import { executeItems, type Run } from '../n8n/items/executeItems';
import { failItemsWithErrors } from '../n8n/jobs/getJobs';
import { idsOf, type JobRecord, recordsOfIds } from '../n8n/jobs/records';
import { readResultIds } from '../n8n/results/readResultOptions';
import type { ResultKind } from '../n8n/results/resultKind';
import { type AkoolClient, READ_TIMEOUT_MS } from './akoolClient';
import type { AkoolProvider } from './akoolProvider';
import { akoolService } from './akoolService';

/**
 * Deletes the results with the IDs of all items permanently, up to 50 per request.
 *
 * @returns `{ _id, deleted: true }` for each ID, linked to its input item. An item fails as a whole
 *   if one of its results can't be deleted.
 * @throws the first error when the node stops at errors
 */
export async function deleteResults(
	context: IExecuteFunctions,
	kind: ResultKind,
): Promise<INodeExecutionData[]> {
	return await executeItems(context, AKOOL_INFO, async (run) => {
		const records = run.outputs
			.readEach((index) => recordsOfIds(index, readResultIds(context, index, kind)))
			.flat();
		await deleteAll(records, await akoolService.connect(context), run);
	});
}

async function deleteAll(
	records: readonly JobRecord[],
	{ client, readLimit }: AkoolProvider,
	{ outputs, signal }: Run,
): Promise<void> {
	// Deleting is idempotent, so it can be retried like a read.
	const send = async (ids: string[]) =>
		await retryRead(async () => await requestDeletion(client, ids), client, signal);
	const errors = new Map<string, unknown>();
	for (const ids of chunks(idsOf(records), readLimit)) {
		const split = await splitOnRefusal(ids, send, client);
		signal?.throwIfAborted();
		split.errors.forEach((error, id) => errors.set(id, error));
	}
	for (const { index, job } of failItemsWithErrors(records, errors, outputs)) {
		outputs.addJson(index, { _id: job.id, deleted: true });
	}
}

async function requestDeletion(client: AkoolClient, ids: string[]): Promise<void> {
	await client.request({
		method: 'POST',
		path: ENDPOINTS.deleteResults,
		// One comma-separated string (docs.akool.com, page delete-result).
		body: { _ids: ids.join(',') },
		timeoutMs: READ_TIMEOUT_MS,
	});
}
