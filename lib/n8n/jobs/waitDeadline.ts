import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

/** The key in the node context. */
const KEY = 'waitDeadline';

/**
 * How long before the deadline a resumed node has to be done, in ms: n8n takes some time to
 * continue, and neither the pause between two download attempts nor the end of storing a file is
 * cut short.
 */
const MARGIN_MS = 10_000;

/** The maximum duration of a timer, in ms. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Stores when a suspended node's wait ends, in its node context, which n8n saves with the
 * execution.
 *
 * @param endsAt in ms since 1970
 */
export function setWaitDeadline(context: IExecuteFunctions, endsAt: number): void {
	context.getContext('node')[KEY] = endsAt;
}

/**
 * Returns a signal for the work of a resumed node, aborted shortly before the wait would have ended
 * by itself. After that n8n continues with the input items, and the node's output comes too late:
 * n8n 2.x drops it, n8n 1.x runs the following nodes a second time.
 *
 * @param now the current time in ms
 * @returns undefined if it is not known when the wait ends
 */
export function waitDeadlineSignal(
	context: IWebhookFunctions,
	now: number,
): AbortSignal | undefined {
	const endsAt = readWaitDeadline(context);
	if (endsAt === undefined) return undefined;
	return AbortSignal.timeout(Math.min(LONGEST_MS, Math.max(0, endsAt - MARGIN_MS - now)));
}

/**
 * Whether the wait of a suspended node has ended by itself during a call. If so, n8n is continuing
 * with the input items.
 *
 * @param calledAt when the call came, in ms
 * @param now the current time in ms
 */
export function hasWaitEnded(context: IWebhookFunctions, calledAt: number, now: number): boolean {
	const endsAt = readWaitDeadline(context);
	return endsAt !== undefined && calledAt < endsAt && endsAt <= now;
}

/** Returns when the wait ends in ms; undefined if that is not known. */
function readWaitDeadline(context: IWebhookFunctions): number | undefined {
	const endsAt = Number(evaluateWaitDeadline(context));
	return endsAt > 0 ? endsAt : undefined;
}

/** A webhook context has no `getContext`, but can evaluate expressions. */
function evaluateWaitDeadline(context: IWebhookFunctions): unknown {
	// In a node name, }} would end the expression, and n8n takes other characters for code.
	const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0');
	const name = context.getNode().name.replace(/\W/g, (character) => `\\u${hex(character)}`);
	try {
		return context.evaluateExpression(`{{ $node["${name}"].context.${KEY} }}`, 0);
	} catch {
		// n8n allows no expression to use certain names. The node has to be resumed anyway.
		return undefined;
	}
}
