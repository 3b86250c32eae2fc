import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Counts } from './counts';

/** The project's folder. */
export const REPOSITORY = resolve(__dirname, '..');

/**
 * Runs one of the project's own tools, its output visible, and gives its exit code.
 *
 * @param environment added to this process's own
 */
export async function exitCodeOf(
	tool: string,
	args: string[],
	environment: NodeJS.ProcessEnv = {},
): Promise<number> {
	const child = spawn(join(REPOSITORY, 'node_modules/.bin', tool), args, {
		cwd: REPOSITORY,
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	return await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}

/** Runs a tool that either finds nothing (one check passed) or something (one failed). */
export async function runTool(tool: string, ...args: string[]): Promise<Counts> {
	const good = (await exitCodeOf(tool, args)) === 0;
	return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
