import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';

/** How many callbacks a node remembers. */
const REMEMBERED = 1000;

/**
 * In hex digits. n8n writes all marks at each callback, so they are short; two of
 * 1,000 are taken for the same once in 500 million times.
 */
const MARK_LENGTH = 12;

/**
 * What each trigger has seen since this process started. n8n reads a workflow's static data again
 * for each call and writes it after the response, so calls at the same time would not see each
 * other.
 */
const seenInThisProcess = new Map<string, Set<string>>();

/**
 * Remembers a callback, in this process and in the node's static data, which outlives it. Best
 * effort where several processes take calls: they learn of each other only by the static data.
 *
 * @param content what makes the callback the same as another
 * @returns whether it is the first of its kind
 */
export function isFirstDelivery(context: IWebhookFunctions, content: string): boolean {
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
