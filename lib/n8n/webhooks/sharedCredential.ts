import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';

/** Readings that are under way, by node and credential. */
const underWay = new Map<string, Promise<ICredentialDataDecryptedObject>>();

/**
 * Reads a node's credential, once for all calls that ask at the same time: n8n sets up an engine for
 * expressions at each reading (from 2.x on), which takes longer than all the rest of a call. Nothing
 * is kept when the reading has ended.
 *
 * @param credentialType the name of the credential type
 * @throws when the node has no credential
 */
export async function sharedCredential(
	context: IWebhookFunctions,
	credentialType: string,
): Promise<ICredentialDataDecryptedObject> {
	const { id: workflowId } = context.getWorkflow();
	const { id: nodeId, credentials } = context.getNode();
	const key = JSON.stringify([workflowId, nodeId, credentials?.[credentialType]?.id]);
	const present = underWay.get(key);
	if (present) return await present;
	const reading = context.getCredentials(credentialType);
	underWay.set(key, reading);
	try {
		return await reading;
	} finally {
		underWay.delete(key);
	}
}
