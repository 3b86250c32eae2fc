import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startSandbox, type Sandbox, type SandboxSettings } from '../../sandbox';

/** Jobs are quick, and who calls n8n back is patient with a busy computer. In ms. */
const USUAL = { queueMs: 100, processMs: 200, callbackTimeoutMs: 60_000 };

/**
 * A sandbox for the tests of one file, reset before each.
 *
 * @param settings those that differ from the defaults; jobs take 300 ms unless told otherwise
 * @returns gives the sandbox, from the first test on
 */
export function useSandbox(settings: Partial<SandboxSettings> = {}): () => Sandbox {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ ...USUAL, ...settings });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());
	return () => sandbox;
}

/**
 * A credential that is right for a sandbox.
 *
 * @param changes fields with other values
 */
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

/**
 * The addresses of two portraits, as an input item.
 *
 * @param source the portrait with the new face
 * @param target the portrait whose face is replaced
 */
export function pair(sandbox: Pick<Sandbox, 'portrait'>, source: string, target: string) {
	return { source: sandbox.portrait(source).url, target: sandbox.portrait(target).url };
}

/**
 * The API requests that a sandbox got, oldest first.
 *
 * @param path a part of their path, e.g. `listbyids`
 */
export function requestsTo(sandbox: Pick<Sandbox, 'requests'>, path: string) {
	return sandbox.requests.filter((request) => request.path.includes(path));
}
