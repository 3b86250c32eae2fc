import type { Charge, CrunSandbox, RequestRecord, Sandbox, WaveSpeedSandbox } from '../../sandbox';
import type { CommonFailure, Forced } from '../../sandbox/failures/failureKinds';
import type { ProviderNodes } from './buildWorkflow';
import { crunCredential, waveSpeedCredential, type CredentialFor } from './storeCredential';

/** What the stand-ins for the providers of all sister packages have. */
export interface SisterSandbox extends Pick<
	Sandbox,
	'address' | 'clock' | 'odd' | 'portrait' | 'serve'
> {
	balance: number;
	requests: RequestRecord[];
	/** Every charge so far. */
	ledger: Charge[];
	/** Every call so far. */
	callbacks: Array<{ answer?: { status: number } }>;
	fail(failure: Forced<'submit' | 'result' | 'balance' | 'callback', CommonFailure<never>>): void;
}

/** A package for another provider than Akool, in what is the same with all of them. */
export interface SisterPackage<StandIn extends SisterSandbox> {
	/** The provider's name. */
	provider: string;
	packageName: string;
	nodes: ProviderNodes & { account: string };
	/** The credential that is right for a stand-in. */
	credentialFor(sandbox: StandIn): CredentialFor;
}

export const CRUN_PACKAGE: SisterPackage<CrunSandbox> = {
	provider: 'Crun',
	packageName: 'n8n-nodes-crun-face-swap',
	nodes: {
		swap: 'n8n-nodes-crun-face-swap.crunFaceSwap',
		getResult: 'n8n-nodes-crun-face-swap.crunGetResult',
		account: 'n8n-nodes-crun-face-swap.crunAccount',
	},
	credentialFor: crunCredential,
};

export const WAVESPEED_PACKAGE: SisterPackage<WaveSpeedSandbox> = {
	provider: 'WaveSpeed',
	packageName: 'n8n-nodes-wavespeed-face-swap',
	nodes: {
		swap: 'n8n-nodes-wavespeed-face-swap.waveSpeedFaceSwap',
		getResult: 'n8n-nodes-wavespeed-face-swap.waveSpeedGetResult',
		account: 'n8n-nodes-wavespeed-face-swap.waveSpeedAccount',
	},
	credentialFor: waveSpeedCredential,
};
