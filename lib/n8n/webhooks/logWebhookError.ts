import type { IWebhookFunctions } from 'n8n-workflow';
import { UserError } from '../../core/errors';
import { redactSecrets } from '../../core/redactSecrets';
import { ItemError } from '../platform/nodeErrors';

/**
 * Logs an error from handling a webhook call, without secrets: only the error's message and stack,
 * or the message and advice of a UserError.
 *
 * @param failed what failed, e.g. `A job could not be read`
 */
export function logWebhookError(context: IWebhookFunctions, failed: string, error: unknown): void {
	const { name, type } = context.getNode();
	const workflow = context.getWorkflow().id;
	context.logger.error(`${failed} in node "${name}": ${redactSecrets(textOfError(error))}`, {
		nodeType: type,
		workflowId: workflow,
	});
}

function textOfError(error: unknown): string {
	if (error instanceof ItemError) return textOfError(error.reason);
	if (error instanceof UserError) return `${error.message}. ${error.advice}`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
