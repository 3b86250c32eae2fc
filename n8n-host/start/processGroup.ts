import { spawn, type ChildProcess } from 'node:child_process';

/** A running process with its own child processes, and everything it wrote. */
export interface ProcessGroup {
	/** Whether it has ended, by itself or by one of the calls below. */
	hasEnded(): boolean;
	/** Resolves once it has ended, with how: `exit code 1`, `SIGKILL`. */
	ended: Promise<string>;
	/** The end of what it wrote to its outputs. */
	log(): string;
	/** Asks it to shut down, and ends it after 10 s if it didn't. Its own child processes go too. */
	stop(): Promise<void>;
	/** Ends it and its child processes at once, as a power cut would. */
	kill(): Promise<void>;
}

/** How much of its log is kept, in characters. */
const KEPT_LOG = 200_000;
/** How long it may take to shut down in good order, in ms. */
const GRACE = 10_000;

/**
 * Starts a process without waiting until it is ready. It leads a process group of its own: a Ctrl-C
 * in the terminal reaches only us, and we stop it in good order. Its standard input is a pipe that
 * ends when we do, however that came about.
 *
 * @param environment its whole environment
 */
export function spawnGroup(
	program: string,
	args: string[],
	{ cwd, environment }: { cwd: string; environment: NodeJS.ProcessEnv },
): ProcessGroup {
	const child = spawn(program, args, {
		cwd,
		env: environment,
		stdio: ['pipe', 'pipe', 'pipe'],
		detached: true,
	});
	let log = '';
	let ended = false;
	const keep = (chunk: Buffer) => {
		log = (log + chunk.toString()).slice(-KEPT_LOG);
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const exit = new Promise<string>((resolve) => {
		child.once('error', (error) => {
			log += error.message;
			ended = true;
			resolve(error.message);
		});
		child.once('exit', (code, signal) => {
			ended = true;
			resolve(signal ?? `exit code ${code}`);
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
		// What it started (n8n its task runner) may outlive it for a moment.
		signalGroup(child, 'SIGKILL');
	};
	return { hasEnded: () => ended, ended: exit, log: () => log, stop, kill };
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
