import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';
import { credentialCalls } from './credentials';
import { dataTableCalls } from './dataTables';
import { executionListCalls } from './executionLists';
import { executionCalls } from './executions';
import { openSession } from './n8nSession';
import { workflowCalls } from './workflows';

/** A file as n8n serves it. */
export interface StoredFile {
	data: Buffer;
	mimeType: string;
}

/** Everything that tests and the demo do with an n8n, through the REST API that its editor uses. */
export type N8nClient = ReturnType<typeof connectToN8n>;

/**
 * Connects to the n8n at `address`. Every call throws an Error with n8n's own answer when n8n
 * refuses it.
 *
 * @param cookie the login of another client, as given by its `cookie()`; without it call
 * `setUpOwner` or `logIn` first
 */
export function connectToN8n(address: string, cookie?: string) {
	const session = openSession(address, cookie);
	const fetchFile = async (path: string): Promise<StoredFile> => {
		const { data, headers } = await session.fetch(path);
		return { data, mimeType: String(headers['content-type']) };
	};
	return {
		address,
		setUpOwner: session.setUpOwner,
		logIn: session.logIn,
		cookie: session.cookie,
		...credentialCalls(session),
		...workflowCalls(session),
		...dataTableCalls(session),
		...executionCalls(session),
		...executionListCalls(session),

		/** A file that an item refers to: `binary.data.id`. */
		downloadBinary: async (id: string): Promise<StoredFile> =>
			await fetchFile(`/rest/binary-data?id=${encodeURIComponent(id)}&action=view`),

		/** A file that n8n serves with its editor, such as a node's icon: its `iconUrl`. */
		fetchAsset: async (path: string): Promise<StoredFile> => await fetchFile(`/${path}`),

		/** Every node type that the editor offers. */
		nodeTypes: async (): Promise<INodeTypeDescription[]> =>
			JSON.parse((await fetchFile('/types/nodes.json')).data.toString()),

		/** Every credential type that the editor offers. */
		credentialTypes: async (): Promise<ICredentialType[]> =>
			JSON.parse((await fetchFile('/types/credentials.json')).data.toString()),
	};
}
