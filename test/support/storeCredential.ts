import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { Sandbox } from '../../sandbox';

/**
 * A stored credential for the sandbox of one file's tests.
 *
 * @param n8n the n8n, or what gives it from the first test on
 * @returns gives it, from the first test on
 */
export function useCredential(
	n8n: N8nClient | (() => N8nClient),
	sandbox: () => Sandbox,
): () => StoredCredential {
	let credential: StoredCredential;
	beforeAll(async () => {
		const client = typeof n8n === 'function' ? n8n() : n8n;
		({ credential } = await storeCredential(client, sandbox()));
	});
	return () => credential;
}

/**
 * Stores a credential for a sandbox, as the editor would.
 *
 * @param changes fields with other values
 * @returns what nodes refer to, and the fields that were stored
 * @throws Error when n8n refuses it
 */
export async function storeCredential(
	n8n: N8nClient,
	sandbox: Pick<Sandbox, 'address' | 'apiKey' | 'clientId'>,
	changes: IDataObject = {},
): Promise<{ credential: StoredCredential; data: IDataObject }> {
	const data = {
		authentication: 'apiKey',
		apiKey: sandbox.apiKey,
		clientId: sandbox.clientId,
		baseUrl: sandbox.address,
		...changes,
	};
	return { credential: await n8n.createCredential('Akool', 'akoolApi', data), data };
}
