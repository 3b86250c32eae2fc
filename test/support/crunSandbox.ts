import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startCrunSandbox, type CrunSandbox, type CrunSettings } from '../../sandbox';

/**
 * A stand-in for Crun for the tests of one file, reset before each.
 *
 * @param settings those that differ from the defaults; tasks take 300 ms unless told otherwise
 * @returns gives the stand-in, from the first test on
 */
export function useCrunSandbox(settings: Partial<CrunSettings> = {}): () => CrunSandbox {
	let sandbox: CrunSandbox;
	beforeAll(async () => {
		sandbox = await startCrunSandbox({ queueMs: 100, processMs: 200, ...settings });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());
	return () => sandbox;
}

/**
 * A credential that is right for a stand-in for Crun.
 *
 * @param changes fields with other values
 */
export function crunCredentialsFor(
	{ address, apiKey }: CrunSandbox,
	changes: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	return { apiKey, baseUrl: address, ...changes };
}
