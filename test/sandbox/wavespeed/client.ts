import { startWaveSpeedSandbox, type WaveSpeedSandbox } from '../../../sandbox';
import type { Answer } from '../answer';
import { apiClient, type ApiClient } from '../apiClient';

/** Path of the face swap. */
export const SWAP = '/api/v3/akool/image-face-swap';
/** Path of a prediction; its ID is appended. */
export const PREDICTION = '/api/v3/predictions/';
/** Path of the balance. */
export const BALANCE = '/api/v3/balance';
/** Path of the price of a request. */
export const PRICING = '/api/v3/model/pricing';
/** Path of the search in the charges. */
export const BILLINGS = '/api/v3/billings/search';
/** Path of the webhook secret. */
export const SECRET = '/api/v3/webhook/secret';
/** Path of the upload. */
export const UPLOAD = '/api/v3/media/upload/binary';

/** Talks to a stand-in as clients of WaveSpeed do. */
export interface Client extends ApiClient {
	sandbox: WaveSpeedSandbox;
	/** Submits a swap of two sample pictures and gives the prediction's ID. */
	submit(changes?: object, webhook?: string): Promise<string>;
	/** The prediction's data as the API shows it. */
	read(id: string): Promise<Answer>;
	/** Submits a swap, lets its time pass and gives the prediction's data. */
	finish(changes?: object, webhook?: string): Promise<Answer>;
	/** The bytes at an address. */
	download(url: string): Promise<Buffer>;
}

/** How long each status lasts in the shared stand-in, in ms: more than a test takes in real time. */
export const STATUS_MS = 60_000;

let shared: Client;
beforeAll(async () => {
	shared = clientFor(await startWaveSpeedSandbox({ queueMs: STATUS_MS, processMs: STATUS_MS }));
});
beforeEach(() => shared.sandbox.reset());
afterAll(async () => await shared.sandbox.close());

/** The client of the stand-in that all suites share, which is reset before each test. */
export const client = (): Client => shared;

/** A client of a stand-in, with its API key. */
export function clientFor(sandbox: WaveSpeedSandbox): Client {
	const api = apiClient(sandbox.address, { authorization: `Bearer ${sandbox.apiKey}` });
	const client: Client = {
		...api,
		sandbox,
		async submit(changes = {}, webhook) {
			const query = webhook === undefined ? '' : `?webhook=${encodeURIComponent(webhook)}`;
			const { json } = await api.post(SWAP + query, { ...swapBody(sandbox), ...changes });
			if (json.code !== 200) throw new Error(`${json.code} ${json.message}`);
			return json.data.id;
		},
		read: async (id) => (await api.get(PREDICTION + id)).json.data,
		async finish(changes, webhook) {
			const id = await client.submit(changes, webhook);
			await sandbox.clock.advance(2 * STATUS_MS);
			return await client.read(id);
		},
		download: async (url) => Buffer.from(await (await fetch(url)).arrayBuffer()),
	};
	return client;
}

/**
 * Starts a stand-in with settings of its own and closes it after the work.
 *
 * @param work what a client of it does
 */
export async function withSettings<Result>(
	settings: Parameters<typeof startWaveSpeedSandbox>[0],
	work: (client: Client) => Promise<Result>,
): Promise<Result> {
	const sandbox = await startWaveSpeedSandbox(settings);
	try {
		return await work(clientFor(sandbox));
	} finally {
		await sandbox.close();
	}
}

/** A body whose swap succeeds: amara's face on bjorn. */
export function swapBody(sandbox: WaveSpeedSandbox) {
	const image = sandbox.portrait('bjorn').url;
	return { image, source_image: [sandbox.portrait('amara').url], target_image: [image] };
}
