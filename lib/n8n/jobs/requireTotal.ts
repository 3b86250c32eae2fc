import { UserError } from '../../core/errors';
import { notSentError } from '../../jobs/jobErrors';
import type { JobProvider, ProviderInfo } from '../../jobs/provider';
import type { SpendingLimit } from '../options/jobOptions';
import type { Run } from '../items/executeItems';
import { failNewJobs, type ItemRecord } from './records';

/** Decimal places to which a sum of prices is rounded: 0.1 + 0.2 is not above 0.3. */
const DECIMALS = 6;

/**
 * Fails all items that need a new job if these cost more together than the user's maximum. An item
 * whose price can't be read fails by itself, since the maximum could not be kept with it. The jobs of
 * other items are paid already, so they do not count.
 *
 * @returns the records of the items that did not fail
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function requireTotal<Plan, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	provider: JobProvider<JobRequest>,
	maximum: SpendingLimit,
	run: Run,
): Promise<Array<ItemRecord<Plan, JobRequest>>> {
	const { info, readPrice } = provider;
	if (maximum.amount <= 0 || !readPrice) return records;
	const prices = new Map<number, number>();
	const ask = async ({ index, request }: ItemRecord<Plan, JobRequest>) => {
		if (request === undefined) return;
		const price = await readPrice(request, run.signal).catch((error: unknown) => {
			throw notSentError(error);
		});
		prices.set(index, price);
	};
	const priced = await run.outputs.tryEach(records, ask, { signal: run.signal });
	const sum = [...prices.values()].reduce((total, price) => total + price, 0);
	const total = Number(sum.toFixed(DECIMALS));
	if (total <= maximum.amount) return priced;
	return await failNewJobs(priced, tooMuchError(total, prices.size, maximum, info), run);
}

function tooMuchError(
	total: number,
	jobs: number,
	{ amount, field }: SpendingLimit,
	{ name, currency }: ProviderInfo,
): UserError {
	const what = jobs === 1 ? 'This run' : `The ${jobs} jobs of this run`;
	const fewer = jobs === 1 ? '' : ' To spend less, run fewer items.';
	return new UserError(
		`${what} would cost ${total} ${currency}, more than the maximum of ${amount}`,
		`Nothing was submitted, so nothing was charged: ${name} gives prices in advance. To allow it, raise '${field}'.${fewer}`,
		'credits',
	);
}
