import { spawn } from 'node:child_process';

/** Where and with which environment a command runs. */
export interface CommandOptions {
	/** The folder it runs in. */
	cwd: string;
	/** Its whole environment; this process's own when left out. */
	environment?: NodeJS.ProcessEnv;
	/** Whom it runs as; as us when left out. */
	user?: { uid: number; gid: number };
}

/** How much of a failed command's output goes into the error's message, in characters. */
const SHOWN_OUTPUT = 4_000;

/**
 * Runs a command without a shell and gives what it wrote to its standard output.
 *
 * @throws Error with the end of the command's output when it does not end with exit code 0
 */
export async function runCommand(
	command: string,
	args: string[],
	{ cwd, environment = process.env, user }: CommandOptions,
): Promise<string> {
	const child = spawn(command, args, {
		cwd,
		env: environment,
		stdio: ['ignore', 'pipe', 'pipe'],
		...user,
	});
	let output = '';
	let everything = '';
	child.stdout.on('data', (chunk: Buffer) => {
		output += chunk.toString();
		everything += chunk.toString();
	});
	child.stderr.on('data', (chunk: Buffer) => {
		everything += chunk.toString();
	});
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code !== 0) {
		const line = [command, ...args].join(' ');
		throw new Error(`"${line}" failed (exit code ${code}):\n${everything.slice(-SHOWN_OUTPUT)}`);
	}
	return output;
}
