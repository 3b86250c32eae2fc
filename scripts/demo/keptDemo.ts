import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { freePort, isPortFree } from '../../n8n-host/start/ports';
import { PROVIDERS } from './providers';
import type { DemoPlace } from './startDemo';

/** A place whose data and addresses are kept from one start to the next. */
export type KeptPlace = Required<DemoPlace>;

/** n8n's usual port. */
const USUAL_PORT = 5678;

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
	const earlier = existsSync(state) ? await readState(state) : await newState();
	const place = { userFolder, filesFolder, ...earlier, ...(n8nPort && { n8nPort }) };
	await checkPort(place.n8nPort, 'n8n', 'With `npm start -- --port 5700` n8n gets another one.');
	for (const [name, port] of Object.entries(place.sandboxPorts)) {
		await checkPort(
			port,
			`the sandbox of ${name}`,
			'It keeps its port, because the credential and the examples in n8n name it.',
		);
	}
	return { ...place, sandboxPorts: await withMissingPorts(place.sandboxPorts) };
}

/** Remembers where the place is and what was brought there, for the next start. */
export async function keepPlace(folder: string, place: KeptPlace): Promise<void> {
	const { n8nPort, sandboxPorts, examples } = place;
	const text = JSON.stringify({ n8nPort, sandboxPorts, examples }, null, '\t');
	await writeFile(partsOf(folder).state, `${text}\n`);
}

/** Removes everything that is kept, but for the pictures. */
export async function beginAgain(folder: string): Promise<void> {
	const { n8n, files, state } = partsOf(folder);
	for (const part of [n8n, files, state]) await rm(part, { recursive: true, force: true });
}

type State = Pick<KeptPlace, 'n8nPort' | 'sandboxPorts' | 'examples'>;

async function readState(path: string): Promise<State> {
	const text = await readFile(path, 'utf8');
	try {
		// Before there were several packages, there was one sandbox.
		const { n8nPort, sandboxPort, examples, ...rest } = JSON.parse(text);
		const { sandboxPorts = { [PROVIDERS[0].name]: sandboxPort } } = rest;
		const ports = [n8nPort, ...Object.values(sandboxPorts)];
		if (!ports.every(Number.isInteger)) throw new Error('It names no ports.');
		return { n8nPort, sandboxPorts, examples: Object(examples) };
	} catch (error) {
		throw new DemoProblem(
			`${shown(path)} can't be read: ${(error as Error).message} Delete that file to have new ` +
				'ports chosen; your workflows stay. Or begin again with `npm start -- --fresh`, which ' +
				'deletes them.',
		);
	}
}

async function newState(): Promise<State> {
	return { n8nPort: await freePortLike(USUAL_PORT), sandboxPorts: {}, examples: {} };
}

/** With a port for the sandbox of each provider that had none. */
async function withMissingPorts(ports: State['sandboxPorts']): Promise<State['sandboxPorts']> {
	const all = { ...ports };
	for (const { name, usualPort } of PROVIDERS) all[name] ??= await freePortLike(usualPort);
	return all;
}

/** The usual port if it is free, else another. */
async function freePortLike(usual: number): Promise<number> {
	return (await isPortFree(usual)) ? usual : await freePort();
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
