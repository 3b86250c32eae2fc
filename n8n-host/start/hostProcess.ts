import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { InstalledHost } from '../install/installHost';

/** A running n8n process, with everything it wrote. */
export interface HostProcess {
	/** Whether it has ended, by itself or by one of the calls below. */
	hasEnded(): boolean;
	/** The end of what it wrote to its outputs. */
	log(): string;
	/** Asks it to shut down, and ends it after 10 s if it didn't. Its own child processes go too. */
	stop(): Promise<void>;
	/** Ends it and its child processes at once, as a power cut would. */
	kill(): Promise<void>;
}

/** How much of n8n's log is kept, in characters. */
const KEPT_LOG = 200_000;
/** How long n8n may take to shut down in good order, in ms. */
const GRACE = 10_000;

/**
 * Starts n8n's process, without waiting until it is ready. It leads a process group of its own: a
 * Ctrl-C in the terminal reaches only us, and we stop it in good order. If we die, it ends by itself.
 *
 * @param environment its whole environment
 * @param temporaryFolder removed if we die, when no other process is left to do so
 */
export function spawnHost(
	host: InstalledHost,
	environment: Record<string, string>,
	temporaryFolder = '',
): HostProcess {
	const child = spawn(
		host.node,
		['--require', join(__dirname, 'exitWithParent.cjs'), host.n8n, 'start'],
		{
			cwd: environment.N8N_USER_FOLDER,
			env: {
				...environment,
				AKOOL_HOST_EXITS_WITH_PARENT: 'true',
				AKOOL_HOST_TEMPORARY_FOLDER: temporaryFolder,
			},
			stdio: ['pipe', 'pipe', 'pipe'],
			detached: true,
		},
	);
	let log = '';
	let ended = false;
	const keep = (chunk: Buffer) => {
		log = (log + chunk.toString()).slice(-KEPT_LOG);
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const exit = new Promise<void>((resolve) => {
		child.once('error', (error) => {
			log += error.message;
			ended = true;
			resolve();
		});
		child.once('exit', () => {
			ended = true;
			resolve();
		});
	});

	const kill = async () => {
		signalGroup(child, 'SIGKILL');
		await exit;
	};
	const stop = async () => {
		child.kill('SIGTERM');
		const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE);
		await exit;
		clearTimeout(timer);
		// What n8n started (its task runner) may outlive it for a moment.
		signalGroup(child, 'SIGKILL');
	};
	return { hasEnded: () => ended, log: () => log, stop, kill };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, signal);
	} catch (error) {
		// ESRCH: no process is left in the group.
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}
