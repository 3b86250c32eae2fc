import { startSandbox, type Portrait, type Sandbox } from '../../../sandbox';
import { landmarkText, type Region } from '../../../sandbox/akool/detection/notation';
import type { Box } from '../../../sandbox/faces/geometry';
import type { Answer } from '../answer';

/** Talks to a sandbox as clients of Akool do. */
export interface Client {
	sandbox: Sandbox;
	/** Gets a path with query; gives the parsed JSON of the answer. */
	get(path: string, headers?: Record<string, string>): Promise<Answer>;
	/** Posts JSON; gives the parsed JSON of the answer. */
	post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
	/** Submits a job, lets its time pass and gives its entry in the result list. */
	finish(path: string, body: unknown): Promise<Answer>;
	/** The bytes at an address. */
	download(url: string): Promise<Buffer>;
}

/** Path of Face Swap Pro. */
export const PRO = '/api/open/v4/faceswap/faceswapByImage';
/** Path of Face Swap Plus. */
export const PLUS = '/api/open/v4/faceswap/faceswapPlusByImage';
/** Path of Face Swap Classic for pictures. */
export const V3_IMAGE = '/api/open/v3/faceswap/highquality/specifyimage';
/** Path of Face Swap Classic for videos. */
export const V3_VIDEO = '/api/open/v3/faceswap/highquality/specifyvideo';
/** Path of the result list; comma-separated IDs are appended. */
export const LIST = '/api/open/v3/faceswap/result/listbyids?_ids=';
/** Path for deleting results. */
export const DELETE = '/api/open/v3/faceswap/result/delbyids';
/** Path of the balance. */
export const CREDIT = '/api/open/v3/faceswap/quota/info';
/** Path of Face Detect. */
export const DETECT = '/interface/detect-api/detect_faces';
/** Path of Analyze Frames. */
export const FRAMES = '/interface/detect-api/faceswap/analyze_frames';

let shared: Client;
beforeAll(async () => {
	shared = clientFor(await startSandbox());
});
beforeEach(() => shared.sandbox.reset());
afterAll(async () => await shared.sandbox.close());

/** The client of the sandbox that all suites share, which is reset before each test. */
export const client = (): Client => shared;

/** A client of a sandbox, with its API key. */
export function clientFor(sandbox: Sandbox): Client {
	const key = { 'x-api-key': sandbox.apiKey };
	const read = async (path: string, init: RequestInit) => {
		const response = await fetch(sandbox.address + path, init);
		return (await response.json()) as Answer;
	};
	const client: Client = {
		sandbox,
		get: async (path, headers = key) => await read(path, { headers }),
		post: async (path, body, headers = key) =>
			await read(path, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...headers },
				body: JSON.stringify(body),
			}),
		async finish(path, body) {
			const { code, msg, data } = await client.post(path, body);
			if (code !== 1000) throw new Error(`${code} ${msg}`);
			await sandbox.clock.advance(10_000);
			return (await client.get(LIST + data._id)).data.result[0];
		},
		async download(url) {
			return Buffer.from(await (await fetch(url)).arrayBuffer());
		},
	};
	return client;
}

/** A picture with the landmarks of one of its faces, as request bodies have them. */
export function withLandmarks({ url, faces }: Portrait, name: string) {
	const face = faces.find((one) => one.name === name);
	if (!face) throw new Error(`${name} is not in ${url}`);
	return { path: url, opts: landmarkText(face) };
}

/** The box of a person in a picture, in px. */
export function boxOf({ faces }: Portrait, name: string): Box {
	const face = faces.find((one) => one.name === name);
	if (!face) throw new Error(`${name} is not in the picture`);
	return face.box;
}

/** Converts Face Detect's `[x, y, width, height]` to a box. */
export function regionToBox([x, y, width, height]: Region): Box {
	return [x, y, x + width, y + height];
}
