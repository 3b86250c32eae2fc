import { UserError } from '../../core/errors';
import type { JobProvider, ProviderInfo } from '../../jobs/provider';
import type { SpendingLimit } from '../options/jobOptions';
import type { Run } from '../items/executeItems';
import { failNewJobs, type ItemRecord, needsNewJob } from './records';

/**
 * Fails the items that need a new job if the balance is below the user's minimum, or can't be read.
 * The jobs of the other items are paid already, so the balance does not concern them.
 *
 * @returns the records of the items that did not fail
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function requireBalance<Plan, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	provider: JobProvider<JobRequest>,
	minimum: SpendingLimit,
	run: Run,
): Promise<Array<ItemRecord<Plan, JobRequest>>> {
	if (minimum.amount <= 0 || !provider.readBalance || !records.some(needsNewJob)) return records;
	const problem = await provider.readBalance(run.signal).then(
		(balance) =>
			balance < minimum.amount ? tooLowError(balance, minimum, provider.info) : undefined,
		(error: unknown) => error,
	);
	return problem === undefined ? records : await failNewJobs(records, problem, run);
}

function tooLowError(
	balance: number,
	{ amount, field }: SpendingLimit,
	{ name, site, currency }: ProviderInfo,
): UserError {
	return new UserError(
		`Your ${name} balance is ${balance} ${currency}, below the minimum of ${amount}`,
		`This job was not submitted. Top up at ${site}, or lower '${field}'.`,
		'credits',
	);
}
