import { UserError } from '../../core/errors';
import type { JobProvider } from '../../jobs/provider';

/**
 * Checks that the balance is not below the user's minimum.
 *
 * @param minimum in the provider's currency; 0 for none
 * @throws {UserError} when it is below; when it can't be read
 */
export async function requireBalance(
	provider: JobProvider,
	minimum: number,
	signal?: AbortSignal,
): Promise<void> {
	if (minimum <= 0 || !provider.readBalance) return;
	const balance = await provider.readBalance(signal);
	if (balance >= minimum) return;
	const { name, site, currency } = provider.info;
	throw new UserError(
		`Your ${name} balance is ${balance} ${currency}, below the minimum of ${minimum}`,
		`Nothing was submitted or charged. Top up at ${site}, or lower 'Minimum Credits'.`,
	);
}
