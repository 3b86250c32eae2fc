import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastingPort } from '../start/ports';
import { spawnGroup, type ProcessGroup } from '../start/processGroup';
import { until } from '../until';
import type { ServerUser } from './serverUser';

/** A server that n8n needs beside it. It listens on 127.0.0.1 only and ends when we do. */
export interface LocalServer {
	port: number;
	/** Starts it again, with the data it has, after `stop`. */
	start(): Promise<void>;
	/** Ends it in good order; its data stay. */
	stop(): Promise<void>;
	/** Ends it and removes its data. */
	remove(): Promise<void>;
}

/** What is to be run. */
export interface ServerDefinition {
	/** In lower case, for messages and the name of its folder. */
	name: string;
	/** The program and its arguments. */
	command(folder: string, port: number): [program: string, ...args: string[]];
	/** What ends it in good order, without waiting for its clients. */
	stopSignal: NodeJS.Signals;
	/** Whom it runs as; as us when left out. */
	user?: ServerUser;
	/** Fills its empty folder before the first start. */
	prepare?(folder: string): Promise<void>;
}

/** How long it may take until it listens, in ms. */
const LISTENS_WITHIN = 30_000;

/**
 * Starts a server with a temporary folder of its own for its data, and waits until it listens.
 *
 * @throws Error with the end of its log when it does not start
 */
export async function startLocalServer(definition: ServerDefinition): Promise<LocalServer> {
	const folder = await mkdtemp(join(tmpdir(), `n8n-${definition.name}-`));
	const port = await lastingPort();
	let server: ProcessGroup | undefined;
	const start = async () => {
		server = spawnServer(definition, folder, port);
		await listens(definition.name, port, server);
	};
	const remove = async () => {
		await server?.stop();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		await definition.prepare?.(folder);
		await start();
	} catch (error) {
		await remove();
		throw error;
	}
	return {
		port,
		start,
		stop: async () => await server?.stop(),
		remove,
	};
}

function spawnServer(
	{ command, stopSignal, user }: ServerDefinition,
	folder: string,
	port: number,
): ProcessGroup {
	const [program, ...args] = command(folder, port);
	const task = JSON.stringify({ program, args, stopSignal, folder, user });
	return spawnGroup(process.execPath, [join(__dirname, 'runServer.cjs'), task], {
		cwd: folder,
		environment: { PATH: process.env.PATH, LC_ALL: 'C' },
	});
}

async function listens(name: string, port: number, server: ProcessGroup): Promise<void> {
	await until(async () => server.hasEnded() || (await isListening(port)), {
		within: LISTENS_WITHIN,
		otherwise: () => `${name} does not listen:\n${server.log().slice(-2_000)}`,
	});
	if (server.hasEnded()) throw new Error(`${name} did not start:\n${server.log().slice(-2_000)}`);
}

async function isListening(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('error', () => resolve(false));
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
	});
}
