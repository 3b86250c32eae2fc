import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { ApiError, type ErrorReason, UserError, ValidationError } from '../../core/errors';

/** An item's error, thrown when the node stops at the first one. */
export class ItemError extends Error {
	constructor(
		/** The original error. */
		readonly reason: unknown,
		readonly itemIndex: number,
	) {
		super('An item failed');
	}
}

/** The input item that an error is about. */
export interface FailedItem {
	index: number;
	/** How many input items there are. */
	count: number;
}

/**
 * Converts an error to the one that n8n shows for a node: with title, advice and item number.
 * Errors that are not UserErrors keep their own message.
 *
 * @param item the item that failed; none if the error is about no single one
 * @param moreAdvice is appended to the error's own advice
 */
export function toNodeError(
	node: INode,
	error: unknown,
	item?: FailedItem,
	moreAdvice = '',
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		return withAdvice(error, moreAdvice);
	}
	const itemIndex = isAboutEveryItem(error) ? undefined : item?.index;
	if (!(error instanceof UserError)) {
		const cause = error instanceof Error ? error : String(error);
		return withAdvice(new NodeOperationError(node, cause, { itemIndex }), moreAdvice);
	}
	const message = itemTitle(error, item);
	const description = asHtmlText(adviceText(error.advice, moreAdvice, error.errorReason));
	if (error instanceof ValidationError) {
		return new NodeOperationError(node, message, { description, itemIndex });
	}
	const httpStatus = error instanceof ApiError ? error.facts.httpStatus : 0;
	const httpCode = httpStatus >= 300 ? String(httpStatus) : undefined;
	return new NodeApiError(node, { message }, { message, description, httpCode, itemIndex });
}

function withAdvice<T extends NodeApiError | NodeOperationError>(error: T, more: string): T {
	error.description = adviceText(error.description ?? '', asHtmlText(more), 'other');
	return error;
}

/**
 * Returns what to do about an error, with the reason as its last words: `… (reason: noFace)`. A
 * failed item can hold no more than two texts (see `ItemOutputs.fail`), so a workflow finds the
 * reason at the end of the second.
 */
export function adviceText(advice: string, moreAdvice: string, reason: ErrorReason): string {
	return [advice, moreAdvice, `(reason: ${reason})`].filter((part) => part !== '').join(' ');
}

/**
 * Returns an error's message, with the number of the item where there are several: n8n's editor
 * adds the same to the errors of its own nodes.
 */
export function itemTitle(error: Error, item?: FailedItem): string {
	const isNumbered = item !== undefined && item.count > 1 && !isAboutEveryItem(error);
	return isNumbered ? `${error.message} [item ${item.index}]` : error.message;
}

/** Whether it is chance for which item an error occurred: the key or the plan would do for none. */
function isAboutEveryItem(error: unknown): boolean {
	if (!(error instanceof ApiError)) return false;
	return error.facts.kind === 'account' && error.errorReason !== 'credits';
}

/** n8n's editor renders an error's description as HTML. */
function asHtmlText(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
