import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { BENCHES } from './benches';
import { benchTable, markdownTable } from './benchTable';
import { type BenchRun, keptRuns, newestLines } from './runRecord';
import { withParts } from './speedDocument';

const DOCUMENT = join(resolve(__dirname, '../..'), 'docs/speed.md');

/**
 * `npm run speed` writes the table of docs/speed.md: of each piece of work the newest figures that
 * `npm run bench` kept on this computer. `npm run speed -- --check` changes nothing, and ends with exit
 * code 1 when the table says something else than these.
 */
async function main(args: string[]): Promise<void> {
	const runs = await keptRuns();
	if (runs.length === 0) throw new Error('There are no figures here. npm run bench measures them.');
	const before = await readFile(DOCUMENT, 'utf8');
	const lines = newestLines(runs, Object.keys(BENCHES));
	const written = withParts(before, {
		figures: markdownTable(benchTable(lines)),
		machine: machineOf(runs[runs.length - 1]),
	});
	const options = await resolveConfig(DOCUMENT);
	const after = await format(written, { ...options, filepath: DOCUMENT });
	if (!args.includes('--check')) return await writeFile(DOCUMENT, after);
	if (after === before) return;
	throw new Error('docs/speed.md differs from what was measured. npm run speed writes it anew.');
}

function machineOf({ at, commit, machine }: BenchRun): string {
	const { processors, model, load } = machine;
	const others = load > processors ? `, busy with other things (load ${load.toFixed(1)})` : '';
	return `Last measured on ${at.slice(0, 10)}, commit ${commit}, on ${processors} processors (${model})${others}.`;
}

main(process.argv.slice(2)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
