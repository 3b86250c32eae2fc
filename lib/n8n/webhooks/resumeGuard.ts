/** How long n8n may take to resume an execution, in ms. After that another call may try. */
const RESUME_MS = 10_000;

/** When nodes were last resumed, by what they wait for; infinite while that is under way. */
const resumedAt = new Map<string, number>();

/**
 * Whether a call is the one that resumes a node. When several jobs finish together, all their calls
 * find the node suspended; n8n takes the first and answers the others with HTTP 500, after which
 * they would come again. Knows only the calls to this process.
 *
 * @param wait what the node waits for: in a loop it waits again, for other jobs
 * @param now the current time in ms
 */
export function isFirstToResume(wait: string, now: number): boolean {
	for (const [other, at] of resumedAt) if (now - at > RESUME_MS) resumedAt.delete(other);
	if (resumedAt.has(wait)) return false;
	resumedAt.set(wait, now);
	return true;
}

/** Keeps other calls from resuming a node while the one that does has something to do first. */
export async function whileResuming(wait: string, work: () => Promise<void>): Promise<void> {
	resumedAt.set(wait, Infinity);
	try {
		await work();
	} finally {
		resumedAt.set(wait, Date.now());
	}
}
