import { connectToN8n, type N8nClient } from '../../n8n-host/client/n8nClient';
import type { HostVersion } from '../../n8n-host/hostVersions';
import { packedPackages } from '../../n8n-host/shared/packedPackages';
import { OWNER } from '../../n8n-host/owner';
import { startQueueHost, type QueueHost } from '../../n8n-host/queue/startQueueHost';
import { byTurns } from '../../n8n-host/queue/webhookProxy';

/** The n8n in queue mode that the tests of one file share, from the first test on. */
export interface QueueN8n {
	host(): QueueHost;
	/** A client, logged in as the owner. */
	n8n(): N8nClient;
}

/** How long starting it may take, in ms. */
const START = 300_000;

// Not through Jest's console, which adds where it was called.
const onProgress = (line: string) => process.stdout.write(`${line}\n`);

/** An n8n in queue mode for the tests of one file. Calls go to its webhook processors by turns. */
export function useQueueN8n(version: HostVersion): QueueN8n {
	let host: QueueHost | undefined;
	let n8n: N8nClient;
	beforeAll(async () => {
		const tarballs = await packedPackages(onProgress);
		host = await startQueueHost({ version, tarballs, onProgress });
		n8n = connectToN8n(host.address);
		await n8n.setUpOwner(OWNER);
	}, START);
	beforeEach(() => {
		host!.proxy.balance = byTurns();
	});
	afterAll(async () => await host?.stop());
	return { host: () => host!, n8n: () => n8n };
}
