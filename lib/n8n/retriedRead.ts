import { READ_POLICY, withBackOff } from '../jobs/backOff';
import { systemClock } from './clock';
import { weigh } from './weigh';

/**
 * Sends a request that costs and changes nothing, again in passing trouble.
 *
 * @throws the last error, or the signal's reason
 */
export async function retriedRead<T>(read: () => Promise<T>, signal?: AbortSignal): Promise<T> {
	return await withBackOff(read, weigh, READ_POLICY, systemClock, signal);
}
