import { splitOnRefusal } from '../../jobs/splitOnRefusal';
import { chunks } from '../../jobs/chunks';
import { IDS_PER_REQUEST } from '../../akool-n8n/akoolProvider';
import type { ItemOutputs } from '../items/itemOutputs';
import { classifyError } from '../../jobs/classifyError';

/** The job IDs each input item asks about. */
export type AskedJobs = Array<[itemIndex: number, ids: string[]]>;

/**
 * Asks Akool about the jobs of all items, up to 50 a request or in parts where it refuses so many,
 * and adds what came of it for each ID. An item with an ID that gets no answer is failed as a whole.
 *
 * @param ask one request for some IDs
 * @param add adds the output item for an ID that was asked about
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function askAboutJobs(
	asked: AskedJobs,
	results: ItemOutputs,
	ask: (ids: string[]) => Promise<void>,
	add: (itemIndex: number, id: string) => void,
	signal?: AbortSignal,
): Promise<void> {
	const faults = new Map<string, unknown>();
	const ids = new Set(asked.flatMap(([, idsOfItem]) => idsOfItem));
	for (const chunk of chunks([...ids], IDS_PER_REQUEST)) {
		const parts = await splitOnRefusal(chunk, ask, classifyError);
		signal?.throwIfAborted();
		parts.faults.forEach((error, id) => faults.set(id, error));
	}
	for (const [itemIndex, idsOfItem] of asked) {
		const unanswered = idsOfItem.find((id) => faults.has(id));
		if (unanswered !== undefined) results.fail(itemIndex, faults.get(unanswered));
		else idsOfItem.forEach((id) => add(itemIndex, id));
	}
}
