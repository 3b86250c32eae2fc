import type { IWebhookFunctions } from 'n8n-workflow';
import { UserError } from '../../core/errors';
import { redactSecrets } from '../../core/redactSecrets';

/**
 * Writes to n8n's log what went wrong while a webhook call was handled, without secrets: of an
 * error only its message and stack, of one with words for people only these.
 *
 * @param failed what failed, e.g. `Reading the jobs failed`
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
	if (error instanceof UserError) return `${error.message}. ${error.advice}`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
