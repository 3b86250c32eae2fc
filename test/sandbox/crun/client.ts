import { startCrunSandbox, type CrunSandbox, type CrunSettings } from '../../../sandbox';
import type { Answer } from '../answer';
import { apiClient, type ApiClient } from '../apiClient';

const JOB = '/api/v1/client/job/';
/** Path of a submission. */
export const CREATE = `${JOB}CreateTask`;
/** Path of a task; its ID is appended. */
export const TASK = `${JOB}TaskInfo?task_id=`;
/** Path of the price of a task. */
export const ESTIMATE = `${JOB}estimate-credits`;
/** The other path of the price of a task. */
export const OTHER_ESTIMATE = `${JOB}EstimateTask`;
/** Path that begins to look for faces. */
export const DETECT = `${JOB}detect-face-image`;
/** Path of what was found; the ID is appended. */
export const DETECTION = `${JOB}detect-face-result?detect_task_id=`;
/** Path of the balance. */
export const BALANCE = '/api/v1/client/account/balance';
/** Path of the addresses for an upload. */
export const UPLOAD_URL = '/api/v1/client/files/upload-url';

/** Talks to a stand-in as clients of Crun do. */
export interface Client extends ApiClient {
	sandbox: CrunSandbox;
	/** Submits a task, by default a swap of two sample pictures, and gives its ID. */
	submit(changes?: object): Promise<string>;
	/** The record of a task. */
	read(id: string): Promise<Answer>;
	/** Submits a task, lets its time pass and gives its record. */
	finish(changes?: object): Promise<Answer>;
	/** Looks for faces, lets the time pass and gives what was found. */
	detect(url: string): Promise<Answer>;
	/** The bytes at an address. */
	download(url: string): Promise<Buffer>;
}

/** How long each status lasts in the shared stand-in, in ms: more than a test takes in real time. */
export const STATUS_MS = 60_000;

const TIMES = {
	queueMs: STATUS_MS,
	processMs: STATUS_MS,
	detectionQueueMs: STATUS_MS,
	detectionProcessMs: STATUS_MS,
};

let shared: Client;
beforeAll(async () => {
	shared = clientFor(await startCrunSandbox(TIMES));
});
beforeEach(() => shared.sandbox.reset());
afterAll(async () => await shared.sandbox.close());

/** The client of the stand-in that all suites share, which is reset before each test. */
export const client = (): Client => shared;

/** A client of a stand-in, with its API key. */
export function clientFor(sandbox: CrunSandbox): Client {
	const api = apiClient(sandbox.address, { 'x-api-key': sandbox.apiKey });
	const client: Client = {
		...api,
		sandbox,
		async submit(changes = {}) {
			const { json } = await api.post(CREATE, { ...swapOf(sandbox), ...changes });
			if (json.code !== 200) throw new Error(`${json.code} ${json.message} ${json.errors}`);
			return json.data.task_id;
		},
		read: async (id) => (await api.get(TASK + id)).json.data,
		async finish(changes) {
			const id = await client.submit(changes);
			await sandbox.clock.advance(2 * STATUS_MS);
			return await client.read(id);
		},
		async detect(image_url) {
			const { json } = await api.post(DETECT, { image_url });
			await sandbox.clock.advance(2 * STATUS_MS);
			return (await api.get(DETECTION + json.data.detect_task_id)).json.data;
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
	settings: Partial<CrunSettings>,
	work: (client: Client) => Promise<Result>,
): Promise<Result> {
	const sandbox = await startCrunSandbox({ ...TIMES, ...settings });
	try {
		return await work(clientFor(sandbox));
	} finally {
		await sandbox.close();
	}
}

/** A task that succeeds: amara's face on bjorn. */
export function swapOf(sandbox: CrunSandbox) {
	const input = {
		image_url: sandbox.portrait('bjorn').url,
		new_face: sandbox.portrait('amara').url,
	};
	return { model: 'image-face-swap', input };
}

/** A task for faces that were detected, each with its target. */
export function swapOfSeveral(
	image_url: string,
	detect_id: string,
	faces: Array<{ face_id: number; target: string }>,
) {
	return { model: 'image-face-swap-multi', input: { detect_id, image_url, faces } };
}
