import { READ_POLICY, withBackOff } from '../jobs/retry';
import type { AkoolConnection } from './akoolClient';
import { weigh } from '../jobs/classifyError';

/**
 * Sends a request that costs and changes nothing, at the run's pace, again in passing trouble.
 *
 * @throws the last error, or the signal's reason
 */
export async function retriedRead<T>(
	{ pace }: Pick<AkoolConnection, 'pace'>,
	read: () => Promise<T>,
	signal?: AbortSignal,
): Promise<T> {
	return await withBackOff(read, weigh, READ_POLICY, pace, signal);
}
