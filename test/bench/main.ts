import { parseArgs } from 'node:util';
import { alignedLines } from './alignedLines';
import { BENCHES, type BenchName } from './benches';
import { benchTable } from './benchTable';
import type { BenchOptions, BenchReport } from './promises';
import { keepRun, machineNow } from './runRecord';

const ROUNDS = 5;
/** Takes many minutes, and measures no work of n8n's. */
const SLOW: BenchName[] = ['texts'];

/**
 * `npm run bench`: measures speed and memory in a real n8n, against the stand-ins for Akool,
 * WaveSpeed and Crun, and compares with other ways to do the same in the same run. It prints one table at its
 * end, keeps the figures as JSON, and ends with exit code 1 when a promise is broken.
 * `npm run bench -- swaps` names one bench; `--everything` also measures what takes many minutes,
 * `--only '50 rows'` only what has that in its name, `--rounds 1` each way only once.
 */
async function main(args: string[]): Promise<void> {
	const { values, positionals: names } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			everything: { type: 'boolean', default: false },
			only: { type: 'string', default: '' },
			rounds: { type: 'string', default: String(ROUNDS) },
		},
	});
	const options: BenchOptions = { ...values, rounds: Number(values.rounds) };
	if (!(options.rounds >= 1)) throw new Error('--rounds wants a number');
	const unknown = names.filter((name) => !(name in BENCHES));
	if (unknown.length > 0) throw new Error(`There are: ${Object.keys(BENCHES).join(', ')}`);
	const usual = Object.keys(BENCHES).filter(
		(name) => options.everything || !SLOW.includes(name as BenchName),
	);
	const chosen = (names.length > 0 ? names : usual) as BenchName[];
	const machine = machineNow();
	const benches: Partial<Record<BenchName, BenchReport[]>> = {};
	for (const name of chosen) {
		benches[name] = await BENCHES[name](options, (line) => console.log(line));
	}
	const reports = Object.values(benches).flat();
	if (reports.length === 0) throw new Error(`Nothing has '${options.only}' in its name`);
	summarize(reports);
	const file = await keepRun({ machine, benches });
	console.log(`\nThe figures are in ${file}; npm run speed writes docs/speed.md`);
}

function summarize(reports: BenchReport[]): void {
	const table = benchTable(reports.flatMap(({ lines }) => lines));
	console.log();
	alignedLines(table).forEach((line) => console.log(line));
	const promises = reports.flatMap((report) => report.promises);
	const broken = promises.filter(({ holds }) => !holds);
	console.log(broken.length === 0 ? '\nEvery promise holds.' : '\nBroken promises:');
	broken.forEach(({ promise }) => console.log(`  ${promise}`));
	process.exitCode = broken.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
	() => process.exit(),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
