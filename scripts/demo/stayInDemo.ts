import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../n8n-host/commands/progress';
import { OWNER } from '../../n8n-host/owner';
import { claim } from '../../n8n-host/start/claim';
import { furnishDemo, type Furnishings } from './furnishDemo';
import { interruption, orInterrupted } from './interruption';
import { invitation } from './invitation';
import {
	beginAgain,
	DemoProblem,
	keepPlace,
	openKeptPlace,
	partsOf,
	shown,
	type KeptPlace,
} from './keptDemo';
import { alreadyRunning, endedByItself, notStarted } from './problems';
import { startDemo, type Demo } from './startDemo';
import { swapOnce } from './swapOnce';

/** How the demo is to be started. */
export interface StayOptions {
	/** Whether what is there is deleted first. */
	fresh: boolean;
	/** n8n's port from now on. */
	n8nPort?: number;
}

/**
 * Starts the demo that is kept in a folder, says what there is to see, and stays until Ctrl-C.
 *
 * @throws DemoProblem when another process runs it, it can't be started, or n8n ends by itself
 */
export async function stayInDemo(
	print: Progress,
	folder: string,
	options: StayOptions,
): Promise<void> {
	await mkdir(folder, { recursive: true });
	const giveBack = await claim(partsOf(folder).running);
	if (giveBack === undefined) throw new DemoProblem(await alreadyRunning(folder));
	try {
		if (options.fresh) await beginAgain(folder);
		const place = await openKeptPlace(folder, options.n8nPort);
		await keepPlace(folder, place);
		const demo = await orInterrupted(startKept(print, place));
		try {
			await whileItRuns(demo, stay(print, folder, place, demo));
			print(
				`Stopping n8n and the sandboxes. Your workflows are kept in ${shown(place.userFolder)}.`,
			);
		} finally {
			await demo.stop();
		}
	} finally {
		await giveBack();
	}
}

async function startKept(print: Progress, place: KeptPlace): Promise<Demo> {
	const hadData = existsSync(join(place.userFolder, '.n8n/database.sqlite'));
	return await startDemo(print, place).catch((error: Error) => {
		throw hadData ? new DemoProblem(notStarted(place.userFolder, error.message)) : error;
	});
}

async function stay(print: Progress, folder: string, place: KeptPlace, demo: Demo): Promise<void> {
	const furnishings = await orInterrupted(furnishDemo(print, demo, place));
	await keepPlace(folder, place);
	for (const one of furnishings ?? []) {
		if (!one.isNew || !one.examples[0]?.isNew) continue;
		await orInterrupted(swapOnce(print, folder, demo.n8n, one));
	}
	print(`\n${inviteTo(folder, place, demo, furnishings)}\n`);
	await interruption();
}

function inviteTo(
	folder: string,
	{ userFolder, filesFolder }: KeptPlace,
	{ address, providers }: Demo,
	furnishings: Furnishings[] | undefined,
): string {
	return invitation({
		address,
		owner: furnishings && OWNER,
		providers: providers.map((running, index) => ({
			...running,
			examples: furnishings?.[index].examples ?? [],
		})),
		folders: { pictures: shown(folder), files: shown(filesFolder), n8n: shown(userFolder) },
	});
}

/** @throws DemoProblem with the end of n8n's log when n8n ends first */
async function whileItRuns(demo: Demo, work: Promise<void>): Promise<void> {
	const ended = demo.ended.then((how) => {
		throw new DemoProblem(endedByItself(how, demo.log()));
	});
	await Promise.race([work, ended]);
}
