import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	startWaveSpeedSandbox,
	type WaveSpeedSandbox,
	type WaveSpeedSettings,
} from '../../sandbox';

/**
 * A stand-in for WaveSpeed for the tests of one file, reset before each.
 *
 * @param settings those that differ from the defaults; tasks take 300 ms unless told otherwise
 * @returns gives the stand-in, from the first test on
 */
export function useWaveSpeedSandbox(
	settings: Partial<WaveSpeedSettings> = {},
): () => WaveSpeedSandbox {
	let sandbox: WaveSpeedSandbox;
	beforeAll(async () => {
		sandbox = await startWaveSpeedSandbox({ queueMs: 100, processMs: 200, ...settings });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());
	return () => sandbox;
}

/**
 * A credential that is right for a stand-in for WaveSpeed.
 *
 * @param changes fields with other values
 */
export function waveSpeedCredentialsFor(
	{ address, apiKey }: WaveSpeedSandbox,
	changes: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	return { apiKey, baseUrl: address, ...changes };
}
