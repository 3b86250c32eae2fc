import type { IHookFunctions } from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { callbackKey } from '../../lib/akool/callbackKey';
import { toNodeError } from '../../lib/n8n/platform/nodeErrors';

/**
 * Checks that callbacks can be verified and decrypted with the credential.
 *
 * @throws {NodeOperationError} naming the credential's field that is missing or invalid
 */
export async function requireCallbackCredential(context: IHookFunctions): Promise<void> {
	const { clientId, apiKey } = await context.getCredentials(AKOOL_CREDENTIAL);
	try {
		callbackKey(clientId, apiKey);
	} catch (fault) {
		throw toNodeError(context.getNode(), fault);
	}
}
