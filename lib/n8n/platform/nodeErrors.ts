import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { ApiError, UserError, ValidationError } from '../../core/errors';

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

/**
 * Converts an error to the one that n8n shows for a node: with title, advice and item number.
 * Errors that are not UserErrors keep their own message.
 *
 * @param moreAdvice is appended to the error's own advice
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
	moreAdvice = '',
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		return withMoreAdvice(error, moreAdvice);
	}
	if (!(error instanceof UserError)) {
		const cause = error instanceof Error ? error : String(error);
		return withMoreAdvice(new NodeOperationError(node, cause, { itemIndex }), moreAdvice);
	}
	const message = itemTitle(error, itemIndex);
	const description = asHtmlText(`${error.advice} ${moreAdvice}`.trim());
	if (error instanceof ValidationError) {
		return new NodeOperationError(node, message, { description, itemIndex });
	}
	const httpStatus = error instanceof ApiError ? error.facts.httpStatus : 0;
	const httpCode = httpStatus >= 300 ? String(httpStatus) : undefined;
	return new NodeApiError(node, { message }, { message, description, httpCode, itemIndex });
}

function withMoreAdvice<T extends NodeApiError | NodeOperationError>(error: T, more: string): T {
	error.description = `${error.description ?? ''} ${asHtmlText(more)}`.trim() || null;
	return error;
}

/** Returns an error's message with the number of the item, in the form that n8n's own nodes use. */
export function itemTitle(error: Error, itemIndex?: number): string {
	return itemIndex === undefined ? error.message : `${error.message} [item ${itemIndex}]`;
}

/** n8n's editor renders an error's description as HTML. */
function asHtmlText(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
