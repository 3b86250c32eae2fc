import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readResultIds } from '../../lib/akool/resultIds';
import {
	readMaxSuspension,
	readWaitOptions,
	type WaitOptions,
} from '../../lib/n8n/options/jobOptions';
import { parametersOf } from '../../lib/n8n/options/parameterReader';
import { operationField, simplifyField, waitUsingField } from './parameters';

const FIELD = 'Result IDs';

/**
 * Reads the IDs of the results that an item wants.
 *
 * @throws {ValidationError} when there is none, or one that can't be an ID
 */
export function readIds(context: IExecuteFunctions, itemIndex: number): string[] {
	return readResultIds(context.getNodeParameter('resultIds', itemIndex), FIELD);
}

/**
 * Reads the same while the node is suspended: n8n gives a webhook only the first item's parameters,
 * but evaluates expressions for any item.
 *
 * @throws {ValidationError} when there is none, or one that can't be an ID
 */
export function readIdsWhileWaiting(context: IWebhookFunctions, itemIndex: number): string[] {
	const value = context.getNode().parameters.resultIds;
	const isExpression = typeof value === 'string' && value.startsWith('=');
	const own = isExpression ? context.evaluateExpression(value.slice(1), itemIndex) : value;
	return readResultIds(own, FIELD);
}

/** The operation and its options, for all items together. `suspend` is `wait` using a callback. */
export type ResultOptions = { simplify: boolean } & (
	| { operation: 'get' }
	| { operation: 'delete' }
	| ({ operation: 'wait' } & WaitOptions)
	| { operation: 'suspend'; maxSuspensionMs: number }
);

/**
 * Reads the operation and its options. They apply to all items, so expressions are evaluated for
 * the first one.
 *
 * @throws {ValidationError} naming a parameter or option with an invalid value
 */
export function readResultOptions(context: IExecuteFunctions): ResultOptions {
	const parameters = parametersOf(context, 0);
	const simplify = parameters.boolean(simplifyField);
	const operation = parameters.choice(operationField);
	if (operation !== 'wait') return { simplify, operation };
	if (waitsByCallback(context)) {
		return { simplify, operation: 'suspend', maxSuspensionMs: readMaxSuspension(context) };
	}
	return { simplify, operation, ...readWaitOptions(context) };
}

/** An AI agent's tool can't be suspended, so it polls. */
function waitsByCallback(context: IExecuteFunctions): boolean {
	const waitUsing = parametersOf(context, 0).choice(waitUsingField);
	return waitUsing === 'callback' && !context.isToolExecution?.();
}
