import axios from 'axios';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { faceLikeness, startSandbox, type Sandbox } from '../../sandbox';
import type { NodeUnderTest } from './runNodes';

/** A sandbox for the tests of one file, fresh for each; its jobs take 300 ms unless told otherwise. */
export function useSandbox(timing = { queueMs: 100, processMs: 200 }): () => Sandbox {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox(timing);
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());
	return () => sandbox;
}

/** A good credential for a sandbox, with changes. */
export function credentialsFor(
	{ address, apiKey, clientId }: Sandbox,
	changes: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	return {
		authentication: 'apiKey',
		apiKey,
		clientId,
		baseUrl: address,
		accessToken: '',
		...changes,
	};
}

/** An Akool Face Swap Pro that looks for its result every 200 ms. */
export function swapNode(
	parameters: IDataObject = {},
	settings: NodeUnderTest['settings'] = {},
): NodeUnderTest {
	return {
		type: 'akoolFaceSwapPro',
		parameters: {
			sourceUrl: '={{ $json.source }}',
			targetUrl: '={{ $json.target }}',
			landmarks: 'none',
			faceEnhance: false,
			singleFaceMode: false,
			waitForResult: true,
			options: { pollInterval: 0.2 },
			...parameters,
		},
		settings,
	};
}

/** An input item that puts one portrait's face into another. */
export function pair(sandbox: Sandbox, source: string, target: string) {
	return { source: sandbox.portrait(source).url, target: sandbox.portrait(target).url };
}

/**
 * Expects one portrait's face where another one's was, by the pixels of a result.
 *
 * @param place which of the target's faces, the first when left out
 */
export async function expectSwapped(
	sandbox: Sandbox,
	resultUrl: unknown,
	source: string,
	target: string,
	place = 0,
): Promise<void> {
	expect(await facesAt(sandbox, resultUrl, target, [source], place)).toEqual([source]);
}

/**
 * Looks at the pixels of a result, at one place of its target.
 *
 * @param names portraits that might show there
 * @returns those whose face does; the target's own name when its face is still there
 */
export async function facesAt(
	sandbox: Sandbox,
	resultUrl: unknown,
	target: string,
	names: string[],
	place: number,
): Promise<string[]> {
	const { data } = await axios.get<Buffer>(String(resultUrl), { responseType: 'arraybuffer' });
	return await facesIn(sandbox, data, target, names, place);
}

/** The same for a picture that is here already. */
export async function facesIn(
	sandbox: Sandbox,
	picture: Buffer,
	target: string,
	names: string[],
	place = 0,
): Promise<string[]> {
	const onto = sandbox.portrait(target);
	const { box } = onto.faces[place];
	// Two different faces are alike by less than 0.5, a face and its swapped self by over 0.75.
	const shows: string[] = [];
	for (const name of names) {
		const { png, faces } = sandbox.portrait(name);
		if ((await faceLikeness(picture, box, png, faces[0].box)) > 0.75) shows.push(name);
	}
	if ((await faceLikeness(picture, box, onto.png, box)) > 0.6) shows.push(target);
	return shows;
}

/** The API requests a sandbox saw for one path, e.g. `listbyids`. */
export function requestsTo(sandbox: Sandbox, path: string) {
	return sandbox.requests.filter((request) => request.path.includes(path));
}
