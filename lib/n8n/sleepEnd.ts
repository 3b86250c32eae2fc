import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

const KEY = 'akoolSleepEnds';

/**
 * How long before the end a node has to be done, in ms: n8n takes its time to go on, and the pause
 * between two attempts to download a file is not cut short.
 */
const MARGIN_MS = 10_000;

/** The longest time a timer takes, in ms. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Keeps when a sleep ends, in the node's context, which n8n saves with the execution.
 *
 * @param endsAt in ms since 1970
 */
export function keepSleepEnd(context: IExecuteFunctions, endsAt: number): void {
	context.getContext('node')[KEY] = endsAt;
}

/**
 * A signal for the work of a node that was woken up: it comes shortly before the sleep would have
 * ended by itself. Then n8n goes on with the input items, and what was woken up comes too late:
 * n8n 2.x drops it, n8n 1.x carries out all that follows a second time.
 *
 * @param now the present time in ms
 * @returns undefined when it is not known when the sleep ends
 */
export function sleepEndSignal(context: IWebhookFunctions, now: number): AbortSignal | undefined {
	// A webhook can't ask for the node's context itself. In a name }} would end the expression.
	const name = JSON.stringify(context.getNode().name).replace(/}/g, '\\u007d');
	const endsAt = Number(context.evaluateExpression(`{{ $node[${name}].context.${KEY} }}`, 0));
	if (!(endsAt > 0)) return undefined;
	return AbortSignal.timeout(Math.min(LONGEST_MS, Math.max(0, endsAt - MARGIN_MS - now)));
}
