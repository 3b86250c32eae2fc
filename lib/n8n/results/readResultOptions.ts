import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readMaxSuspension, readWaitOptions, type WaitOptions } from '../options/jobOptions';
import { parametersOf } from '../options/parameterReader';
import type { ResultKind } from './resultKind';
import { resultOperationField, simplifyField, waitUsingField } from './resultParameters';

const FIELD = 'Result IDs';

/**
 * Reads the IDs of the results that an item wants.
 *
 * @throws {ValidationError} when there is none, or one that can't be an ID
 */
export function readResultIds(
	context: IExecuteFunctions,
	itemIndex: number,
	{ readIds }: ResultKind,
): string[] {
	return readIds(context.getNodeParameter('resultIds', itemIndex), FIELD);
}

/**
 * Reads the same while the node is suspended: n8n gives a webhook only the first item's parameters,
 * but evaluates expressions for any item.
 *
 * @throws {ValidationError} when there is none, or one that can't be an ID
 */
export function readResultIdsWhileWaiting(
	context: IWebhookFunctions,
	itemIndex: number,
	{ readIds }: ResultKind,
): string[] {
	const value = context.getNode().parameters.resultIds;
	const isExpression = typeof value === 'string' && value.startsWith('=');
	const own = isExpression ? context.evaluateExpression(value.slice(1), itemIndex) : value;
	return readIds(own, FIELD);
}

/** The operation and its options, for all items together. `suspend` is `wait` using a callback. */
export type ResultOptions = { simplify: boolean } & (
	| { operation: 'get' }
	| ({ operation: 'wait' } & WaitOptions)
	| { operation: 'suspend'; maxSuspensionMs: number }
);

/**
 * Reads the operation and its options. They apply to all items, so expressions are evaluated for
 * the first one.
 *
 * @throws {ValidationError} naming a parameter or option with an invalid value
 */
export function readResultOptions(
	context: IExecuteFunctions,
	{ service }: ResultKind,
): ResultOptions {
	const parameters = parametersOf(context, 0);
	const simplify = parameters.boolean(simplifyField);
	if (parameters.choice(resultOperationField()) === 'get') return { simplify, operation: 'get' };
	const waitUsing = parameters.choice(waitUsingField(service.info));
	// An AI agent's tool can't be suspended, so it polls.
	if (waitUsing === 'callback' && !context.isToolExecution?.()) {
		return { simplify, operation: 'suspend', maxSuspensionMs: readMaxSuspension(context) };
	}
	return { simplify, operation: 'wait', ...readWaitOptions(context) };
}
