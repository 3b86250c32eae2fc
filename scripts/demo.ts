import type { StoredCredential } from '../n8n-host/client/credentials';
import { connectToN8n, type N8nClient } from '../n8n-host/client/n8nClient';
import type { Progress } from '../n8n-host/commands/progress';
import { readyExample } from '../n8n-host/exampleFiles';
import { TODAYS_HOST } from '../n8n-host/hostVersions';
import { installHost } from '../n8n-host/install/installHost';
import { packPackage } from '../n8n-host/install/packPackage';
import { OWNER } from '../n8n-host/owner';
import { startHost, type RunningHost } from '../n8n-host/start/startHost';
import { faceLikeness, startSandbox, type Portrait, type Sandbox } from '../sandbox';

/** An n8n with the package, a stand-in for Akool and the example workflow, all on this computer. */
export interface Demo {
	/** n8n's address. */
	address: string;
	/** Logged in as its owner. */
	n8n: N8nClient;
	/** A stored credential for the sandbox. */
	credential: StoredCredential;
	/** The example workflow's id. */
	workflowId: string;
	sandbox: Sandbox;
	/** The face that is put in, and the picture it is put into. */
	source: Portrait;
	target: Portrait;
	/** Runs the example once and looks at the picture that comes out. */
	run(): Promise<SwapOutcome>;
	/** Stops all of it and removes n8n's data. */
	stop(): Promise<void>;
}

/** What a run of the example came to. */
export interface SwapOutcome {
	/** The swapped picture, PNG. */
	picture: Buffer;
	/** How alike the face in the target's place is to the source's and to the target's own, 0 to 1. */
	likeness: { source: number; target: number };
	/** Whether the source's face took the target's place. */
	swapped: boolean;
}

/** Above this two faces are the same person's, below `DIFFERENT` they are not. */
const SAME = 0.9;
const DIFFERENT = 0.7;
/** How long the example may run, in ms. */
const RUN_WITHIN = 120_000;

/**
 * Starts the demo. What can be kept from an earlier time, the installed n8n, is kept.
 *
 * @param port the editor's port; any free one when left out
 * @param onProgress is told each step, and at least every 5 s that one is still going on
 */
export async function startDemo(onProgress: Progress, port?: number): Promise<Demo> {
	await installHost(TODAYS_HOST, { onProgress });
	onProgress('Building the package');
	const tarball = await packPackage({ onProgress });
	const sandbox = await startSandbox();
	onProgress(`The stand-in for Akool runs at ${sandbox.address}`);
	onProgress('Starting n8n with the package installed');
	const host = await startHost({ version: TODAYS_HOST, tarball, port, onProgress });
	const stop = async () => {
		await host.stop();
		await sandbox.close();
	};
	try {
		onProgress('Storing the credential and the example workflow');
		return { ...(await setUpExample(host, sandbox)), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function setUpExample(host: RunningHost, sandbox: Sandbox): Promise<Omit<Demo, 'stop'>> {
	const n8n = connectToN8n(host.address);
	await n8n.setUpOwner(OWNER);
	const credential = await n8n.createCredential('Akool sandbox', 'akoolApi', {
		authentication: 'apiKey',
		apiKey: sandbox.apiKey,
		clientId: sandbox.clientId,
		baseUrl: sandbox.address,
	});
	const source = sandbox.portrait('amara');
	const target = sandbox.portrait('bjorn');
	const workflow = readyExample('swap-one-face', credential, {
		'https://example.com/new-face.jpg': source.url,
		'https://example.com/original.jpg': target.url,
	});
	const workflowId = await n8n.createWorkflow(workflow);
	return {
		address: host.address,
		n8n,
		credential,
		workflowId,
		sandbox,
		source,
		target,
		run: async () => await judge(await runExample(n8n, workflowId), source, target),
	};
}

/** The picture out of the example's last node. */
async function runExample(n8n: N8nClient, workflowId: string): Promise<Buffer> {
	const executionId = await n8n.runWorkflow(workflowId);
	const { status, error, nodes } = await n8n.waitForExecution(executionId, RUN_WITHIN);
	if (status !== 'success') {
		const { message = 'no reason given', node = 'n8n', description } = error ?? {};
		throw new Error(`The example ended with "${status}". ${node}: ${message} ${description ?? ''}`);
	}
	const files = Object.values(nodes)
		.flat(2)
		.flatMap(({ binary }) => Object.values(binary ?? {}));
	const id = files[files.length - 1]?.id;
	if (id === undefined) throw new Error('The example ended without a picture.');
	return (await n8n.downloadBinary(id)).data;
}

async function judge(picture: Buffer, source: Portrait, target: Portrait): Promise<SwapOutcome> {
	const [{ box }] = target.faces;
	const likeness = {
		source: await faceLikeness(picture, box, source.png, source.faces[0].box),
		target: await faceLikeness(picture, box, target.png, box),
	};
	const swapped = likeness.source > SAME && likeness.target < DIFFERENT;
	return { picture, likeness, swapped };
}
