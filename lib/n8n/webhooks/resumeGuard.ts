/** How long n8n may take to wake an execution up, in ms. After that another call may try. */
const WAKING_MS = 10_000;

/** When nodes were last woken up, by what they slept for; infinite while that is under way. */
const wokenAt = new Map<string, number>();

/**
 * Says whether a call is the one that wakes a node up. When several jobs finish together, all
 * their calls find it asleep; n8n takes the first and answers the others with HTTP 500, after which
 * they would come again. Knows only calls to this process.
 *
 * @param sleep what the node sleeps for: in a loop it sleeps again, for other jobs
 * @param now the present time in ms
 */
export function isFirstToResume(sleep: string, now: number): boolean {
	for (const [other, at] of wokenAt) if (now - at > WAKING_MS) wokenAt.delete(other);
	if (wokenAt.has(sleep)) return false;
	wokenAt.set(sleep, now);
	return true;
}

/** Keeps other calls off while the one that wakes a node has something to do first. */
export async function whileResuming(sleep: string, work: () => Promise<void>): Promise<void> {
	wokenAt.set(sleep, Infinity);
	try {
		await work();
	} finally {
		wokenAt.set(sleep, Date.now());
	}
}
