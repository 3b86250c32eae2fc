import { ENDPOINTS } from '../akool/endpoints';
import { chunks } from '../jobs/readJobs';
import { retryRead } from '../jobs/retry';
import { splitOnRefusal } from '../jobs/splitOnRefusal';
import type { Run } from '../n8n/items/executeItems';
import { failItemsWithErrors } from '../n8n/jobs/getJobs';
import { idsOf, type JobRecord } from '../n8n/jobs/records';
import { type AkoolClient, READ_TIMEOUT_MS } from './akoolClient';
import type { AkoolProvider } from './akoolProvider';

/**
 * Deletes the results of all records permanently, up to 50 per request, and outputs `{ _id,
 * deleted: true }` for each. An item fails as a whole if one of its results can't be deleted.
 *
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function deleteResults(
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
