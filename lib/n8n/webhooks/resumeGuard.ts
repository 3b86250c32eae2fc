/** How long n8n may take to resume an execution, in ms. After that another call may try. */
const RESUME_MS = 10_000;

/**
 * When nodes were last resumed in ms, by what they wait for; Infinity while that is in progress.
 */
const resumedAt = new Map<string, number>();

/**
 * Whether a call is the one that resumes a node. If several jobs finish together, all their calls
 * find the node suspended; n8n accepts the first and responds to the others with HTTP 500, so that
 * they would be sent again. Only the calls to this process are known.
 *
 * @param wait identifies what the node waits for: in a loop it waits again, for other jobs
 * @param now the current time in ms
 */
export function claimResume(wait: string, now: number): boolean {
	for (const [other, at] of resumedAt) if (now - at > RESUME_MS) resumedAt.delete(other);
	if (resumedAt.has(wait)) return false;
	resumedAt.set(wait, now);
	return true;
}

/**
 * Does the work that comes before a node is resumed, and keeps other calls from resuming it
 * meanwhile.
 */
export async function whileResuming(wait: string, work: () => Promise<void>): Promise<void> {
	resumedAt.set(wait, Infinity);
	try {
		await work();
	} finally {
		resumedAt.set(wait, Date.now());
	}
}
