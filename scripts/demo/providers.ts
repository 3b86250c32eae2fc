import { startCrunSandbox, startSandbox, startWaveSpeedSandbox, type Sandbox } from '../../sandbox';

/** The parts of a stand-in that a demo uses, whichever provider it stands for. */
export type DemoSandbox = Pick<
	Sandbox,
	'address' | 'apiKey' | 'portraits' | 'videos' | 'portrait' | 'serve' | 'close'
>;

/** A running stand-in. */
export interface StartedSandbox {
	sandbox: DemoSandbox;
	/** What a credential for it holds. */
	credentialData: Record<string, string>;
}

/** What a demo shows of a provider: a package with its examples, and a stand-in to run them with. */
export interface DemoProvider {
	/** As people call it. */
	name: string;
	/** The package for it. */
	packageName: string;
	/** The stored credential for the stand-in. */
	credential: { name: string; type: string };
	/** The folder for the pictures of its swap, in that of the demo. */
	pictures: string;
	/** The stand-in's port, if it is free the first time. */
	usualPort: number;
	/** Starts the stand-in at a port; at any free one for 0. */
	start(port: number): Promise<StartedSandbox>;
}

/** A provider whose stand-in runs. */
export interface RunningProvider extends StartedSandbox {
	provider: DemoProvider;
}

/** All providers, the one of the package at the repository's root first. */
export const PROVIDERS: DemoProvider[] = [
	{
		name: 'Akool',
		packageName: 'n8n-nodes-akool',
		credential: { name: 'Akool sandbox', type: 'akoolApi' },
		pictures: '',
		usualPort: 4010,
		async start(port) {
			const sandbox = await startSandbox({ port });
			const { apiKey, clientId, address: baseUrl } = sandbox;
			return {
				sandbox,
				credentialData: { authentication: 'apiKey', apiKey, clientId, baseUrl },
			};
		},
	},
	{
		name: 'WaveSpeed',
		packageName: 'n8n-nodes-wavespeed-face-swap',
		credential: { name: 'WaveSpeed sandbox', type: 'waveSpeedFaceSwapApi' },
		pictures: 'wavespeed',
		usualPort: 4011,
		async start(port) {
			const sandbox = await startWaveSpeedSandbox({ port });
			const { apiKey, address: baseUrl } = sandbox;
			return { sandbox, credentialData: { apiKey, baseUrl } };
		},
	},
	{
		name: 'Crun',
		packageName: 'n8n-nodes-crun-face-swap',
		credential: { name: 'Crun sandbox', type: 'crunFaceSwapApi' },
		pictures: 'crun',
		usualPort: 4012,
		async start(port) {
			const sandbox = await startCrunSandbox({ port });
			const { apiKey, address: baseUrl } = sandbox;
			return { sandbox, credentialData: { apiKey, baseUrl } };
		},
	},
];

/**
 * Starts the stand-ins of all providers.
 *
 * @param ports of each provider by its name; any free one when it has none
 * @returns all of them in the order of {@link PROVIDERS}
 * @throws Error when one can't be started; then none is left running
 */
export async function startProviders(ports: Record<string, number>): Promise<RunningProvider[]> {
	const running: RunningProvider[] = [];
	try {
		for (const provider of PROVIDERS) {
			running.push({ provider, ...(await provider.start(ports[provider.name] ?? 0)) });
		}
		return running;
	} catch (error) {
		await stopProviders(running);
		throw error;
	}
}

/** Stops their stand-ins. */
export async function stopProviders(running: RunningProvider[]): Promise<void> {
	await Promise.all(running.map(async ({ sandbox }) => await sandbox.close()));
}
