import { runCommand } from '../commands/runCommand';

/** Whom a process runs as. */
export interface ServerUser {
	uid: number;
	gid: number;
}

/** Users who own nothing of value, the fittest first. */
const HARMLESS_USERS = ['postgres', 'nobody'];

/**
 * Whom Postgres runs as, which refuses to run as root.
 *
 * @returns undefined when we are not root: then it may run as us
 * @throws Error when we are, and there is nobody else
 */
export async function unprivilegedUser(): Promise<ServerUser | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of HARMLESS_USERS) {
		const id = async (flag: string) => Number(await runCommand('id', [flag, name], { cwd: '/' }));
		const user = await Promise.all([id('-u'), id('-g')]).catch(() => undefined);
		if (user !== undefined) return { uid: user[0], gid: user[1] };
	}
	throw new Error(
		`Postgres can't run as root, and there is no user ${HARMLESS_USERS.join(' or ')}`,
	);
}
