import axios from 'axios';
import { until } from '../until';
import type { ProcessGroup } from './processGroup';

/** How long n8n may take until it answers, in ms; a slow, busy computer needs a minute. */
const READY_WITHIN = 180_000;

/**
 * Waits until an n8n answers all kinds of requests.
 *
 * @param address where it will answer
 * @param answers whether it does, asked again and again; by default as the process with the editor
 * @returns false when its process ended before, or it does not answer within 3 minutes
 */
export async function becomesReady(
	address: string,
	process: ProcessGroup,
	answers: (address: string) => Promise<boolean> = answersFully,
): Promise<boolean> {
	const ready = until(async () => process.hasEnded() || (await answers(address)), {
		within: READY_WITHIN,
		every: 100,
	});
	return await ready.then(
		() => !process.hasEnded(),
		() => false,
	);
}

/** Whether an n8n process of any kind calls itself ready at this moment. */
export async function isReady(address: string): Promise<boolean> {
	return (await statusOf('get', `${address}/healthz/readiness`)) === 200;
}

/**
 * n8n calls itself ready some seconds before its REST routes exist; until then they answer 404.
 * The request is one it refuses (400), since the owner's data are missing.
 */
async function answersFully(address: string): Promise<boolean> {
	if (!(await isReady(address))) return false;
	const status = await statusOf('post', `${address}/rest/owner/setup`);
	return status !== undefined && status !== 404;
}

/** The status of an answer; undefined when nothing listens there yet. */
async function statusOf(method: 'get' | 'post', url: string): Promise<number | undefined> {
	const request = axios.request({ method, url, timeout: 5_000, validateStatus: () => true });
	return await request.then(
		({ status }) => status,
		() => undefined,
	);
}
