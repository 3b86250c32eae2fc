import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

const KEY = 'akoolSleepEnds';

/**
 * How long before the end a node has to be done, in ms: n8n takes its time to go on, and neither the
 * pause between two attempts to download a file nor the end of storing one is cut short.
 */
const MARGIN_MS = 10_000;

/** The longest time a timer takes, in ms. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Keeps when a sleep ends, in the node's context, which n8n saves with the execution.
 *
 * @param endsAt in ms since 1970
 */
export function setWaitDeadline(context: IExecuteFunctions, endsAt: number): void {
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
export function waitDeadlineSignal(
	context: IWebhookFunctions,
	now: number,
): AbortSignal | undefined {
	const endsAt = Number(sleepEnd(context));
	if (!(endsAt > 0)) return undefined;
	return AbortSignal.timeout(Math.min(LONGEST_MS, Math.max(0, endsAt - MARGIN_MS - now)));
}

/** A webhook can't ask for the node's context itself. */
function sleepEnd(context: IWebhookFunctions): unknown {
	// In a name }} would end the expression, and n8n takes other signs for code.
	const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, '0');
	const name = context.getNode().name.replace(/\W/g, (sign) => `\\u${hex(sign)}`);
	try {
		return context.evaluateExpression(`{{ $node["${name}"].context.${KEY} }}`, 0);
	} catch {
		// Some names n8n lets no expression use at all. The node has to wake all the same.
		return undefined;
	}
}
