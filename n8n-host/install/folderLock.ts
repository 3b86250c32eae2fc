import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { until } from '../until';

/** How often the owner of a lock shows that it is alive, in ms. */
const HEARTBEAT = 2_000;
/** After how long without a heartbeat a lock counts as left behind, in ms. */
const LEFT_BEHIND = 20_000;
/** How often one who waits looks again, in ms. */
const LOOK_AGAIN = 500;

/**
 * Runs `work` while holding the lock `path`, a folder that only one process can make; others wait.
 * A lock whose owner died is taken over after 20 s. Works between processes on one machine and
 * between containers that share the folder.
 *
 * @returns what `work` gives
 * @throws what `work` throws; the lock is given back then too
 */
export async function withFolderLock<T>(path: string, work: () => Promise<T>): Promise<T> {
	await until(
		async () => {
			if (await take(path)) return true;
			await removeIfLeftBehind(path);
			return false;
		},
		// Its owner may work for minutes; it shows that it is alive.
		{ within: Infinity, every: LOOK_AGAIN },
	);
	const heartbeat = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => undefined);
	}, HEARTBEAT);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		await rm(path, { recursive: true, force: true });
	}
}

async function take(path: string): Promise<boolean> {
	try {
		await mkdir(path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

async function removeIfLeftBehind(path: string): Promise<void> {
	const lock = await stat(path).catch(() => undefined);
	if (lock === undefined || Date.now() - lock.mtimeMs < LEFT_BEHIND) return;
	// Renamed first: of several who see the same dead lock only one succeeds.
	const aside = `${path}.dead-${process.pid}`;
	await rename(path, aside).catch(() => undefined);
	await rm(aside, { recursive: true, force: true });
}
