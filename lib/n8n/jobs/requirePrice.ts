import { UserError } from '../../core/errors';
import type { JobProvider, ProviderInfo } from '../../jobs/provider';
import type { SpendingLimit } from '../options/jobOptions';
import type { Run } from '../items/executeItems';
import type { ItemRecord } from './records';

/**
 * Fails the items whose new job costs more than the user's maximum, or whose price can't be read.
 * Notes the price of the others in their records.
 *
 * @returns the records of the items that did not fail
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function requirePrice<Plan, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	provider: JobProvider<JobRequest>,
	maximum: SpendingLimit,
	{ outputs, signal }: Pick<Run, 'outputs' | 'signal'>,
): Promise<Array<ItemRecord<Plan, JobRequest>>> {
	const { info, readPrice } = provider;
	if (maximum.amount <= 0 || !readPrice) return records;
	const check = async (record: ItemRecord<Plan, JobRequest>) => {
		if (record.request === undefined) return;
		const price = await readPrice(record.request, signal);
		if (price > maximum.amount) throw tooHighError(price, maximum, info);
		record.price = price;
	};
	return await outputs.tryEach(records, check, { signal });
}

function tooHighError(
	price: number,
	{ amount, field }: SpendingLimit,
	{ name, currency }: ProviderInfo,
): UserError {
	return new UserError(
		`This job costs ${price} ${currency}, more than the maximum of ${amount}`,
		`It was not submitted, and nothing was charged: ${name} names the price before. To allow it, raise '${field}'.`,
		'credits',
	);
}
