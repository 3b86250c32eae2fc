import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readResultIds } from '../../lib/akool/resultIds';

const FIELD = 'Result IDs';

/**
 * Reads the IDs an item asks results for.
 *
 * @throws {ValidationError} when there is none, or one that can't be an ID
 */
export function readIds(context: IExecuteFunctions, itemIndex: number): string[] {
	return readResultIds(context.getNodeParameter('resultIds', itemIndex), FIELD);
}

/**
 * The same while the node sleeps: n8n hands a webhook parameters of the first item only, but
 * evaluates expressions for any.
 *
 * @throws {ValidationError} when there is none, or one that can't be an ID
 */
export function readIdsWhileWaiting(context: IWebhookFunctions, itemIndex: number): string[] {
	const value = context.getNode().parameters.resultIds;
	const isExpression = typeof value === 'string' && value.startsWith('=');
	const own = isExpression ? context.evaluateExpression(value.slice(1), itemIndex) : value;
	return readResultIds(own, FIELD);
}
