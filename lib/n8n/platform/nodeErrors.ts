import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { ApiError, UserError, ValidationError } from '../../core/errors';

/** An item's error on its way out of a node that stops at the first one. */
export class ItemError extends Error {
	constructor(
		/** What went wrong with the item. */
		readonly reason: unknown,
		readonly itemIndex: number,
	) {
		super('An item failed');
	}
}

/**
 * Turns an error into the one that n8n shows for a node: title, advice and item number. Errors
 * that are not UserErrors keep their own words.
 *
 * @param moreAdvice what else the user should know, after the error's own advice
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
	moreAdvice = '',
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	if (!(error instanceof UserError)) {
		return new NodeOperationError(node, error instanceof Error ? error : String(error), {
			itemIndex,
		});
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

/** An error's title with the number of the item, as n8n's own nodes write it. */
export function itemTitle(error: Error, itemIndex?: number): string {
	return itemIndex === undefined ? error.message : `${error.message} [item ${itemIndex}]`;
}

/** n8n's editor renders an error's description as HTML. */
function asHtmlText(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
