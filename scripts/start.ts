import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OWNER } from '../n8n-host/owner';
import { isPortFree } from '../n8n-host/start/ports';
import { startDemo, type Demo, type SwapOutcome } from './demo';

/** n8n's usual port. */
const USUAL_PORT = 5678;
const PICTURES = resolve(__dirname, '../demo');
const SWAPPED = join(PICTURES, 'swapped.png');

/**
 * `npm start`: everything there is to see, on this computer alone: n8n with the package, a stand-in
 * for Akool, and the example workflow, run once. It stays until Ctrl-C; with `--once` it ends after
 * the run, with exit code 0 only if the faces really were swapped.
 */
async function main(args: string[]): Promise<void> {
	const demo = await startDemo(say, await choosePort());
	try {
		say('Running the example workflow');
		const outcome = await demo.run();
		await savePictures(demo, outcome);
		const alike = Math.round(outcome.likeness.source * 100);
		if (!outcome.swapped) {
			throw new Error(`The face in ${SWAPPED} is the source's only to ${alike} %: no swap.`);
		}
		say(`Swapped: the face in ${SWAPPED} is the source's to ${alike} %.`);
		if (args.includes('--once')) return;
		invite(demo);
		await interruption();
	} finally {
		say('Stopping');
		await demo.stop();
	}
}

function say(line: string): void {
	console.log(line);
}

async function choosePort(): Promise<number | undefined> {
	if (await isPortFree(USUAL_PORT)) return USUAL_PORT;
	say(`Port ${USUAL_PORT} is taken by another program, so n8n gets a free one.`);
	return undefined;
}

async function savePictures({ source, target }: Demo, { picture }: SwapOutcome): Promise<void> {
	await mkdir(PICTURES, { recursive: true });
	await writeFile(join(PICTURES, 'source.png'), source.png);
	await writeFile(join(PICTURES, 'target.png'), target.png);
	await writeFile(SWAPPED, picture);
}

function invite({ address, workflowId, sandbox }: Demo): void {
	say(`
The workflow:  ${address}/workflow/${workflowId}
Log in with:   ${OWNER.email}  ${OWNER.password}
Pictures:      ${PICTURES}

More pictures to swap faces with:
${sandbox.portraits.map(({ url }) => `  ${url}`).join('\n')}

Nothing here reaches Akool or costs anything. Ctrl-C ends it.`);
}

async function interruption(): Promise<void> {
	await new Promise<void>((resolve) => {
		process.once('SIGINT', () => resolve());
		process.once('SIGTERM', () => resolve());
	});
}

main(process.argv.slice(2)).then(
	() => process.exit(0),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
