import type { StoredCredential } from '../../../n8n-host/client/credentials';
import { connectToN8n, type N8nClient } from '../../../n8n-host/client/n8nClient';
import { chosenHost } from '../../../n8n-host/hostVersions';
import { packedPackages } from '../../../n8n-host/shared/packedPackages';
import { OWNER } from '../../../n8n-host/owner';
import { HANDED_OVER } from '../../../n8n-host/shared/sharedHost';
import { lastingPort } from '../../../n8n-host/start/ports';
import { startHost, type RunningHost } from '../../../n8n-host/start/startHost';
import {
	startCrunSandbox,
	startSandbox,
	startWaveSpeedSandbox,
	type CrunSandbox,
	type Sandbox,
	type WaveSpeedSandbox,
} from '../../../sandbox';
import { storeCredential } from '../../support/storeCredential';

/** How long a job takes, in ms of the sandbox's clock: it never ends unless that is moved on. */
export const JOB_MS = 10 * 60 * 1000;

/** How long starting n8n twice may take, in ms. */
const TWO_STARTS = 300_000;

/** An n8n that is killed and started again with its data, and a sandbox that lives on. */
export interface KilledN8n {
	/** The n8n that runs at the moment. */
	n8n(): N8nClient;
	/** What n8n logged before it was killed. */
	n8nLog(): string;
	sandbox(): Sandbox;
	/** Stand-ins for other providers, which live on too. */
	crun(): CrunSandbox;
	waveSpeed(): WaveSpeedSandbox;
	/**
	 * Does something in n8n before it is killed. To be called while tests are being defined.
	 *
	 * @param prepare is given the stored credential for the sandbox
	 * @returns gives what `prepare` gave, once n8n runs again
	 */
	beforeTheKill<Result>(prepare: (credential: StoredCredential) => Promise<Result>): () => Result;
}

/** An n8n for the tests of one file. All that is to be done before it is killed is done at once. */
export function useKilledN8n(): KilledN8n {
	let sandbox: Sandbox;
	let crun: CrunSandbox;
	let waveSpeed: WaveSpeedSandbox;
	/** The n8n that is killed, and the one that goes on with its data. */
	let first: RunningHost;
	let second: RunningHost;
	let n8n: N8nClient;
	const preparations: Array<(credential: StoredCredential) => Promise<void>> = [];

	beforeAll(async () => {
		sandbox = await startSandbox({ queueMs: JOB_MS, processMs: 0 });
		crun = await startCrunSandbox({ queueMs: JOB_MS, processMs: 0 });
		waveSpeed = await startWaveSpeedSandbox({ queueMs: JOB_MS, processMs: 0 });
		const tarballs = await packedPackages();
		const version = chosenHost(process.env[HANDED_OVER.version]);
		// The same port twice: providers keep on calling the addresses they were given.
		const port = await lastingPort();
		first = await startHost({ version, tarballs, port });
		n8n = connectToN8n(first.address);
		await n8n.setUpOwner(OWNER);
		const { credential } = await storeCredential(n8n, sandbox);
		await Promise.all(preparations.map(async (prepare) => await prepare(credential)));

		await first.kill();
		second = await startHost({ version, tarballs, port, userFolder: first.userFolder });
		n8n = connectToN8n(second.address);
		await n8n.logIn(OWNER);
	}, TWO_STARTS);

	afterAll(async () => {
		await second?.stop();
		await first?.stop();
		await sandbox.close();
		await crun.close();
		await waveSpeed.close();
	});

	return {
		n8n: () => n8n,
		n8nLog: () => first.log(),
		sandbox: () => sandbox,
		crun: () => crun,
		waveSpeed: () => waveSpeed,
		beforeTheKill: <Result>(prepare: (credential: StoredCredential) => Promise<Result>) => {
			let result: Result;
			preparations.push(async (credential) => {
				result = await prepare(credential);
			});
			return () => result;
		},
	};
}
