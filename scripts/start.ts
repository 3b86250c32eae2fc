import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printTo } from '../n8n-host/commands/progress';
import { stayInDemo } from './demo/stayInDemo';
import { swapOnce } from './demo/swapOnce';
import { startDemo } from './demo/startDemo';
import { furnishDemo } from './demo/furnishDemo';
import { DemoProblem } from './demo/keptDemo';
import { Interrupted, orInterrupted } from './demo/interruption';

/** Everything that `npm start` keeps and draws. Ignored by git. */
const FOLDER = resolve(__dirname, '../demo');
const print = printTo(process.stdout);

/**
 * `npm start`: everything there is to see, on this computer alone: n8n with all packages, a stand-in
 * for each provider, and the examples. It stays until Ctrl-C, and the next start goes on with what is there.
 *
 * - `--fresh` deletes what is there first
 * - `--port 5700` gives n8n another port, from now on
 * - `--once` swaps a face with each package in a temporary n8n and ends, with exit code 0 only if the
 *   faces were swapped
 */
async function main(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: {
			once: { type: 'boolean', default: false },
			fresh: { type: 'boolean', default: false },
			port: { type: 'string' },
		},
	});
	if (values.once) return await runOnce();
	await stayInDemo(print, FOLDER, { fresh: values.fresh, n8nPort: portOf(values.port) });
}

async function runOnce(): Promise<void> {
	const place = { sandboxPorts: {}, examples: {} };
	const demo = await orInterrupted(startDemo(print, place));
	try {
		const furnishings = await orInterrupted(furnishDemo(print, demo, place));
		for (const one of furnishings!.filter(({ examples }) => examples.length > 0)) {
			await orInterrupted(swapOnce(print, FOLDER, demo.n8n, one));
		}
	} finally {
		print('Stopping');
		await demo.stop();
	}
}

function portOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new DemoProblem(`--port has to be a number from 1 to 65535, not ${text}`);
}

main(process.argv.slice(2)).then(
	() => process.exit(0),
	(error: Error) => {
		console.error(error instanceof Interrupted ? 'Stopped.' : error.message);
		process.exit(error instanceof Interrupted ? 130 : 1);
	},
);
