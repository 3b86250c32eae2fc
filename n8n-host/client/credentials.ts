import type { N8nSession } from './n8nSession';

/** What a node refers to when it uses a stored credential. */
export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

/** The client's calls for credentials. Each throws an Error with n8n's answer when n8n refuses. */
export function credentialCalls({ call }: N8nSession) {
	/** Stores a credential. */
	const createCredential = async (
		name: string,
		type: string,
		data: Record<string, unknown>,
	): Promise<StoredCredential> => {
		const { id } = await call<{ id: string }>('post', '/credentials', { name, type, data });
		return { id, name, type };
	};

	/** All stored credentials. */
	const listCredentials = async (): Promise<StoredCredential[]> => {
		const found = await call<StoredCredential[]>('get', '/credentials');
		return found.map(({ id, name, type }) => ({ id, name, type }));
	};

	/** Presses "Test" for a stored credential with these (perhaps changed) values. */
	const testCredential = async (
		credential: StoredCredential,
		data: Record<string, unknown>,
	): Promise<{ status: 'OK' | 'Error'; message: string }> =>
		await call('post', '/credentials/test', { credentials: { ...credential, data } });

	return { createCredential, listCredentials, testCredential };
}
