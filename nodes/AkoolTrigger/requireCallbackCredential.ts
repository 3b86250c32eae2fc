import type { IHookFunctions } from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { callbackKey } from '../../lib/akool/callbackKey';
import { toNodeError } from '../../lib/n8n/platform/nodeErrors';

/**
 * Makes sure that callbacks can be checked and read with the credential.
 *
 * @throws {NodeOperationError} naming the credential's field that can't be right
 */
export async function requireCallbackCredential(context: IHookFunctions): Promise<void> {
	const { clientId, apiKey } = await context.getCredentials(AKOOL_CREDENTIAL);
	try {
		callbackKey(clientId, apiKey);
	} catch (fault) {
		throw toNodeError(context.getNode(), fault);
	}
}
