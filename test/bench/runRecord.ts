import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from '../../n8n-host/commands/runCommand';
import type { BenchLine } from './benchLine';
import type { BenchReport } from './promises';

/** Where the figures of each run are kept: not in git. */
const RUNS = resolve(__dirname, '../../.cache/bench');

/** What a run of `npm run bench` measured, and where. */
export interface BenchRun {
	/** When it ended, as ISO date. */
	at: string;
	/** The commit that was measured, with `-dirty` for changes since. */
	commit: string;
	/** The computer: its processors, and how many others wanted them in the minute before the run. */
	machine: { processors: number; model: string; load: number };
	/** The reports of each bench. */
	benches: Record<string, BenchReport[]>;
}

/** The computer as it is now. Ask before the run, whose own work would count as that of others. */
export function machineNow(): BenchRun['machine'] {
	return {
		processors: availableParallelism(),
		model: cpus()[0]?.model ?? 'unknown',
		load: loadavg()[0],
	};
}

/**
 * Keeps the figures of a run in a file of its own.
 *
 * @returns the file's path
 */
export async function keepRun({
	machine,
	benches,
}: Pick<BenchRun, 'machine' | 'benches'>): Promise<string> {
	const at = new Date().toISOString();
	const repository = resolve(__dirname, '../..');
	const described = runCommand('git', ['describe', '--always', '--dirty', '--exclude=*'], {
		cwd: repository,
	});
	const run: BenchRun = {
		at,
		commit: (await described.catch(() => 'unknown')).trim(),
		machine,
		benches,
	};
	await mkdir(RUNS, { recursive: true });
	const file = join(RUNS, `${at.replaceAll(':', '-')}.json`);
	await writeFile(file, JSON.stringify(run, null, '\t'));
	return file;
}

/** All runs that are kept here, the oldest first. */
export async function keptRuns(): Promise<BenchRun[]> {
	if (!existsSync(RUNS)) return [];
	const files = (await readdir(RUNS)).filter((name) => /^\d{4}-.*\.json$/.test(name)).sort();
	const texts = files.map(async (name) => await readFile(join(RUNS, name), 'utf8'));
	return (await Promise.all(texts)).map((text) => JSON.parse(text) as BenchRun);
}

/**
 * The newest line of each piece of work, in the order of the benches.
 *
 * @param runs the oldest first
 * @param order the names of the benches; lines of others are left out
 */
export function newestLines(runs: Array<Pick<BenchRun, 'benches'>>, order: string[]): BenchLine[] {
	return order.flatMap((bench) => {
		const lines = runs.flatMap(({ benches }) => (benches[bench] ?? []).flatMap((one) => one.lines));
		return [...new Map(lines.map((line) => [line.work, line])).values()];
	});
}
