import { spawn } from 'node:child_process';

/** Where and with which environment a command runs. */
export interface CommandOptions {
	/** The folder it runs in. */
	cwd: string;
	/** Its whole environment; this process's own when left out. */
	environment?: NodeJS.ProcessEnv;
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
	{ cwd, environment = process.env }: CommandOptions,
): Promise<string> {
	const child = spawn(command, args, {
		cwd,
		env: environment,
		stdio: ['ignore', 'pipe', 'pipe'],
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

/** What npm tells the scripts it runs about itself; an npm started from such a script must not take it for its own settings. */
const OF_THE_OUTER_NPM = /^(npm_(package|lifecycle)_|npm_command$|INIT_CWD$)/;
const SETTINGS_OF_THE_OUTER_NPM = ['npm_config_ignore_scripts', 'npm_config_local_prefix'];

/**
 * This process's environment for an npm that works in another folder: the user's registry and
 * proxy settings stay, what an outer `npm run` added about this project goes.
 */
export function environmentForNpm(additions: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) => !OF_THE_OUTER_NPM.test(name) && !SETTINGS_OF_THE_OUTER_NPM.includes(name),
	);
	return { ...Object.fromEntries(kept), ...additions };
}
