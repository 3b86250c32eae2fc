import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { freePort, isPortFree } from '../../n8n-host/start/ports';
import type { DemoPlace } from './startDemo';

/** A place whose data and addresses are kept from one start to the next. */
export type KeptPlace = Required<DemoPlace>;

/** n8n's usual port, and the sandbox's. */
const USUAL_PORTS = { n8nPort: 5678, sandboxPort: 4010 };

/** Words for what a person has to do before the demo can start. */
export class DemoProblem extends Error {}

/** The parts of a folder in which a demo is kept. */
export function partsOf(folder: string) {
	return {
		/** n8n's user folder. */
		n8n: join(folder, 'n8n'),
		/** Where workflows read and write files. */
		files: join(folder, 'files'),
		/** Ports, and which examples were brought. */
		state: join(folder, 'state.json'),
		/** Claimed by the process that runs the demo. */
		running: join(folder, 'running'),
	};
}

/**
 * The place of an earlier start, with the addresses it had; a new one where there was none, at the
 * usual ports when they are free.
 *
 * @param n8nPort where n8n is to be from now on; where it was when left out
 * @throws DemoProblem when a port is taken, or the folder can't be read
 */
export async function openKeptPlace(folder: string, n8nPort?: number): Promise<KeptPlace> {
	const { n8n: userFolder, files: filesFolder, state } = partsOf(folder);
	await mkdir(userFolder, { recursive: true });
	const earlier = existsSync(state) ? await readState(state) : undefined;
	const ports = earlier ?? { ...(await freePorts()), examples: {} };
	const place = { userFolder, filesFolder, ...ports, ...(n8nPort && { n8nPort }) };
	await checkPort(place.n8nPort, 'n8n', 'With `npm start -- --port 5700` n8n gets another one.');
	await checkPort(
		place.sandboxPort,
		'the sandbox',
		'It keeps its port, because the credential and the examples in n8n name it.',
	);
	return place;
}

/** Remembers where the place is and what was brought there, for the next start. */
export async function keepPlace(folder: string, place: KeptPlace): Promise<void> {
	const { n8nPort, sandboxPort, examples } = place;
	const text = JSON.stringify({ n8nPort, sandboxPort, examples }, null, '\t');
	await writeFile(partsOf(folder).state, `${text}\n`);
}

/** Removes everything that is kept, but for the pictures. */
export async function beginAgain(folder: string): Promise<void> {
	const { n8n, files, state } = partsOf(folder);
	for (const part of [n8n, files, state]) await rm(part, { recursive: true, force: true });
}

type State = Pick<KeptPlace, 'n8nPort' | 'sandboxPort' | 'examples'>;

async function readState(path: string): Promise<State> {
	const text = await readFile(path, 'utf8');
	try {
		const { n8nPort, sandboxPort, examples } = JSON.parse(text);
		if (![n8nPort, sandboxPort].every(Number.isInteger)) throw new Error('It names no ports.');
		return { n8nPort, sandboxPort, examples: Object(examples) };
	} catch (error) {
		throw new DemoProblem(
			`${shown(path)} can't be read: ${(error as Error).message} Delete that file to have new ` +
				'ports chosen; your workflows stay. Or begin again with `npm start -- --fresh`, which ' +
				'deletes them.',
		);
	}
}

async function freePorts(): Promise<Pick<State, 'n8nPort' | 'sandboxPort'>> {
	const { n8nPort, sandboxPort } = USUAL_PORTS;
	return {
		n8nPort: (await isPortFree(n8nPort)) ? n8nPort : await freePort(),
		sandboxPort: (await isPortFree(sandboxPort)) ? sandboxPort : await freePort(),
	};
}

async function checkPort(port: number, whose: string, advice: string): Promise<void> {
	if (await isPortFree(port)) return;
	throw new DemoProblem(
		`Port ${port}, where ${whose} was the last time, is taken by another program. ` +
			`End that program and run this again. ${advice}`,
	);
}

/** A path as a person in the project's folder writes it. */
export function shown(path: string): string {
	return relative(process.cwd(), path) || path;
}
