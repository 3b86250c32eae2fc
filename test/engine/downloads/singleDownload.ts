import { randomBytes } from 'crypto';
import type { INodeExecutionData } from 'n8n-workflow';
import { AKOOL_INFO } from '../../../lib/akool/akoolInfo';
import type { AkoolJob } from '../../../lib/akool/akoolJob';
import { toJob } from '../../../lib/akool-n8n/akoolItem';
import { DOWNLOAD_LIMITS } from '../../../lib/n8n/downloads/downloadLimits';
import { withDownload } from '../../../lib/n8n/downloads/downloads';
import type { NodeContext } from '../../../lib/n8n/platform/service';
import { until } from '../../../n8n-host/until';
import { useResultFileServer, type Answer } from './resultFileServer';
import { useN8nFileStore } from '../../support/n8nFileStore';
import { nodeContext } from '../../support/nodeContext';

/** How a picture begins. */
export const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

/** A file that begins like a picture. */
export const picture = (bytes: number) => Buffer.concat([PNG, randomBytes(bytes - PNG.length)]);
/** Answers with this content. */
export const serve =
	(content: Buffer | string, headers = {}, status = 200): Answer =>
	(_request, response) =>
		response.writeHead(status, { 'content-type': 'image/png', ...headers }).end(content);
/** Answers with this content, a byte at a time, each after so many ms. */
export const serveByteByByte =
	(content: Buffer, pauseMs: number): Answer =>
	(_request, response) => {
		response.writeHead(200, { 'content-type': 'image/png' });
		let sent = 0;
		const timer = setInterval(() => {
			if (sent < content.length) return response.write(content.subarray(sent, ++sent));
			clearInterval(timer);
			return response.end();
		}, pauseMs);
	};
/** Sends bytes as fast as they are taken, for ever. */
export const sendForEver: Answer = (_request, response) => {
	response.writeHead(200, { 'content-type': 'image/png' }).write(PNG);
	const chunk = Buffer.alloc(64 * 1024, 1);
	const send = () => {
		while (!response.destroyed && response.write(chunk));
	};
	response.on('drain', send);
	send();
};

/** The job whose result is downloaded. */
export const JOB = {
	_id: '64dae65af6e250d4fb2bca63',
	status: 'completed' as const,
	expiresAt: '2126-01-08T00:00:00.000Z',
};

/** Downloads the result of a job, and adds it to an item with the job's fields. */
export async function downloadOf(
	job: AkoolJob,
	context: NodeContext = nodeContext(),
	signal?: AbortSignal,
): Promise<INodeExecutionData> {
	const item = { json: { ...job }, pairedItem: { item: 7 } };
	const options = { info: AKOOL_INFO, outputField: 'data', signal };
	return await withDownload(context, item, toJob(job, {}), options);
}

/** Changes the limits of downloads until the test is over. */
export function limitDownloads(changes: Partial<typeof DOWNLOAD_LIMITS>): void {
	Object.assign(DOWNLOAD_LIMITS, changes);
}

/** What tests of a single download are made of: a file host, and n8n's store on disk. */
export function useSingleDownload() {
	const host = useResultFileServer();
	const store = useN8nFileStore();

	async function download(
		changes: Partial<typeof DOWNLOAD_LIMITS> = {},
		path = '/final.png',
		signal?: AbortSignal,
	): Promise<INodeExecutionData> {
		const url = host().address + path;
		limitDownloads({ firstPauseMs: 10, missingMs: 0, ...changes });
		return await downloadOf({ ...JOB, url }, undefined, signal);
	}
	/** What the item says of a download that failed; all else about it must be as it was. */
	async function failure(...args: Parameters<typeof download>): Promise<unknown> {
		const { json, binary, pairedItem } = await download(...args);
		const { downloadFailed, ...rest } = json;
		expect(rest).toEqual({ ...JOB, url: host().address + (args[1] ?? '/final.png') });
		expect([binary, pairedItem]).toEqual([undefined, { item: 7 }]);
		return downloadFailed;
	}

	// Whatever happened: nothing is left open, and no half files.
	const limits = { ...DOWNLOAD_LIMITS };
	let storedBefore: string[];
	afterEach(() => limitDownloads(limits));
	beforeEach(async () => (storedBefore = await store().stored()));
	afterEach(async () => {
		await until(() => host().connections() === 0);
		expect((await store().stored()).filter((name) => name.includes('tmp'))).toEqual([]);
	});

	return { host, store, download, failure, storedBefore: () => storedBefore };
}
