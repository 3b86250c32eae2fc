import type { RequestPolicy } from './provider';

/** What came of a request about several IDs, which may have been sent in parts. */
export interface SplitResult<Answer> {
	/** One for each request that went well. */
	answers: Answer[];
	/** The error of each ID that got no answer. */
	errors: Map<string, unknown>;
}

/**
 * Asks about several IDs in one request. Where the request is refused it is split in halves, so
 * that neither one bad ID nor too long a list hides the others.
 *
 * @param ask sends one request for some IDs
 */
export async function splitOnRefusal<Answer>(
	ids: string[],
	ask: (ids: string[]) => Promise<Answer>,
	requests: Pick<RequestPolicy, 'classifyError'>,
): Promise<SplitResult<Answer>> {
	try {
		return { answers: [await ask(ids)], errors: new Map() };
	} catch (error) {
		if (ids.length === 1 || requests.classifyError(error).kind !== 'refused') {
			return { answers: [], errors: new Map(ids.map((id) => [id, error])) };
		}
	}
	const middle = Math.ceil(ids.length / 2);
	const first = await splitOnRefusal(ids.slice(0, middle), ask, requests);
	const second = await splitOnRefusal(ids.slice(middle), ask, requests);
	return {
		answers: [...first.answers, ...second.answers],
		errors: new Map([...first.errors, ...second.errors]),
	};
}
