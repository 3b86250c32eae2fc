/** How long n8n may take to wake an execution up, in ms. After that another call may try. */
const WAKING_MS = 10_000;

/** When executions were last woken up, by their IDs. */
const wokenAt = new Map<string, number>();

/**
 * Says whether a call is the one that wakes an execution up. When several jobs finish together,
 * all their calls find the execution asleep; n8n takes the first and answers the others with
 * HTTP 500, after which they would come again. Knows only calls to this process.
 *
 * @param now the present time in ms
 */
export function isFirstToWake(executionId: string, now: number): boolean {
	for (const [id, at] of wokenAt) if (now - at > WAKING_MS) wokenAt.delete(id);
	if (wokenAt.has(executionId)) return false;
	wokenAt.set(executionId, now);
	return true;
}
