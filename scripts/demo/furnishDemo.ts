import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import { withProgress, type Progress } from '../../n8n-host/commands/progress';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { addressOfTrigger } from '../../n8n-host/exampleFiles';
import { OWNER } from '../../n8n-host/owner';
import type { Sandbox } from '../../sandbox';
import { bringExamples, type PlacedExample } from './bringExamples';
import { demoMedia } from './demoMedia';
import { logInAsOwner } from './logIn';
import { putWorkList } from './putWorkList';
import type { Demo, DemoPlace } from './startDemo';

/** What is in the n8n of a demo. */
export interface Furnishings {
	/** For the sandbox. */
	credential: StoredCredential;
	/** Whether that was stored just now: else it may be its user's own, with a key that costs credits. */
	isNew: boolean;
	/** The one to begin with first. */
	examples: PlacedExample[];
}

const CREDENTIAL = { name: 'Akool sandbox', type: 'akoolApi' };

/**
 * Puts what is missing into the n8n of a demo: its owner, the credential for the sandbox, the sample
 * video and the examples. What its user has made or changed stays as it is.
 *
 * @returns undefined when its user has changed the login: then nothing is touched
 */
export async function furnishDemo(
	onProgress: Progress,
	demo: Demo,
	place: DemoPlace,
): Promise<Furnishings | undefined> {
	if (!(await logInAsOwner(demo.n8n, OWNER))) return undefined;
	return await withProgress('Bringing the examples into n8n', onProgress, () =>
		furnish(demo, place),
	);
}

async function furnish(
	{ n8n, sandbox, filesFolder, address }: Demo,
	place: DemoPlace,
): Promise<Furnishings> {
	const media = demoMedia(sandbox, addressOfTrigger(address));
	await putSampleVideo(filesFolder, sandbox);
	await putWorkList(n8n, media);
	const stored = await findCredential(n8n);
	const credential = stored ?? (await createCredential(n8n, sandbox));
	const examples = await bringExamples(n8n, { credential, media, filesFolder }, place.examples);
	return { credential, isNew: stored === undefined, examples };
}

async function findCredential(n8n: N8nClient): Promise<StoredCredential | undefined> {
	const stored = await n8n.listCredentials();
	return stored.find(({ name, type }) => name === CREDENTIAL.name && type === CREDENTIAL.type);
}

async function createCredential(n8n: N8nClient, sandbox: Sandbox): Promise<StoredCredential> {
	return await n8n.createCredential(CREDENTIAL.name, CREDENTIAL.type, {
		authentication: 'apiKey',
		apiKey: sandbox.apiKey,
		clientId: sandbox.clientId,
		baseUrl: sandbox.address,
	});
}

/** The examples read `video.mp4`. */
async function putSampleVideo(folder: string, { videos: [{ mp4 }] }: Sandbox): Promise<void> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, 'video.mp4');
	if (!existsSync(path)) await writeFile(path, mp4);
}
