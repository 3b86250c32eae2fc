import type { ErrorClass } from './provider';

/** What came of asking about several IDs. */
export interface Parts<Answer> {
	/** One for each request that went well. */
	answers: Answer[];
	/** Why an ID has no answer. */
	faults: Map<string, unknown>;
}

/**
 * Asks about several IDs in one request. Where what is asked is refused, it asks in halves, so
 * that neither one bad ID nor too long a list hides the others.
 *
 * @param ask one request for some IDs
 * @param weigh says what an error of `ask` means
 */
export async function splitOnRefusal<Answer>(
	ids: string[],
	ask: (ids: string[]) => Promise<Answer>,
	weigh: (error: unknown) => ErrorClass,
): Promise<Parts<Answer>> {
	const outcome = await ask(ids).then(
		(answer) => ({ answer }),
		(error: unknown) => ({ error }),
	);
	if ('answer' in outcome) return { answers: [outcome.answer], faults: new Map() };
	if (ids.length === 1 || weigh(outcome.error).kind !== 'refused') {
		return { answers: [], faults: new Map(ids.map((id) => [id, outcome.error])) };
	}
	const middle = Math.ceil(ids.length / 2);
	const first = await splitOnRefusal(ids.slice(0, middle), ask, weigh);
	const second = await splitOnRefusal(ids.slice(middle), ask, weigh);
	return {
		answers: [...first.answers, ...second.answers],
		faults: new Map([...first.faults, ...second.faults]),
	};
}
