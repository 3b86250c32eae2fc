import type { N8nClient } from './n8nClient';
import type { WorkflowJson } from './workflows';

/**
 * Stores a workflow that begins with a form, and publishes it.
 *
 * @returns the form's production address; it answers 404 until n8n has registered it
 * @throws Error when the workflow has no Form Trigger
 */
export async function publishForm(n8n: N8nClient, workflow: WorkflowJson): Promise<string> {
	const trigger = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.formTrigger');
	if (trigger?.webhookId === undefined) throw new Error('The workflow begins with no form');
	await n8n.activateWorkflow(await n8n.createWorkflow(workflow));
	return `${n8n.address}/form/${trigger.webhookId}`;
}
