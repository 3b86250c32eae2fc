import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox';

/** A sandbox for the tests of one file, fresh for each; its jobs take 300 ms unless told otherwise. */
export function useSandbox(timing = { queueMs: 100, processMs: 200 }): () => Sandbox {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox(timing);
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());
	return () => sandbox;
}

/** A good credential for a sandbox, with changes. */
export function credentialsFor(
	{ address, apiKey, clientId }: Sandbox,
	changes: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	return {
		authentication: 'apiKey',
		apiKey,
		clientId,
		baseUrl: address,
		accessToken: '',
		...changes,
	};
}

/** An input item that puts one portrait's face into another. */
export function pair(sandbox: Sandbox, source: string, target: string) {
	return { source: sandbox.portrait(source).url, target: sandbox.portrait(target).url };
}

/** The API requests a sandbox saw for one path, e.g. `listbyids`. */
export function requestsTo(sandbox: Sandbox, path: string) {
	return sandbox.requests.filter((request) => request.path.includes(path));
}
