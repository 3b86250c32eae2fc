import { READ_POLICY, retry } from '../jobs/retry';
import type { AkoolClient } from './akoolClient';
import { classifyError } from '../jobs/classifyError';

/**
 * Sends a request that costs and changes nothing, at the run's pace, again in passing trouble.
 *
 * @throws the last error, or the signal's reason
 */
export async function retryRead<T>(
	{ limiter: pace }: Pick<AkoolClient, 'limiter'>,
	read: () => Promise<T>,
	signal?: AbortSignal,
): Promise<T> {
	return await retry(read, classifyError, READ_POLICY, pace, signal);
}
