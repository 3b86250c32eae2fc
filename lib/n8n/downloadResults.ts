import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { inParallel } from '../jobs/inParallel';
import { limited } from '../jobs/limited';
import { withDownload, type DownloadWays } from './downloadResult';
import type { ItemResults } from './itemResults';

/** How many files come in at the same time, large ones and those that wait for these included. */
const AT_ONCE = 4;

/**
 * Adds the files of completed jobs to their items. Nothing that goes wrong with a file fails its
 * item, see {@link withDownload}.
 *
 * @param fieldFor gives the field for the file of an input item's jobs; undefined for no file
 * @throws the signal's reason, when cancelled
 */
export async function downloadResults(
	context: IExecuteFunctions | IWebhookFunctions,
	results: ItemResults,
	fieldFor: (itemIndex: number) => string | undefined,
	{ signal, deadline }: Pick<DownloadWays, 'signal' | 'deadline'> = {},
): Promise<void> {
	const jobs = results.completed();
	const inTurn = jobs.length > 1 ? limited(1) : undefined;
	await inParallel(jobs, AT_ONCE, async ({ itemIndex, item, job }) => {
		const field = fieldFor(itemIndex);
		if (field === undefined) return;
		signal?.throwIfAborted();
		Object.assign(
			item,
			await withDownload(context, item, job, field, { signal, deadline, inTurn }),
		);
	});
}
