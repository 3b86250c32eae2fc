import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

/** The name in the node context. */
const KEY = 'waitDeadline';

/**
 * How long before the deadline a resumed node has to be done, in ms: n8n takes its time to go on,
 * and neither the pause between two attempts to download a file nor the end of storing one is cut
 * short.
 */
const MARGIN_MS = 10_000;

/** The longest time a timer takes, in ms. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Keeps when a suspended node's wait ends, in its node context, which n8n saves with the execution.
 *
 * @param endsAt in ms since 1970
 */
export function setWaitDeadline(context: IExecuteFunctions, endsAt: number): void {
	context.getContext('node')[KEY] = endsAt;
}

/**
 * A signal for the work of a resumed node, aborted shortly before the wait would have ended by
 * itself. Then n8n goes on with the input items, and what the node outputs comes too late: n8n 2.x
 * drops it, n8n 1.x runs all that follows a second time.
 *
 * @param now the current time in ms
 * @returns undefined when it is not known when the wait ends
 */
export function waitDeadlineSignal(
	context: IWebhookFunctions,
	now: number,
): AbortSignal | undefined {
	const endsAt = Number(readWaitDeadline(context));
	if (!(endsAt > 0)) return undefined;
	return AbortSignal.timeout(Math.min(LONGEST_MS, Math.max(0, endsAt - MARGIN_MS - now)));
}

/** A webhook context has no `getContext`, but it evaluates expressions. */
function readWaitDeadline(context: IWebhookFunctions): unknown {
	// In a name }} would end the expression, and n8n takes other characters for code.
	const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0');
	const name = context.getNode().name.replace(/\W/g, (character) => `\\u${hex(character)}`);
	try {
		return context.evaluateExpression(`{{ $node["${name}"].context.${KEY} }}`, 0);
	} catch {
		// Some names n8n lets no expression use at all. The node has to be resumed all the same.
		return undefined;
	}
}
