import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { type Sandbox, startCrunSandbox, startSandbox, startWaveSpeedSandbox } from '../../sandbox';
import { crunCredentialsFor } from '../support/crunSandbox';
import { storeCredential } from '../support/storeCredential';
import { waveSpeedCredentialsFor } from '../support/waveSpeedSandbox';
import { ROUND_TRIP_MS, type Scenario } from './scenario';

/** A running stand-in for a provider, as the measurements of swaps need it. */
export interface StandIn extends Pick<Sandbox, 'address' | 'apiKey' | 'portrait' | 'close'> {
	/** Every request to the provider's API. */
	requests: readonly unknown[];
	/** Every charge. */
	ledger: readonly unknown[];
	/** The type of the node that swaps faces there. */
	swapNode: string;
	/** Stores its credential in n8n. */
	storeCredential(n8n: N8nClient): Promise<StoredCredential>;
}

/** Starts a stand-in with the conditions of a scenario. */
export type StartStandIn = (scenario: Scenario) => Promise<StandIn>;

const timing = ({ jobMs, roundTripMs = ROUND_TRIP_MS }: Scenario) => ({
	queueMs: 0,
	processMs: jobMs,
	latencyMs: roundTripMs,
});

/** Akool, without a bound but that of the scenario. */
export const startAkool: StartStandIn = async (scenario) => {
	const sandbox = await startSandbox({
		...timing(scenario),
		requestsPerSecond: scenario.requestsPerSecond ?? 0,
		credit: 1_000_000,
	});
	return Object.assign(sandbox, {
		swapNode: 'n8n-nodes-akool.akoolFaceSwapPro',
		storeCredential: async (n8n: N8nClient) => (await storeCredential(n8n, sandbox)).credential,
	});
};

/** WaveSpeed, with the limits of the scenario, or else those of the level Silver. */
export const startWaveSpeed: StartStandIn = async (scenario) => {
	const sandbox = await startWaveSpeedSandbox({
		...timing(scenario),
		...(scenario.bronze && { level: 'bronze', minuteMs: scenario.bronze.minuteMs }),
		balance: 1_000_000,
	});
	return Object.assign(sandbox, {
		swapNode: 'n8n-nodes-wavespeed-face-swap.waveSpeedFaceSwap',
		storeCredential: async (n8n: N8nClient) =>
			await n8n.createCredential(
				'WaveSpeed',
				'waveSpeedFaceSwapApi',
				waveSpeedCredentialsFor(sandbox),
			),
	});
};

/** Crun, without a bound. */
export const startCrun: StartStandIn = async (scenario) => {
	const sandbox = await startCrunSandbox({ ...timing(scenario), balance: 1_000_000 });
	return Object.assign(sandbox, {
		swapNode: 'n8n-nodes-crun-face-swap.crunFaceSwap',
		storeCredential: async (n8n: N8nClient) =>
			await n8n.createCredential('Crun', 'crunFaceSwapApi', crunCredentialsFor(sandbox)),
	});
};
