import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';

/** Reads of a credential that are in progress, by node and credential. */
const underWay = new Map<string, Promise<ICredentialDataDecryptedObject>>();

/**
 * Reads a node's credential, once for all simultaneous calls: from n8n 2.x on each read sets up an
 * engine for expressions, which takes longer than the rest of a call. Nothing is kept after the
 * read.
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
