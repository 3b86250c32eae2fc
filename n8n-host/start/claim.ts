import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';

/** How often the holder of a claim shows that it is alive, in ms. */
const HEARTBEAT = 2_000;
/** After how long without a sign of life a claim counts as left behind, in ms. */
const LEFT_BEHIND = 20_000;

/**
 * Claims something for this process: a file that only one process can make, with its number in it.
 * One that was left behind by a process that died is taken over at once.
 *
 * @param path the file; its folder must exist
 * @returns what gives the claim back; undefined when another process has it
 */
export async function claim(path: string): Promise<(() => Promise<void>) | undefined> {
	if (!(await make(path))) {
		if (await isHeld(path)) return undefined;
		await rm(path, { force: true });
		if (!(await make(path))) return undefined;
	}
	const heartbeat = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => undefined);
	}, HEARTBEAT).unref();
	return async () => {
		clearInterval(heartbeat);
		await rm(path, { force: true });
	};
}

async function make(path: string): Promise<boolean> {
	return await writeFile(path, String(process.pid), { flag: 'wx' }).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'EEXIST') return false;
			throw error;
		},
	);
}

/** The number may be that of another program by now, so the holder has to be heard of too. */
async function isHeld(path: string): Promise<boolean> {
	const file = await stat(path).catch(() => undefined);
	if (file === undefined || Date.now() - file.mtimeMs > LEFT_BEHIND) return false;
	const pid = Number(await readFile(path, 'utf8').catch(() => ''));
	// It may have been made just now, and its number not be written yet.
	return pid === 0 || isRunning(pid);
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: there is one, of another user.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
