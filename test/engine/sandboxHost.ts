import axios from 'axios';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { faceLikeness, startSandbox, type Sandbox } from '../../sandbox';
import type { NodeUnderTest } from './runNodes';

/** A sandbox for the tests of one file, with jobs that take 300 ms. */
export function useSandbox(): () => Sandbox {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ queueMs: 100, processMs: 200 });
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
 * Looks at the pixels of a result and expects one portrait's face where another one's was.
 * Two different portraits are alike by less than 0.5, a face and its swapped self by over 0.75.
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
	const { data } = await axios.get<Buffer>(String(resultUrl), { responseType: 'arraybuffer' });
	const from = sandbox.portrait(source);
	const onto = sandbox.portrait(target);
	const { box } = onto.faces[place];
	expect(await faceLikeness(data, box, from.png, from.faces[0].box)).toBeGreaterThan(0.75);
	expect(await faceLikeness(data, box, onto.png, box)).toBeLessThan(0.6);
}

/** The API requests a sandbox saw for one path, e.g. `listbyids`. */
export function requestsTo(sandbox: Sandbox, path: string) {
	return sandbox.requests.filter((request) => request.path.includes(path));
}
