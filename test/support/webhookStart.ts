import { randomUUID } from 'crypto';
import type { WorkflowJson } from '../../n8n-host/client/workflows';

/** The same workflow with a webhook in the place of its trigger, which comes first. */
export function startingByWebhook({ nodes: [trigger, ...nodes], ...rest }: WorkflowJson) {
	const path = randomUUID();
	const type = 'n8n-nodes-base.webhook';
	const webhook = { ...trigger, type, typeVersion: 2, parameters: { path }, webhookId: path };
	return { ...rest, nodes: [webhook, ...nodes] };
}
