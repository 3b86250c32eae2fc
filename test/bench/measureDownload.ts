import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { Sandbox } from '../../sandbox';
import type { MeteredHost } from './meteredHost';
import { settledUsage } from './settledUsage';
import type { WayToDownload } from './waysToDownload';

/** Where it is measured. */
export interface Place {
	host: MeteredHost;
	sandbox: Sandbox;
	credential: StoredCredential;
}

/** What is downloaded by one execution. */
export interface Files {
	count: number;
	/** Size of each in bytes. */
	bytes: number;
}

/** What came of a run. */
export interface Download {
	/** n8n's memory before it, with the garbage collected, in bytes. */
	idle: number;
	/** The most memory that n8n had during the execution beyond that, in bytes. */
	growth: number;
	/** From the first request for a file until the node was done, in ms. */
	wallMs: number;
	/** Files that did not arrive whole. */
	lost: number;
}

/** How long a run may take, in ms. */
const GIVE_UP_MS = 300_000;

/** Downloads files one way, in the real n8n, and watches its memory. */
export async function measureDownload(
	{ host, sandbox, credential }: Place,
	{ count, bytes }: Files,
	way: WayToDownload,
): Promise<Download> {
	const { n8n } = host;
	const workflowId = await n8n.createWorkflow(way(count, sandbox, credential));
	const requestsBefore = sandbox.fileRequests.length;
	// Our node asks for a large one twice, when it has to wait for its turn.
	sandbox.fail({ on: 'file', fault: 'largeFile', bytes, times: 2 * count });
	const { rss: idle } = await settledUsage(host);
	await host.watch();
	const id = await n8n.runWorkflow(workflowId);
	const { data, nodes, error } = await n8n.waitForExecution(id, GIVE_UP_MS);
	const peak = await host.peak();
	sandbox.clearFaults();
	if (error) throw new Error(`The download failed: ${error.message}`);
	// The files would fill the disk otherwise.
	await n8n.deleteExecution(id);

	const [{ startTime, executionTime }] = data!.resultData.runData.Files;
	const requests = sandbox.fileRequests.slice(requestsBefore);
	const [first] = requests.filter(({ path }) => path.startsWith('/files/'));
	const whole = nodes.Files[0].filter(({ binary }) => binary?.data.bytes === bytes);
	return {
		idle,
		growth: peak - idle,
		wallMs: startTime + executionTime - first.at,
		lost: count - whole.length,
	};
}
