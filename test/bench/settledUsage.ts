import type { MeteredHost, Usage } from './meteredHost';

const LOOK_AGAIN_MS = 500;
/** A heap that shrinks by less than this has settled, in bytes. */
const SETTLED_BYTES = 100_000;
const MOST_LOOKS = 20;

/** What n8n uses when it has put away what the run before left. */
export async function settledUsage(host: MeteredHost): Promise<Usage> {
	let usage = await host.usage(true);
	// Not `until`: a heap that never settles is no error, and its last size is good enough.
	for (let look = 0; look < MOST_LOOKS; look++) {
		await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
		const next = await host.usage(true);
		const isSettled = usage.heapUsed - next.heapUsed < SETTLED_BYTES;
		usage = next;
		if (isSettled && look > 0) break;
	}
	return usage;
}
