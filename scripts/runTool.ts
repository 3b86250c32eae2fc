import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Counts } from './counts';
import { endOf } from './failures';
import { REPOSITORY } from './repository';
import { recorded, type Print } from './stageOutput';

/** How a tool is run. */
export interface ToolOptions {
	/** Added to this process's own environment. */
	environment?: NodeJS.ProcessEnv;
	/** Takes each line that it writes; they are seen as they are when left out. */
	print?: Print;
}

/** Runs one of the project's own tools, and gives its exit code. */
export async function exitCodeOf(
	tool: string,
	args: string[],
	{ environment = {}, print }: ToolOptions = {},
): Promise<number> {
	const output = print ? 'pipe' : 'inherit';
	// It sees a pipe, and would leave its colors out.
	const colors = print && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
	const child = spawn(join(REPOSITORY, 'node_modules/.bin', tool), args, {
		cwd: REPOSITORY,
		env: { ...process.env, ...colors, ...environment },
		stdio: ['ignore', output, output],
	});
	for (const input of [child.stdout, child.stderr]) {
		if (print && input) createInterface({ input }).on('line', print);
	}
	return await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}

/** Runs a tool that either finds nothing (one check passed) or something (one failed). */
export async function runTool(print: Print, tool: string, ...args: string[]): Promise<Counts> {
	const { lines, print: record } = recorded(print);
	const good = (await exitCodeOf(tool, args, { print: record })) === 0;
	return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [endOf(tool, lines)] };
}
