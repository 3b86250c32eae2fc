import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { CrunSandbox, Sandbox, WaveSpeedSandbox } from '../../sandbox';
import { crunCredentialsFor } from './crunSandbox';
import { waveSpeedCredentialsFor } from './waveSpeedSandbox';

/** A credential that is right for a stand-in, before it is stored. */
export interface CredentialFor {
	name: string;
	type: string;
	data: IDataObject;
}

/** The credential for a stand-in for Akool. */
export const akoolCredential = ({
	address,
	apiKey,
	clientId,
}: Pick<Sandbox, 'address' | 'apiKey' | 'clientId'>): CredentialFor => ({
	name: 'Akool',
	type: 'akoolApi',
	data: { authentication: 'apiKey', apiKey, clientId, baseUrl: address },
});

/** The credential for a stand-in for WaveSpeed. */
export const waveSpeedCredential = (sandbox: WaveSpeedSandbox): CredentialFor => ({
	name: 'WaveSpeed',
	type: 'waveSpeedFaceSwapApi',
	data: waveSpeedCredentialsFor(sandbox) as IDataObject,
});

/** The credential for a stand-in for Crun. */
export const crunCredential = (sandbox: CrunSandbox): CredentialFor => ({
	name: 'Crun',
	type: 'crunFaceSwapApi',
	data: crunCredentialsFor(sandbox) as IDataObject,
});

/**
 * A stored credential for the stand-in of one file's tests.
 *
 * @param n8n the n8n, or what gives it from the first test on
 * @param of the credential, from the first test on
 * @returns gives it, from the first test on
 */
export function useStored(
	n8n: N8nClient | (() => N8nClient),
	of: () => CredentialFor,
): () => StoredCredential {
	let credential: StoredCredential;
	beforeAll(async () => {
		const client = typeof n8n === 'function' ? n8n() : n8n;
		({ credential } = await store(client, of()));
	});
	return () => credential;
}

/** The same for a stand-in for Akool. */
export function useCredential(
	n8n: N8nClient | (() => N8nClient),
	sandbox: () => Sandbox,
): () => StoredCredential {
	return useStored(n8n, () => akoolCredential(sandbox()));
}

/**
 * Stores a credential, as the editor would.
 *
 * @param changes fields with other values
 * @returns what nodes refer to, and the fields that were stored
 * @throws Error when n8n refuses it
 */
export async function store(
	n8n: N8nClient,
	{ name, type, data: right }: CredentialFor,
	changes: IDataObject = {},
): Promise<{ credential: StoredCredential; data: IDataObject }> {
	const data = { ...right, ...changes };
	return { credential: await n8n.createCredential(name, type, data), data };
}

/** The same for a stand-in for Akool. */
export async function storeCredential(
	n8n: N8nClient,
	sandbox: Parameters<typeof akoolCredential>[0],
	changes: IDataObject = {},
) {
	return await store(n8n, akoolCredential(sandbox), changes);
}
