import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import { withProgress, type Progress } from '../../n8n-host/commands/progress';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { addressOfTrigger } from '../../n8n-host/localExamples';
import { OWNER } from '../../n8n-host/owner';
import { bringExamples, type PlacedExample } from './bringExamples';
import { demoMedia } from './demoMedia';
import { logInAsOwner } from './logIn';
import type { DemoSandbox, RunningProvider } from './providers';
import { putWorkList } from './putWorkList';
import type { Demo, DemoPlace } from './startDemo';

/** What is in the n8n of a demo for one provider. */
export interface Furnishings {
	running: RunningProvider;
	/** For its stand-in. */
	credential: StoredCredential;
	/** Whether that was stored just now: else it may be its user's own, with a key that costs credits. */
	isNew: boolean;
	/** The one to begin with first. */
	examples: PlacedExample[];
}

/**
 * Puts what is missing into the n8n of a demo: its owner, and for each provider the credential for its
 * stand-in and the examples, with their files. What its user has made or changed stays as it is.
 *
 * @returns for each provider what there is; undefined when its user has changed the login: then nothing is touched
 */
export async function furnishDemo(
	onProgress: Progress,
	demo: Demo,
	place: DemoPlace,
): Promise<Furnishings[] | undefined> {
	if (!(await logInAsOwner(demo.n8n, OWNER))) return undefined;
	return await withProgress('Bringing the examples into n8n', onProgress, () =>
		furnish(demo, place),
	);
}

async function furnish(demo: Demo, place: DemoPlace): Promise<Furnishings[]> {
	const [{ sandbox }] = demo.providers;
	await putSampleVideo(demo.filesFolder, sandbox);
	const furnished: Furnishings[] = [];
	// n8n lists what was created last first.
	for (const running of [...demo.providers].reverse()) {
		furnished.unshift(await furnishProvider(demo, running, place));
	}
	return furnished;
}

async function furnishProvider(
	{ n8n, filesFolder, address }: Demo,
	running: RunningProvider,
	{ examples: brought }: DemoPlace,
): Promise<Furnishings> {
	const { packageName } = running.provider;
	const media = await demoMedia(running, addressOfTrigger(address, packageName));
	await putWorkList(n8n, packageName, media);
	const stored = await findCredential(n8n, running);
	const credential = stored ?? (await createCredential(n8n, running));
	const place = { credential, media, filesFolder };
	const examples = await bringExamples(n8n, packageName, place, brought);
	return { running, credential, isNew: stored === undefined, examples };
}

async function findCredential(
	n8n: N8nClient,
	{ provider: { credential } }: RunningProvider,
): Promise<StoredCredential | undefined> {
	const stored = await n8n.listCredentials();
	return stored.find(({ name, type }) => name === credential.name && type === credential.type);
}

async function createCredential(
	n8n: N8nClient,
	{ provider: { credential }, credentialData }: RunningProvider,
): Promise<StoredCredential> {
	return await n8n.createCredential(credential.name, credential.type, credentialData);
}

/** The examples read `video.mp4`. */
async function putSampleVideo(folder: string, { videos: [{ mp4 }] }: DemoSandbox): Promise<void> {
	await mkdir(folder, { recursive: true });
	const path = join(folder, 'video.mp4');
	if (!existsSync(path)) await writeFile(path, mp4);
}
