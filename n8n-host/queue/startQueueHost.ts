import { withProgress, type Progress } from '../commands/progress';
import type { HostVersion } from '../hostVersions';
import { installHost, type InstalledHost } from '../install/installHost';
import type { LocalServer } from './localServer';
import { prepareQueueProcess, type QueueProcess, type QueueRole } from './queueProcess';
import { startPostgres, startRedis } from './servers';
import { startWebhookProxy, type WebhookProxy } from './webhookProxy';

/** What is started. */
export interface StartQueueHostOptions {
	version: HostVersion;
	/** The packed packages, installed in every process. */
	tarballs: string[];
	/** Further n8n settings, or others than the usual ones. */
	environment?: Record<string, string>;
	onProgress?: Progress;
}

/** A running n8n in queue mode: each part can be ended and started again by itself. */
export interface QueueHost {
	/** The address of all of it: editor, REST API and webhooks, through the proxy. */
	address: string;
	proxy: WebhookProxy;
	main: QueueProcess;
	/** The two webhook processors. */
	processors: QueueProcess[];
	/** The two workers, each with room for five executions. */
	workers: QueueProcess[];
	redis: LocalServer;
	/** Ends everything and removes all data. */
	stop(): Promise<void>;
}

/** What ends one part and removes its data. */
type Cleanup = () => Promise<void>;

/**
 * Starts a real n8n in queue mode: Redis, Postgres, a main process, two webhook processors behind a
 * proxy, two workers. They listen on 127.0.0.1 only, and end with this process whatever happens.
 *
 * @throws Error with the end of the log of what does not start
 */
export async function startQueueHost(options: StartQueueHostOptions): Promise<QueueHost> {
	const host = await installHost(options.version, options);
	const cleanups: Cleanup[] = [];
	const stop = async () => {
		// What was started last ends first: n8n before its database.
		for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
	};
	try {
		return await withProgress('Starting n8n in queue mode', options.onProgress, async () => ({
			...(await startParts(host, options, cleanups)),
			stop,
		}));
	} catch (error) {
		await stop();
		throw error;
	}
}

async function startParts(
	host: InstalledHost,
	{ version, tarballs, environment }: StartQueueHostOptions,
	cleanups: Cleanup[],
): Promise<Omit<QueueHost, 'stop'>> {
	const proxy = await startWebhookProxy();
	cleanups.push(proxy.close);
	const redis = await startRedis();
	cleanups.push(redis.remove);
	const postgres = await startPostgres();
	cleanups.push(postgres.remove);

	const { address } = proxy;
	const places = { version, redisPort: redis.port, postgresPort: postgres.port, address };
	const roles: QueueRole[] = ['main', 'webhook', 'webhook', 'worker', 'worker'];
	const processes = await Promise.all(
		roles.map((role) => prepareQueueProcess(role, { host, places, tarballs, environment })),
	);
	cleanups.push(async () => void (await Promise.all(processes.map(({ remove }) => remove()))));
	const [main, ...others] = processes;
	// It makes the tables; the others expect them.
	await main.start();
	await Promise.all(others.map(({ start }) => start()));
	const processors = others.slice(0, 2);
	proxy.lead({ main: main.address, processors: processors.map((one) => one.address) });
	return { address, proxy, main, processors, workers: others.slice(2), redis };
}
