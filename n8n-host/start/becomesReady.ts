import axios from 'axios';
import { until } from '../until';
import type { HostProcess } from './hostProcess';

/** How long n8n may take until it answers, in ms; a slow, busy computer needs a minute. */
const READY_WITHIN = 180_000;

/**
 * Waits until an n8n answers all kinds of requests.
 *
 * @param address where it will answer
 * @returns false when its process ended before, or it does not answer within 3 minutes
 */
export async function becomesReady(address: string, process: HostProcess): Promise<boolean> {
	const ready = until(async () => process.hasEnded() || (await answersFully(address)), {
		within: READY_WITHIN,
		every: 100,
	});
	return await ready.then(
		() => !process.hasEnded(),
		() => false,
	);
}

/**
 * n8n calls itself ready some seconds before its REST routes exist; until then they answer 404.
 * The request is one it refuses (400), since the owner's data are missing.
 */
async function answersFully(address: string): Promise<boolean> {
	const status = async (method: 'get' | 'post', path: string) =>
		(
			await axios.request({
				method,
				url: address + path,
				timeout: 5_000,
				validateStatus: () => true,
			})
		).status;
	try {
		if ((await status('get', '/healthz/readiness')) !== 200) return false;
		return (await status('post', '/rest/owner/setup')) !== 404;
	} catch {
		return false; // nothing listens yet
	}
}
