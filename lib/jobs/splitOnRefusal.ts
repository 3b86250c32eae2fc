import type { RequestPolicy } from './requestPolicy';

/** The outcome of a request for several IDs, which may have been split. */
export interface SplitResult<Answer> {
	/** The result of each request that succeeded. */
	answers: Answer[];
	/** The error of each ID without a result. */
	errors: Map<string, unknown>;
}

/**
 * Sends one request for several IDs. If it is refused, it is split in half, so that one invalid ID,
 * or too long a list, does not affect the other IDs.
 *
 * @param ask sends one request for the given IDs
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
