import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCallbacks } from './callbacks';
import { benchLooks } from './looks';
import { benchMedia } from './media';
import { benchQueue } from './queue';
import { benchSwaps, benchWaveSpeed } from './swaps';
import { benchTexts } from './texts';

const RESULTS = resolve(__dirname, '../../.cache/bench');

/** What can be measured: each bench reports comparisons with promises. */
const BENCHES = {
	swaps: benchSwaps,
	waveSpeed: benchWaveSpeed,
	callbacks: benchCallbacks,
	media: benchMedia,
	looks: benchLooks,
	queue: benchQueue,
	texts: benchTexts,
};

/**
 * `npm run bench`: measures speed and memory in a real n8n, against the stand-ins for Akool and
 * WaveSpeed, and
 * compares with other ways to do the same in the same run. It prints tables, writes the figures as
 * JSON, and ends with exit code 1 when a promise is broken. `npm run bench -- swaps` names one
 * bench; `--everything` also measures what takes many minutes, `--only '50 rows'` only what has
 * that in its name.
 */
async function main(args: string[]): Promise<void> {
	const { values: options, positionals: names } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			everything: { type: 'boolean', default: false },
			only: { type: 'string', default: '' },
		},
	});
	const unknown = names.filter((name) => !(name in BENCHES));
	if (unknown.length > 0) throw new Error(`There are: ${Object.keys(BENCHES).join(', ')}`);
	let broken = 0;
	let measured = 0;
	for (const [name, bench] of Object.entries(BENCHES)) {
		if (names.length > 0 && !names.includes(name)) continue;
		const reports = await bench(options, (line) => console.log(line));
		const file = join(RESULTS, `${name}.json`);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, JSON.stringify(reports, null, '\t'));
		console.log(`\nThe figures are in ${file}`);
		measured += reports.length;
		broken += reports.flatMap(({ promises }) => promises).filter(({ holds }) => !holds).length;
	}
	if (measured === 0) throw new Error(`Nothing has '${options.only}' in its name`);
	console.log(broken === 0 ? 'Every promise holds.' : `${broken} promises are broken.`);
	process.exitCode = broken === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
	() => process.exit(),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
