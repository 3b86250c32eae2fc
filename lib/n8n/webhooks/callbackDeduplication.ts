import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';

/** How many callbacks are remembered per node. */
const REMEMBERED = 1000;

/**
 * Length of a remembered hash, in hex digits. It is short because n8n writes all of them at each
 * callback; among 1,000 the chance that any two are equal is 1 in 500 million.
 */
const MARK_LENGTH = 12;

/**
 * The callbacks that each trigger has seen since this process started. n8n reads a workflow's
 * static data for each call and writes it after the response, so simultaneous calls would not see
 * each other.
 */
const seenInThisProcess = new Map<string, Set<string>>();

/**
 * Remembers a callback, in this process and in the node's static data, which persists. This is best
 * effort if several processes take calls: they share only the static data.
 *
 * @param content identifies the callback
 * @returns whether the callback is new
 */
export function claimDelivery(context: IWebhookFunctions, content: string): boolean {
	const mark = stableHash(content).slice(0, MARK_LENGTH);
	const { id: workflowId } = context.getWorkflow();
	const key = `${workflowId} ${context.getNode().id}`;
	const kept: IDataObject = context.getWorkflowStaticData('node');
	const seen = seenInThisProcess.get(key) ?? new Set((kept.seen as string | undefined)?.split(' '));
	seenInThisProcess.set(key, seen);
	if (seen.has(mark)) return false;
	seen.add(mark);
	for (const oldest of seen) {
		if (seen.size <= REMEMBERED) break;
		seen.delete(oldest);
	}
	kept.seen = [...seen].join(' ');
	return true;
}
