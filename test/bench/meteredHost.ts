import { join } from 'node:path';
import axios from 'axios';
import { connectToN8n, type N8nClient } from '../../n8n-host/client/n8nClient';
import type { Progress } from '../../n8n-host/commands/progress';
import { TODAYS_HOST } from '../../n8n-host/hostVersions';
import { packPackages } from '../../n8n-host/install/packPackages';
import { OWNER } from '../../n8n-host/owner';
import { freePort } from '../../n8n-host/start/ports';
import { startHost } from '../../n8n-host/start/startHost';
import { packBareNodes } from './bareNodes';

/** What n8n's process has used, as it says itself. */
export interface Usage {
	/** Bytes of JavaScript objects. */
	heapUsed: number;
	/** Bytes of memory altogether. */
	rss: number;
	/** Processor time since its start, in ms. */
	cpuMs: number;
}

/** A real n8n with the package installed and a meter in its process. */
export interface MeteredHost {
	n8n: N8nClient;
	/** @param collected whether to collect the garbage first, which halts n8n for a moment */
	usage(collected?: boolean): Promise<Usage>;
	/** Begins to look at the memory every few ms. */
	watch(): Promise<void>;
	/** Ends that, and gives the most memory seen, in bytes altogether. */
	peak(): Promise<number>;
	stop(): Promise<void>;
}

/**
 * Starts an n8n with our packages, which are built when they changed, and the bare nodes.
 *
 * @param settings n8n's, where they differ from the usual ones
 */
export async function startMeteredHost(
	onProgress: Progress,
	settings: Record<string, string> = {},
): Promise<MeteredHost> {
	const tarballs = await packPackages({ onProgress, keepsUnchanged: true });
	tarballs.push(await packBareNodes());
	const port = await freePort();
	const host = await startHost({
		version: TODAYS_HOST,
		tarballs,
		environment: {
			AKOOL_METER_PORT: String(port),
			NODE_OPTIONS: `--require ${join(__dirname, 'meter.cjs')}`,
			// The runs' rows would fill its log otherwise.
			N8N_LOG_LEVEL: 'warn',
			...settings,
		},
		onProgress,
	});
	const n8n = connectToN8n(host.address);
	await n8n.setUpOwner(OWNER);
	const ask = async (path: string) =>
		(await axios.get<Usage>(`http://127.0.0.1:${port}${path}`, { proxy: false })).data;
	return {
		n8n,
		usage: async (collected = false) => await ask(collected ? '/collected' : '/'),
		async watch() {
			await ask('/watch');
		},
		peak: async () => (await ask('/peak')).rss,
		stop: host.stop,
	};
}
